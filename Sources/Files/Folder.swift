/// Folders: made, looked into, swept.
public enum Folder {
  /// True if there is a folder at the path, or a link to one.
  public static func exists(_ path: String) -> Bool {
    (try? FileStatus(of: path))?.isFolder ?? false
  }

  /// Makes a folder with those above it that are missing; one that is there stays as it is.
  public static func make(_ path: String, mode: UInt32 = 0o700) throws(FileError) {
    do throws(Reason) {
      try makeMissing(path, mode: mode, depth: 0)
    } catch {
      throw .unwritable(.folder(path), error)
    }
  }

  /// The names in it, sorted, without `.` and `..`.
  public static func names(_ path: String) throws(FileError) -> [String] {
    do throws(Reason) {
      return try SystemCalls.names(inFolder: path).sorted()
    } catch {
      throw .unreadable(.folder(path), error)
    }
  }

  /// The rights to a file or a folder that others than its owner have, taken away; true if there were any.
  public static func makePrivate(_ path: String) throws(FileError) -> Bool {
    do throws(Reason) {
      guard let status = try FileStatus(of: path), status.mode & 0o077 != 0 else { return false }
      try SystemCalls.setMode(path, status.mode & (status.isFolder ? 0o700 : 0o600))
      return true
    } catch {
      throw .unwritable(.file(path), error)
    }
  }

  /// What `SafeWriter` left behind where a process was killed in the middle, if nobody is writing now.
  public static func leftovers(_ path: String) -> [String] {
    ((try? SystemCalls.names(inFolder: path)) ?? []).filter(Temporary.isTemporary).sorted()
  }

  /// Removes what `SafeWriter` leaves behind when the process is killed in the middle.
  ///
  /// Only for a folder in which nobody else is writing: one whose lock is ours.
  public static func sweep(_ path: String) {
    for name in leftovers(path) { try? SystemCalls.remove(Path.join(path, name)) }
  }

  /// Removes a file, if it is there.
  public static func remove(_ path: String) throws(FileError) {
    do throws(Reason) {
      try SystemCalls.remove(path)
      try SystemCalls.syncFolder(Path.folder(of: path))
    } catch {
      if error != .missing { throw .unwritable(.file(path), error) }
    }
  }

  private static func makeMissing(_ path: String, mode: UInt32, depth: Int) throws(Reason) {
    if let status = try FileStatus(of: path) {
      if status.isFolder { return }
      throw .notAFolder
    }
    if depth == 128 { throw .nameTooLong }
    let above = Path.folder(of: path)
    try makeMissing(above, mode: mode, depth: depth + 1)
    do throws(Reason) {
      try SystemCalls.makeFolder(path, mode: mode)
    } catch {
      // Another program was a moment faster.
      if error != .exists { throw error }
    }
    try SystemCalls.syncFolder(above)
  }
}
