/// The folder that is filled: files and folders of our own making, without the modes that they had, up to the limits.
///
/// It is the current folder and was empty, and nothing is ever made in it but plain files and folders: so no name leads out
/// of it.
struct Staging {
  private var folders: Set<String> = []
  private var files = 0
  private var bytes = 0
}

extension Staging {
  /// Makes a folder, with those above it.
  mutating func makeFolder(_ parts: some Collection<String>) throws(Refusal) {
    var path = ""
    for part in parts {
      path += path.isEmpty ? part : "/" + part
      guard folders.insert(path).inserted else { continue }
      if folders.count > Limits.folders { throw Refusal(.many) }
      try System.makeFolder(path)
    }
  }

  /// Makes a file of the pieces that `next` gives, until it gives none.
  mutating func makeFile(_ path: EntryPath, by next: () throws(Refusal) -> ArraySlice<UInt8>) throws(Refusal) {
    files += 1
    if files > Limits.files { throw Refusal(.many) }
    try makeFolder(path.parts.dropLast())
    let file = try System.create(path.text)
    defer { System.close(file) }
    while true {
      let piece = try next()
      if piece.isEmpty { return }
      bytes += piece.count
      if bytes > Limits.bytes { throw Refusal(.large) }
      try System.write(piece, to: file, named: path.text)
    }
  }
}
