import Files

/// Files as a tape archive in the ustar format of POSIX.1-1988, which everything reads.
///
/// Owner, time and mode are the same for every file, so the same files make the same bytes.
enum Ustar {
  /// - Parameter files: paths with their bytes, in the order in which they are written.
  static func archive(_ files: [(path: String, bytes: [UInt8])]) throws(PackRefusal) -> [UInt8] {
    var archive: [UInt8] = []
    for (path, bytes) in files {
      archive += try header(path, size: bytes.count)
      archive += bytes
      archive += [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    }
    return archive + [UInt8](repeating: 0, count: 1024)
  }

  private static func header(_ path: String, size: Int) throws(PackRefusal) -> [UInt8] {
    guard let (prefix, name) = split(path) else {
      throw PackRefusal("The path \(quoted(path)) is too long for an archive: a name may have 100 bytes.")
    }
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      header.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(octal(size, digits: 11), at: 124)
    put(octal(0, digits: 11), at: 136)
    // The checksum is reckoned with blanks in its place.
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(prefix, at: 345)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6), at: 148)
    header[154] = 0
    return header
  }

  /// The part of at most 155 bytes before a slash, and the part of at most 100 behind it.
  private static func split(_ path: String) -> (prefix: String, name: String)? {
    if path.utf8.count <= 100 { return ("", path) }
    let bytes = Array(path.utf8)
    for slash in bytes.indices where bytes[slash] == UInt8(ascii: "/") && bytes.count - slash - 1 <= 100 {
      guard slash <= 155 else { return nil }
      return (String(decoding: bytes[..<slash], as: UTF8.self), String(decoding: bytes[(slash + 1)...], as: UTF8.self))
    }
    return nil
  }

  private static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
