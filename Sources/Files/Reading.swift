/// All bytes of a file, or those from an offset on; symbolic links are followed.
public func readBytes(_ path: String, from start: Int = 0) throws(FileError) -> [UInt8] {
  do throws(Reason) {
    return try open(path).readAll(from: start)
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

/// What lies at a path: whether it is a plain file, no link to one, and its bytes; nil where nothing does.
public func fileThere(_ path: String) throws(FileError) -> (isPlain: Bool, size: Int)? {
  do throws(Reason) {
    return try FileStatus(of: path, followsLinks: false).map { ($0.isFile, $0.size) }
  } catch {
    throw .unreadable(.file(path), error)
  }
}

/// The bytes of a file from an offset on, piece by piece, so that a long one needs little memory.
public func readPieces(_ path: String, from start: Int = 0, _ take: (ArraySlice<UInt8>) -> Void) throws(FileError) {
  do throws(Reason) {
    let file = try open(path)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var at = start
    while true {
      let count = try file.read(into: &piece, at: at)
      if count == 0 { return }
      take(piece[..<count])
      at += count
    }
  } catch {
    throw .unreadable(.file(path), error)
  }
}

/// The checksum of a file's first bytes, read piece by piece; nil where it has fewer.
public func checksum(ofFirst length: Int, of path: String) throws(FileError) -> CRC32? {
  do throws(Reason) {
    let file = try open(path)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var crc = CRC32()
    var at = 0
    while at < length {
      let count = try file.read(into: &piece, at: at)
      if count == 0 { return nil }
      crc.update(piece[..<min(count, length - at)])
      at += count
    }
    return crc
  } catch {
    throw .unreadable(.file(path), error)
  }
}

/// Opens a plain file: a device or a pipe could keep us waiting, or never end.
private func open(_ path: String) throws(Reason) -> Descriptor {
  guard let status = try FileStatus(of: path) else { throw .missing }
  if status.isFolder { throw .isAFolder }
  if !status.isFile { throw .notAFile }
  return try Descriptor(path, for: .reading)
}
