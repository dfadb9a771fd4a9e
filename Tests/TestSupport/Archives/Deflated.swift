/// Streams for unpackers, made by hand: many zeros in few bytes, and bytes that are only stored.
public enum Deflated {
  /// A deflate stream of so many times 258 zeros, in 13 bits each (RFC 1951, fixed codes: length 258 is the code 285, the
  /// distance 1 is the code 0).
  public static func zeros(_ count: Int) -> [UInt8] {
    // The last block, fixed codes; then the literal 0 that the first copy repeats.
    var bits: [UInt8] = [1, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0]
    let code: [UInt8] = [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]
    // After 8 codes the bits stand as they stood: 104 bits are 13 bytes.
    for _ in 0..<8 { bits += code }
    let whole = bits.count - bits.count % 8
    let head = bytes(bits[..<(whole - 104)]), turn = bytes(bits[(whole - 104)..<whole])
    var result = head
    result.reserveCapacity(head.count + turn.count * (count / 8) + 16)
    for _ in 0..<max(1, count / 8) { result += turn }
    // The end of the block is seven zeros; the rest fills the byte.
    return result + bytes(bits[whole...] + [UInt8](repeating: 0, count: 7 + 7))
  }

  /// A gzip file round a deflate stream, whose checksum nobody comes to.
  public static func gzip(_ stream: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + stream + [UInt8](repeating: 0, count: 8)
  }

  /// A deflate stream of stored bytes.
  public static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count), count = end - start
      result.append(end == bytes.count ? 1 : 0)
      for word in [count, ~count] { result += [UInt8(word & 255), UInt8(word >> 8 & 255)] }
      result += bytes[start..<end]
      start = end
    } while start < bytes.count
    return result
  }

  private static func bytes(_ bits: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = [], rest = bits
    while rest.count >= 8 {
      result.append(rest.prefix(8).reversed().reduce(0) { $0 << 1 | $1 })
      rest = rest.dropFirst(8)
    }
    return result
  }
}
