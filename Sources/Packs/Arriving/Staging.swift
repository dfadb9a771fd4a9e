import Files

/// A folder of its own beside the installed packs, in which one arrives; it goes when this value goes.
///
/// What a killed process leaves behind is swept before the next one is made, under the lock of the packs' folder.
final class Staging: Sendable {
  let path: String

  /// Where the files come to.
  var files: String { path + "/files" }
  /// Where git keeps a repository.
  var repository: String { path + "/repository" }

  private static let prefix = ".staging-"

  /// Makes one in a folder.
  init(in folder: String) throws(PackRefusal) {
    path = folder + "/" + Self.prefix + Hex.digits(of: UInt32.random(in: .min ... .max))
    try makeFolder(path)
    try makeFolder(files)
  }

  deinit { SystemCalls.removeAll(path) }

  static func sweep(_ folder: String) {
    for name in (try? SystemCalls.names(inFolder: folder)) ?? [] where name.starts(with: prefix.utf8) {
      SystemCalls.removeAll(folder + "/" + String(decoding: name, as: UTF8.self))
    }
  }
}

extension Staging {
  /// Brings the files of a source; gives the commit of a repository.
  func fill(from source: PackSource, by unpacker: Unpacker?) throws(PackRefusal) -> String? {
    if source.kind == .folder {
      try copy(source.address)
      return nil
    }
    guard let unpacker else {
      throw PackRefusal(
        "The program gradus-unpack was not found beside gradus, nor in ../libexec/gradus: archives and git addresses need it. A folder does not."
      )
    }
    if source.kind == .archive {
      try unpacker.unpack(archive: source.address, into: files)
      return nil
    }
    defer { SystemCalls.removeAll(repository) }
    return try unpacker.unpack(repository: source, by: repository, into: files)
  }

  /// Copies the plain files of a folder.
  private func copy(_ folder: String) throws(PackRefusal) {
    let plain = try PlainFiles(in: folder)
    for path in plain.folders { try makeFolder(files + "/" + path) }
    var left = PlainFiles.limits.bytes
    for (path, _) in plain.files {
      let bytes = try attempt("\(quoted(path)) cannot be read") { () throws(Reason) in
        try SystemCalls.read(folder + "/" + path, limit: left)
      }
      guard let bytes else { throw PackRefusal("\(quoted(path)) has changed while it was copied.") }
      left -= bytes.count
      try attempt { () throws(FileError) in try SafeWriter.create(files + "/" + path, with: bytes) }
    }
  }

  private func makeFolder(_ path: String) throws(PackRefusal) {
    try attempt("The folder \(quoted(path)) cannot be made") { () throws(Reason) in try SystemCalls.makeFolder(path) }
  }

  /// Returns when all that is in a folder is on the disk.
  static func sync(_ folder: String, _ plain: PlainFiles) throws(PackRefusal) {
    try attempt("The pack cannot be written") { () throws(Reason) in
      // A file that waits to be written takes milliseconds each: of thousands, all are written first, together.
      if plain.files.count > 100 { SystemCalls.syncAll() }
      for (path, _) in plain.files { try SystemCalls.sync(folder + "/" + path) }
      for path in plain.folders.reversed() { try SystemCalls.sync(folder + "/" + path) }
      try SystemCalls.sync(folder)
    }
  }
}
