/// The folder that is filled: files and folders of our own making, without the modes that they had, up to the limits.
///
/// It is the current folder and was empty, and nothing is ever made in it but plain files and folders: so no name leads out
/// of it.
struct Staging {
  /// Whether nothing is made, and all is only judged.
  let isTrial: Bool
  private var folders: Set<String> = []
  private var files: Set<String> = []
  private var bytes = 0

  init(isTrial: Bool = false) { self.isTrial = isTrial }
}

extension Staging {
  /// Makes a folder, with those above it.
  mutating func makeFolder(_ parts: some Collection<String>) throws(Refusal) {
    var path = ""
    for part in parts {
      path += path.isEmpty ? part : "/" + part
      guard !folders.contains(path) else { continue }
      if files.contains(path) { throw Refusal(.twice, path) }
      folders.insert(path)
      if folders.count > Limits.folders { throw Refusal(.many) }
      if !isTrial { try System.makeFolder(path) }
    }
  }

  /// Makes a file of the pieces that `next` gives, until it gives none.
  ///
  /// - Parameter size: how many bytes it is said to have; a trial goes by that.
  mutating func makeFile(
    _ path: EntryPath, size: Int, by next: () throws(Refusal) -> ArraySlice<UInt8>
  ) throws(Refusal) {
    if folders.contains(path.text) || !files.insert(path.text).inserted { throw Refusal(.twice, path.text) }
    if files.count > Limits.files { throw Refusal(.many) }
    try makeFolder(path.parts.dropLast())
    if isTrial { return try count(size) }
    let file = try System.create(path.text)
    defer { System.close(file) }
    while true {
      let piece = try next()
      if piece.isEmpty { return }
      try count(piece.count)
      try System.write(piece, to: file, named: path.text)
    }
  }

  private mutating func count(_ more: Int) throws(Refusal) {
    bytes += more
    if bytes > Limits.bytes { throw Refusal(.large) }
  }
}
