import Files

/// What a PNG file says of itself, without its pixels: enough to tell an author what is wrong with it.
///
/// A file is a signature, then parts: length, name, bytes, and a CRC-32 over name and bytes (ISO/IEC 15948).
public struct PNGOutline: Sendable, Equatable {
  public let width: Int
  public let height: Int

  /// Why a file is no picture that can be drawn.
  public enum Fault: Error, Sendable, Equatable {
    /// It is another format, by its name where it is known.
    case format(String?)
    /// It ends before its end.
    case cut
    /// A part has a wrong checksum, or what it says cannot be.
    case damaged(part: String)
  }

  /// Looks at a file's bytes.
  public init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      throw .format(Self.format(of: bytes))
    }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    var size: (width: Int, height: Int)?
    var start = 8, hasPixels = false
    while true {
      guard bytes.count - start >= 12 else { throw .cut }
      let length = number(start), name = bytes[start + 4..<start + 8]
      guard name.allSatisfy({ (65...90).contains($0 & 0xDF) }) else { throw .damaged(part: "") }
      let word = String(decoding: name, as: UTF8.self)
      guard length <= bytes.count - start - 12 else { throw .cut }
      var sum = CRC32()
      sum.update(bytes[start + 4..<start + 8 + length])
      guard sum.value == number(start + 8 + length) else { throw .damaged(part: word) }
      if size == nil {
        guard word == "IHDR", length == 13 else { throw .damaged(part: word) }
        size = (number(start + 8), number(start + 12))
      }
      if word == "IDAT" { hasPixels = true }
      start += 12 + length
      if word == "IEND" { break }
    }
    guard let size, size.width > 0, size.height > 0, hasPixels else { throw .damaged(part: "IHDR") }
    (width, height) = size
  }

  /// The name of the format that such bytes begin.
  private static func format(of bytes: [UInt8]) -> String? {
    let signs: [(String, [UInt8])] = [
      ("a JPEG", [0xFF, 0xD8, 0xFF]), ("a GIF", Array("GIF8".utf8)), ("a WebP", Array("RIFF".utf8)),
      ("an SVG", Array("<svg".utf8)), ("an SVG", Array("<?xml".utf8)), ("a PDF", Array("%PDF".utf8)),
    ]
    return signs.first { bytes.starts(with: $0.1) }?.0
  }
}

extension PNGOutline {
  /// The bytes that a picture may have.
  public static let mostBytes = Limits.pictureBytes
  /// The pixels that it may have.
  public static let mostPixels = Limits.picturePixels

  /// Whether it is small enough to be drawn.
  public var isDrawable: Bool { height <= Limits.picturePixels / width }
}
