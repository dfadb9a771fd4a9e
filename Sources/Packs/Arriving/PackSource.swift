import Files
import Text

/// Where a pack comes from.
public struct PackSource: Sendable, Equatable, Hashable {
  /// What lies there.
  public enum Kind: Sendable, Equatable, Hashable { case folder, archive, repository }

  public var kind: Kind
  /// An absolute path, or a git address.
  public var address: String
  /// The tag or branch of a repository.
  public var tag: String?

  /// A source.
  public init(kind: Kind, address: String, tag: String? = nil) {
    self.kind = kind
    self.address = address
    self.tag = tag
  }
}

extension PackSource {
  /// Reads what a user types: a folder, an archive, or a git address by https, ssh or `file://`.
  ///
  /// A folder that is a bare repository, and one that holds a repository where a tag is asked for, is read by git.
  public static func parse(_ text: String, tag: String? = nil, in folder: String) throws(PackRefusal) -> PackSource {
    if text.isEmpty { throw .usage("A pack comes from a folder, an archive or a git address.") }
    if let scheme = scheme(of: text) { return try repository(text, scheme: scheme, tag: tag) }
    var path = Path.join(folder, text)
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    switch SystemCalls.kind(of: path + "/.").map({ _ in .folder }) ?? SystemCalls.kind(of: path) {
    case nil:
      throw .usage(
        "There is no folder and no archive \(quoted(text)). A git address begins with https://, ssh:// or file://.")
    case .folder:
      let isBare = ["HEAD", "objects", "refs"].allSatisfy { SystemCalls.kind(of: path + "/" + $0) != nil }
      if tag != nil || isBare && SystemCalls.kind(of: path + "/pack.yaml") == nil {
        guard isBare || SystemCalls.kind(of: path + "/.git") != nil else { throw noTag(text) }
        return PackSource(kind: .repository, address: "file://" + path, tag: tag)
      }
      return PackSource(kind: .folder, address: path)
    case .file, .other:
      if tag != nil { throw noTag(text) }
      return PackSource(kind: .archive, address: path)
    }
  }

  private static func noTag(_ text: String) -> PackRefusal {
    .usage("--tag is for git, and \(quoted(text)) is no repository.")
  }

  /// `https` of `https://…`, `ext` of `ext::…`, `ssh` of `me@host:path`; nil for a path.
  private static func scheme(of text: String) -> String? {
    let bytes = Array(text.utf8)
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      let scheme = text.utf8.prefix(colon)
      let isWord = colon > 0 && scheme.allSatisfy { (97...122).contains($0 | 0x20) || "+-.".utf8.contains($0) }
      let rest = bytes[(colon + 1)...]
      if isWord, rest.starts(with: "//".utf8) || rest.first == UInt8(ascii: ":") { return String(text.prefix(colon)) }
      let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
      if let at = bytes.firstIndex(of: UInt8(ascii: "@")), at < colon, colon < slash { return "ssh" }
    }
    return nil
  }

  private static func repository(_ text: String, scheme: String, tag: String?) throws(PackRefusal) -> PackSource {
    switch scheme.lowercased() {
    case "https", "ssh", "file": break
    case "http", "git": throw .usage("\(scheme):// can be read and changed on its way. Use https:// or ssh://.")
    default: throw .usage("\(quoted(text)) is no address for a pack: it begins with https://, ssh:// or file://.")
    }
    let rest = text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
    if scheme.lowercased() == "https", rest.contains(UInt8(ascii: "@")) {
      throw .usage("The address holds a name or a password, and would be kept with it. Leave it out, or use ssh://.")
    }
    return PackSource(kind: .repository, address: text, tag: tag)
  }
}
