/// A file as `git ls-tree -r -z -l` lists it: `100644 blob 0123…   12 TAB path`.
struct TreeEntry {
  let object: String
  let size: Int
  /// Nil for one that is no part of a pack.
  let path: EntryPath?

  /// Judges a line; refuses what is no plain file.
  init(_ line: ArraySlice<UInt8>) throws(Refusal) {
    guard let tab = line.firstIndex(of: 9) else { throw Refusal(.git, "a line of the list is not understood") }
    let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
    guard words.count == 4 else { throw Refusal(.git, "a line of the list is not understood") }
    path = try EntryPath.read(line[(tab + 1)...])
    object = String(words[2])
    guard path != nil else {
      size = 0
      return
    }
    let name = String(decoding: line[(tab + 1)...], as: UTF8.self)
    switch words[0] {
    case "120000": throw Refusal(.link, name)
    case "160000": throw Refusal(.submodule, name)
    default: if words[1] != "blob" || !words[0].hasPrefix("100") { throw Refusal(.device, name) }
    }
    guard let size = Int(words[3]), size <= Limits.bytes else { throw Refusal(.large, name) }
    self.size = size
  }
}
