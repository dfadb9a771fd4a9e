import Files

/// Bytes in the gzip format (RFC 1952), stored and not compressed: no compressor's version changes what comes out.
enum Gzip {
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    // Deflate, no name, no time, no system.
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    result.reserveCapacity(bytes.count + bytes.count / 10_000 + 64)
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count), count = UInt16(end - start)
      result.append(end == bytes.count ? 1 : 0)
      for word in [count, ~count] { result += [UInt8(word & 255), UInt8(word >> 8)] }
      result += bytes[start..<end]
      start = end
    } while start < bytes.count
    for word in [CRC32.checksum(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
      result += [0, 8, 16, 24].map { UInt8(word >> $0 & 255) }
    }
    return result
  }
}
