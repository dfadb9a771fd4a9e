/// PNG files made by hand: right ones of every kind, and such as nobody should send.
public enum PNGSample {
  /// How a file says what its pixels are.
  public enum Color: UInt8, Sendable {
    case grey = 0
    case rgb = 2
    case palette = 3
    case greyWithCover = 4
    case rgbWithCover = 6
  }

  /// A file of pixels.
  ///
  /// - Parameters:
  ///   - before: parts between the header and the pixels.
  ///   - pixel: the bytes of a pixel; where several share a byte, that byte.
  public static func file(
    width: Int, height: Int, _ color: Color = .rgb, depth: Int = 8, isInterlaced: Bool = false,
    before: [[UInt8]] = [], after: [[UInt8]] = [], pixel: (_ x: Int, _ y: Int) -> [UInt8]
  ) -> [UInt8] {
    // Adam7: where each pass begins, and its steps.
    let passes =
      isInterlaced
      ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
      : [(0, 0, max(1, 8 / depth), 1)]
    var bytes: [UInt8] = []
    for (left, top, right, down) in passes where left < width {
      for y in stride(from: top, to: height, by: down) {
        bytes.append(0)
        for x in stride(from: left, to: width, by: right) { bytes += pixel(x, y) }
      }
    }
    return file(
      [header(width: width, height: height, color, depth: depth, isInterlaced: isInterlaced)] + before
        + [part("IDAT", zlib(Deflated.stored(bytes), adler: adler(of: bytes)))] + after)
  }

  /// A file of these parts, its end behind them.
  public static func file(_ parts: [[UInt8]]) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + parts.joined() + part("IEND", [])
  }

  /// The part that a file begins with.
  public static func header(
    width: Int, height: Int, _ color: Color = .rgb, depth: Int = 8, isInterlaced: Bool = false
  ) -> [UInt8] {
    part(
      "IHDR",
      word(UInt32(width)) + word(UInt32(height)) + [UInt8(depth), color.rawValue, 0, 0, isInterlaced ? 1 : 0])
  }

  /// A part: its length, its name, its bytes, its checksum.
  public static func part(_ name: String, _ bytes: [UInt8], isRight: Bool = true) -> [UInt8] {
    let named = Array(name.utf8) + bytes
    return word(UInt32(bytes.count)) + named + word(isRight ? crc(of: named) : ~crc(of: named))
  }

  /// A zlib stream round a deflate stream.
  public static func zlib(_ stream: [UInt8], adler: UInt32) -> [UInt8] { [0x78, 0x01] + stream + word(adler) }

  /// A zlib stream of so many times 258 zeros, and one.
  public static func zeros(_ count: Int) -> [UInt8] {
    let turns = max(1, count / 8) * 8 + 8
    return zlib(Deflated.zeros(count), adler: UInt32((turns * 258 + 1) % 65_521) << 16 | 1)
  }

  private static func word(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }

  private static func crc(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }

  private static func adler(of bytes: [UInt8]) -> UInt32 {
    var low: UInt32 = 1, high: UInt32 = 0
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }
}
