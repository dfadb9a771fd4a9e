/// A tar archive made by hand, so that it can hold what no honest program puts into one.
public struct TapeArchive {
  private var blocks: [UInt8] = []

  public init() {}

  /// The archive's bytes.
  public var bytes: [UInt8] { blocks + [UInt8](repeating: 0, count: 1024) }

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - kind: `0` file, `1` hard link, `2` symbolic link, `3` and `4` devices, `5` folder, `6` pipe.
  ///   - size: what the header says, if that is not the content's.
  public mutating func add(
    _ name: String, _ content: [UInt8] = [], kind: Character = "0", link: String = "", mode: String = "0000644",
    size: Int? = nil
  ) {
    add(Array(name.utf8), content, kind: kind, link: link, mode: mode, size: size)
  }

  public mutating func add(
    _ name: [UInt8], _ content: [UInt8] = [], kind: Character = "0", link: String = "", mode: String = "0000644",
    size: Int? = nil
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: some Collection<UInt8>, _ offset: Int) {
      header.replaceSubrange(offset..<offset + text.count, with: text)
    }
    put(name.prefix(100), 0)
    put(mode.utf8, 100)
    put("0000000".utf8, 108)
    put("0000000".utf8, 116)
    let octal = String(size ?? content.count, radix: 8)
    put((String(repeating: "0", count: max(0, 11 - octal.utf8.count)) + octal).utf8, 124)
    put("00000000000".utf8, 136)
    put("        ".utf8, 148)
    put(String(kind).utf8, 156)
    put(link.utf8, 157)
    put("ustar".utf8, 257)
    put("00".utf8, 263)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put((String(repeating: "0", count: 6 - sum.utf8.count) + sum).utf8, 148)
    header[154] = 0
    blocks += header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  /// Adds a header of attributes for the next entry, such as `path=…`.
  public mutating func add(attributes: [(String, [UInt8])]) {
    var content: [UInt8] = []
    for (name, value) in attributes {
      let rest = Array(" \(name)=".utf8) + value + [10]
      var length = rest.count + 1
      while "\(length)".utf8.count + rest.count != length { length = "\(length)".utf8.count + rest.count }
      content += Array("\(length)".utf8) + rest
    }
    add("PaxHeader", content, kind: "x")
  }
}
