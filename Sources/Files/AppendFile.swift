/// A file that only grows, such as the journal: what `append` returned from is on the disk.
///
/// A failed append leaves nothing behind: the file is cut to what it held before, at once or before the next one.
/// After a failed *sync* nobody knows what the disk holds, and trying again would only pretend: the file then takes
/// nothing more (`isLost`), and who holds the bytes writes a new one.
public final class AppendFile {
  /// Where it is.
  public let path: String
  /// The bytes known to be on the disk.
  public private(set) var length: Int
  /// True after a failed sync.
  public private(set) var isLost = false
  /// True where the file system cannot sync: what was appended is written, and nobody knows whether it is on the disk.
  public private(set) var isUnconfirmed = false

  private let descriptor: Descriptor
  private var holdsRest = false
  /// The three calls that can fail, so that tests can make them fail.
  var calls = Calls()

  /// Opens it, or makes it with `mode`.
  public init(_ path: String, mode: UInt32 = 0o600) throws(FileError) {
    self.path = path
    do throws(Reason) {
      let isNew = try FileStatus(of: path) == nil
      descriptor = try Descriptor(path, for: .appending(mode: mode))
      let status = try descriptor.status()
      if !status.isFile { throw .notAFile }
      length = status.size
      if isNew { try SystemCalls.syncFolder(Path.folder(of: Path.destination(of: path))) }
    } catch {
      throw .unwritable(.file(path), error)
    }
  }

  /// Returns when the bytes are on the disk behind all others, or throws, and then none of them is there.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    do throws(Reason) {
      if isLost { throw .diskError }
      if holdsRest { try cut(to: length) }
      // Another program may have written here against our lock; what it wrote is not ours to cut.
      length = try descriptor.status().size
      holdsRest = true
      try SafeWriter.write(bytes) { [descriptor, calls] rest throws(Reason) in try calls.write(descriptor, rest) }
      // A network file system may say that it took what it did not take.
      if try descriptor.status().size != length + bytes.count { throw .diskError }
      do throws(Reason) {
        try calls.sync(descriptor)
      } catch {
        isLost = error != .notSupported
        if isLost { throw error }
        isUnconfirmed = true
      }
      length += bytes.count
      holdsRest = false
    } catch {
      if holdsRest, !isLost { try? cut(to: length) }
      throw .unwritable(.file(path), error)
    }
  }

  /// Cuts it to its first bytes and returns when that is on the disk.
  public func truncate(to length: Int) throws(FileError) {
    precondition(length <= self.length, "A file of \(self.length) bytes cannot be cut to \(length).")
    do throws(Reason) {
      try cut(to: length)
      try descriptor.syncIfPossible()
      self.length = length
    } catch {
      throw .unwritable(.file(path), error)
    }
  }

  /// All that is in the file now, also the bytes of an append whose sync failed.
  public func readAll() throws(FileError) -> [UInt8] {
    do throws(Reason) {
      return try descriptor.readAll()
    } catch {
      throw .unreadable(.file(path), error)
    }
  }

  private func cut(to length: Int) throws(Reason) {
    try calls.truncate(descriptor, length)
    holdsRest = false
  }

  struct Calls {
    var write: (Descriptor, ArraySlice<UInt8>) throws(Reason) -> Int = { file, bytes throws(Reason) in
      try file.write(bytes)
    }
    var sync: (Descriptor) throws(Reason) -> Void = { file throws(Reason) in try file.syncData() }
    var truncate: (Descriptor, Int) throws(Reason) -> Void = { file, length throws(Reason) in
      try file.truncate(to: length)
    }
  }
}
