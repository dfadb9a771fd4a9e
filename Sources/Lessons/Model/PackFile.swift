import Files

/// A file of a pack: where the pack lies, and the way to the file in it.
public struct PackFile: Sendable, Hashable {
  /// The folder of the pack.
  public let root: String
  /// The file's path in the pack, without `.` and `..`: `12-batch-size/loss.png`.
  public let path: String

  /// A file.
  public init(root: String, path: String) {
    self.root = root
    self.path = path
  }
}

extension PackFile {
  /// The bytes that a path in a pack may have.
  private static let mostBytes = 255

  /// A file whose path begins with the pack's folder.
  init(_ path: String, in root: String) {
    let inside = path.split(separator: "/").dropFirst(root.split(separator: "/").count)
    self.init(root: root, path: Self.joined(inside) ?? "")
  }

  /// What stands alone: the file's folder is the pack.
  init(alone path: String) { self.init(root: Path.folder(of: path), path: Path.name(of: path)) }

  /// The file that another one names as a page of the web does: `loss.png`, `../data/loss.png`, `my%20loss.png`.
  ///
  /// Nil for an address that leads out of the pack, or to somewhere on a network.
  public init?(_ address: String, from other: PackFile) {
    guard !address.isEmpty, !Self.isElsewhere(address), !address.hasPrefix("/"), let named = Self.decoded(address),
      named.utf8.count <= Self.mostBytes, !named.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { return nil }
    let parts = other.path.split(separator: "/").dropLast() + named.split(separator: "/")
    guard let path = Self.joined(parts), !path.isEmpty else { return nil }
    self.init(root: other.root, path: path)
  }

  /// Whether an address leads to a network, or to what is no file: it begins with a scheme.
  public static func isElsewhere(_ address: String) -> Bool {
    if address.hasPrefix("//") { return true }
    guard let colon = address.firstIndex(of: ":") else { return false }
    return address[..<colon].utf8.allSatisfy {
      (97...122).contains($0 | 0x20) || (48...57).contains($0) || "+-.".utf8.contains($0)
    }
  }

  /// The parts of a path behind one another; nil where `..` leads above the first.
  private static func joined(_ parts: some Sequence<Substring>) -> String? {
    var path: [String] = []
    for part in parts where part != "." {
      if part != ".." {
        path.append(String(part))
      } else if path.popLast() == nil {
        return nil
      }
    }
    return path.joined(separator: "/")
  }

  /// An address with its `%20` as the characters that they stand for.
  private static func decoded(_ address: String) -> String? {
    guard address.utf8.contains(UInt8(ascii: "%")) else { return address }
    var bytes: [UInt8] = [], rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, rest.prefix(2).allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
