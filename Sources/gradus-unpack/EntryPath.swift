/// The path of an entry, judged before anything is made of it.
struct EntryPath: Equatable {
  /// Plain names, none of which begins with a dot.
  let parts: [String]

  var text: String { parts.joined(separator: "/") }
}

extension EntryPath {
  /// Reads a path of an archive or a repository; nil for one that is no part of a pack, because a name in it begins with
  /// a dot, and for the root itself.
  static func read(_ bytes: some Collection<UInt8>) throws(Refusal) -> EntryPath? {
    guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty else {
      throw Refusal(.name, String(decoding: bytes, as: UTF8.self))
    }
    if bytes.contains(0) { throw Refusal(.name, text) }
    if text.utf8.first == UInt8(ascii: "/") { throw Refusal(.absolute, text) }
    // "./a//b/" is a/b.
    let parts = text.split(separator: "/").filter { $0 != "." }.map(String.init)
    if parts.contains("..") { throw Refusal(.upward, text) }
    if text.utf8.count > Limits.pathBytes { throw Refusal(.long, text) }
    // The file's own name, and perhaps a folder round the whole pack.
    if parts.count > Limits.depth + 2 { throw Refusal(.deep, text) }
    if parts.contains(where: { $0.hasPrefix(".") }) || parts.isEmpty { return nil }
    return EntryPath(parts: parts)
  }
}
