internal import Glibc

/// An open file, closed when nobody holds it any more.
///
/// Every system call of this module stands in this file; each is tried again after a signal (EINTR).
final class Descriptor: Sendable {
  let number: CInt

  /// How a file is opened.
  enum Purpose {
    case reading, folder
    /// Made where there is none; each write goes to its end.
    case appending(mode: UInt32)
    /// Made by us, or refused.
    case creating(mode: UInt32)
    /// Made where there is none, and never reached through a symbolic link: for a lock in a folder that all may write to.
    case locking
  }

  /// Opens a file, never to be inherited by a child process.
  init(_ path: String, for purpose: Purpose) throws(Reason) {
    let flags: CInt, mode: mode_t
    switch purpose {
    case .reading: (flags, mode) = (O_RDONLY, 0)
    case .folder: (flags, mode) = (O_RDONLY | O_DIRECTORY, 0)
    case .appending(let wanted): (flags, mode) = (O_RDWR | O_APPEND | O_CREAT, mode_t(wanted))
    case .creating(let wanted): (flags, mode) = (O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode_t(wanted))
    case .locking: (flags, mode) = (O_RDWR | O_CREAT | O_NOFOLLOW, 0o600)
    }
    number = try repeated { unsafe CInt(open(path, flags | O_CLOEXEC, mode)) }
  }

  deinit { close(number) }

  /// All bytes from an offset to the end.
  func readAll(from start: Int = 0) throws(Reason) -> [UInt8] {
    let expected = max(0, try status().size - start)
    var bytes: [UInt8] = []
    // One byte more than expected, so that an unchanged file takes one read that fills and one that finds the end.
    var piece = [UInt8](repeating: 0, count: max(expected, 4095) + 1)
    while true {
      let count = try read(into: &piece, at: start + bytes.count)
      if count == 0 { return bytes }
      if bytes.isEmpty, count == expected {
        piece.removeLast(piece.count - count)
        swap(&bytes, &piece)
        piece = [UInt8](repeating: 0, count: 4096)
      } else {
        bytes += piece.prefix(count)
      }
    }
  }

  /// One read: how many bytes came, 0 at the end.
  func read(into piece: inout [UInt8], at offset: Int) throws(Reason) -> Int {
    try repeated { unsafe pread(number, &piece, piece.count, offset) }
  }

  /// One write: how many of the bytes it took, perhaps not all.
  func write(_ bytes: ArraySlice<UInt8>) throws(Reason) -> Int {
    try repeated { unsafe bytes.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) } }
  }

  /// Returns when the bytes, and what is needed to find them again, are on the disk.
  func syncData() throws(Reason) { _ = try repeated { CInt(fdatasync(number)) } }

  /// Returns when the bytes and all that is known about the file are on the disk.
  func sync() throws(Reason) { _ = try repeated { fsync(number) } }

  /// The same as far as the file system can promise it.
  func syncIfPossible() throws(Reason) {
    do throws(Reason) {
      try sync()
    } catch {
      if error != .notSupported { throw error }
    }
  }

  func truncate(to length: Int) throws(Reason) { _ = try repeated { ftruncate(number, length) } }

  func setMode(_ mode: mode_t) throws(Reason) { _ = try repeated { fchmod(number, mode) } }

  /// True if the lock is ours now, false if another descriptor holds it.
  func lock() throws(Reason) -> Bool {
    do {
      _ = try repeated { flock(number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error == .busy { return false }
      throw error
    }
  }

  /// Lets go of the lock, for whoever has the same file open.
  func unlock() { _ = flock(number, LOCK_UN) }

  func status() throws(Reason) -> FileStatus {
    var found = stat()
    _ = try repeated { unsafe fstat(number, &found) }
    return FileStatus(found)
  }
}

/// What is known about a file without opening it.
struct FileStatus: Sendable {
  let size: Int
  let mode: mode_t
  let isFolder: Bool
  let isFile: Bool
  /// The same for all paths that lead to it, and for nothing else on this computer.
  let identity: String

  fileprivate init(_ found: stat) {
    identity = "\(found.st_dev)-\(found.st_ino)"
    size = Int(found.st_size)
    mode = found.st_mode & 0o7777
    isFolder = found.st_mode & S_IFMT == S_IFDIR
    isFile = found.st_mode & S_IFMT == S_IFREG
  }

  /// Nil where there is nothing.
  init?(of path: String, followsLinks: Bool = true) throws(Reason) {
    var found = stat()
    do {
      _ = try repeated { unsafe followsLinks ? stat(path, &found) : lstat(path, &found) }
    } catch {
      if error == .missing { return nil }
      throw error
    }
    self.init(found)
  }
}

/// The calls that take names.
enum SystemCalls {
  static func rename(_ old: String, to new: String) throws(Reason) {
    _ = try repeated { unsafe Glibc.rename(old, new) }
  }

  static func remove(_ path: String) throws(Reason) { _ = try repeated { unsafe unlink(path) } }

  static func makeFolder(_ path: String, mode: mode_t) throws(Reason) {
    _ = try repeated { unsafe mkdir(path, mode) }
  }

  /// Returns when the names in a folder are on the disk, as far as its file system can promise that.
  static func syncFolder(_ path: String) throws(Reason) {
    try Descriptor(path, for: .folder).syncIfPossible()
  }

  /// Where a symbolic link points, as it is written in it; nil for what is no link, or is not there.
  static func linkTarget(of path: String) throws(Reason) -> String? {
    var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count: Int = try repeated {
      let count = unsafe target.withUnsafeMutableBytes {
        unsafe readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
      }
      return count < 0 && (errno == EINVAL || errno == ENOENT) ? 0 : count
    }
    return count == 0 ? nil : String(decoding: target.prefix(count), as: UTF8.self)
  }

  /// The names in a folder, in no order, without `.` and `..`.
  static func names(inFolder path: String) throws(Reason) -> [String] {
    guard let folder = unsafe opendir(path) else { throw Reason(errorNumber: errno) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  static func setMode(_ path: String, _ mode: mode_t) throws(Reason) {
    _ = try repeated { unsafe chmod(path, mode) }
  }

  static var processID: Int { Int(getpid()) }

  static var userID: Int { Int(getuid()) }

  /// The name that this computer gives itself.
  static var hostName: String {
    var name = [UInt8](repeating: 0, count: 256)
    _ = unsafe name.withUnsafeMutableBytes { buffer in
      unsafe gethostname(buffer.baseAddress!.assumingMemoryBound(to: CChar.self), buffer.count - 1)
    }
    return String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Milliseconds since 1970, as the system's clock has them.
  static var milliseconds: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Minutes east of UTC at a moment, here; 0 where the system does not know.
  static func minutesEast(at milliseconds: Int64) -> Int {
    var seconds = time_t(milliseconds / 1000)
    var parts = unsafe tm()
    // localtime_r alone would not notice that TZ, or the file behind it, has changed.
    tzset()
    guard unsafe localtime_r(&seconds, &parts) != nil else { return 0 }
    return unsafe parts.tm_gmtoff / 60
  }
}

/// Repeats a call as long as signals interrupt it.
private func repeated<Result: SignedInteger>(_ call: () -> Result) throws(Reason) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let number = errno
    if number != EINTR { throw Reason(errorNumber: number) }
  }
}
