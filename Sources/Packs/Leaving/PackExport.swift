import Files
public import Lessons

/// A pack as an archive for others: the same files make the same bytes, on every machine.
public struct PackExport: Sendable {
  public let pack: Pack
  public let bytes: [UInt8]
  /// How many files it holds.
  public let files: Int

  /// The usual name of the archive: `mini-1.2.0.tar.gz`.
  public var name: String { "\(pack.id)-\(pack.version).tar.gz" }

  /// Makes the archive of the pack in a folder, with one folder in it that has the pack's id and version for its name.
  ///
  /// - Throws: what would keep the pack from being installed.
  public init(folder: String) throws(PackRefusal) {
    do throws(PackUnreadable) {
      pack = try Pack(folder: folder)
    } catch {
      throw PackRefusal("The pack cannot be read.", findings: error.findings)
    }
    let plain = try PlainFiles(in: folder)
    var files: [(path: String, bytes: [UInt8])] = []
    for (path, _) in plain.files {
      let bytes = try attempt("\(quoted(path)) cannot be read") { () throws(Reason) in
        try SystemCalls.read(folder + "/" + path, limit: PlainFiles.limits.bytes)
      }
      guard let bytes else { throw PackRefusal("\(quoted(path)) has changed while it was read.") }
      files.append(("\(pack.id)-\(pack.version)/\(path)", bytes))
    }
    bytes = Gzip.stored(try Ustar.archive(files))
    self.files = files.count
  }

  /// Writes the archive to a file that is not there yet.
  ///
  /// - Returns: false where the file is there already with the same bytes.
  public func write(to path: String) throws(PackRefusal) -> Bool {
    let old = try attempt { () throws(FileError) in try readBytesIfThere(path) }
    if let old {
      if old == bytes { return false }
      throw .usage("There is another file \(quoted(path)) already. Name a new one behind the pack's folder.")
    }
    try attempt { () throws(FileError) in try SafeWriter.create(path, with: bytes, mode: 0o666) }
    return true
  }
}
