/// A repository at an address, whose files are taken from git's own store: never a checkout, and never an archive made by
/// git, for both obey the repository's `.gitattributes`.
enum Repository {
  /// Fetches a repository into one folder and writes its files into the current one; gives its commit.
  static func unpack(_ address: String, into repository: String, tag: String?) throws(Refusal) -> String {
    guard isSafe(address: address) else { throw Refusal(.address, address) }
    if let tag, !isSafe(tag: tag) { throw Refusal(.tag, tag) }
    let git = Git(repository: repository)
    try git.clone(address, tag: tag)
    let commit = try git.commit()
    var entries: [TreeEntry] = [], bytes = 0
    try git.files(of: commit) { entry throws(Refusal) in
      guard entry.path != nil else { return }
      entries.append(entry)
      bytes += entry.size
      if entries.count > Limits.files { throw Refusal(.many) }
      if bytes > Limits.bytes { throw Refusal(.large) }
    }
    var staging = Staging(), reader = try git.contents()
    defer { reader.stop() }
    for entry in entries {
      guard let path = entry.path else { continue }
      try reader.ask(entry)
      try staging.makeFile(path, size: entry.size) { () throws(Refusal) in try reader.next() }
    }
    return commit
  }

  /// Whether git can read it as nothing but an address of https, ssh or a file.
  static func isSafe(address: String) -> Bool {
    guard address.utf8.count <= 4096, !address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return false }
    if address.hasPrefix("file:///") { return true }
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
    for scheme in ["https://", "ssh://"] where address.hasPrefix(scheme) {
      let rest = address.dropFirst(scheme.count)
      let host = rest.prefix { $0 != "/" }
      // A host that begins with a hyphen would be an option of ssh.
      return !host.isEmpty && !host.hasPrefix("-") && !host.contains("@-")
    }
    // me@host:path, as many write it.
    guard let at = address.firstIndex(of: "@"), let colon = address.firstIndex(of: ":"), at < colon else {
      return false
    }
    let host = address[address.index(after: at)..<colon], path = address[address.index(after: colon)...]
    return isName(address[..<at]) && isName(host) && !path.isEmpty && !path.hasPrefix("-") && !path.hasPrefix(":")
  }

  /// Whether it is the name of a tag or a branch.
  static func isSafe(tag: String) -> Bool {
    isName(tag[...].filter { $0 != "/" }[...]) && tag.utf8.count <= 255 && !tag.hasPrefix("/") && !tag.contains("..")
  }

  /// Letters, digits, dots, hyphens, underscores and plus signs, a letter or a digit first.
  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first else { return false }
    func isPlain(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    return isPlain(first) && text.utf8.allSatisfy { isPlain($0) || "._-+".utf8.contains($0) }
  }
}
