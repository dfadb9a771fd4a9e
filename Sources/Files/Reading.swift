/// All bytes of a file; symbolic links are followed.
public func readBytes(_ path: String) throws(FileError) -> [UInt8] {
  do throws(Reason) {
    guard let status = try FileStatus(of: path) else { throw .missing }
    if status.isFolder { throw .isAFolder }
    // A device or a pipe could keep us waiting, or never end.
    if !status.isFile { throw .notAFile }
    return try Descriptor(path, for: .reading).readAll()
  } catch {
    throw .unreadable(.file(path), error)
  }
}

/// All bytes of a file, or nil where there is none.
public func readBytesIfThere(_ path: String) throws(FileError) -> [UInt8]? {
  do throws(FileError) {
    return try readBytes(path)
  } catch {
    if error.reason == .missing { return nil }
    throw error
  }
}
