import Files
internal import Glibc

/// The system calls of this module.
enum SystemCalls {
  /// What a name in a folder stands for.
  enum Kind: Equatable {
    case file(size: Int)
    case folder, other
  }

  /// What a path leads to, a link being one; nil where there is nothing.
  static func kind(of path: String) -> Kind? {
    var found = stat()
    guard unsafe lstat(path, &found) == 0 else { return nil }
    switch found.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(found.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder as they are, each with the bytes that make it; without `.` and `..`.
  static func names(inFolder path: String) throws(Reason) -> [[UInt8]] {
    guard let folder = unsafe opendir(path) else { throw Reason(errorNumber: errno) }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != [46], name != [46, 46] { names.append(name) }
    }
    return names
  }

  /// The bytes of a plain file, never by a link; nil where it is none, or larger than the limit.
  static func read(_ path: String, limit: Int) throws(Reason) -> [UInt8]? {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Reason(errorNumber: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: limit > 0 ? Int(status.st_size) + 1 : 1), filled = 0
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress! + filled, $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw Reason(errorNumber: errno) }
      filled += count
      if count == 0 { break }
      // It grows while it is read.
      if filled == bytes.count { return nil }
    }
    return Array(bytes.prefix(filled))
  }

  /// Opens a plain file below a folder for reading, step by step, so that no link on the way is followed.
  static func open(_ path: String, inside root: String) throws(Reason) -> (CInt, OpenPicture.Stamp) {
    var folder = unsafe Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Reason(errorNumber: errno) }
    defer { Glibc.close(folder) }
    let parts = path.split(separator: "/").map(String.init)
    if parts.contains(where: { $0 == "." || $0 == ".." }) { throw .notAFile }
    for part in parts.dropLast() {
      let next = unsafe openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw Reason(errorNumber: errno) }
      Glibc.close(folder)
      folder = next
    }
    let file = unsafe openat(folder, parts.last ?? "", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw Reason(errorNumber: errno) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      Glibc.close(file)
      throw .notAFile
    }
    let modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    let stamp = OpenPicture.Stamp(
      device: UInt64(status.st_dev), file: UInt64(status.st_ino), size: Int(status.st_size), modified: modified)
    return (file, stamp)
  }

  static func close(_ descriptor: CInt) { _ = Glibc.close(descriptor) }

  static func makeFolder(_ path: String) throws(Reason) {
    if unsafe mkdir(path, 0o700) != 0 { throw Reason(errorNumber: errno) }
  }

  static func rename(_ old: String, to new: String) throws(Reason) {
    if unsafe Glibc.rename(old, new) != 0 { throw Reason(errorNumber: errno) }
  }

  /// Returns when a file, or the names in a folder, are on the disk, as far as the file system can promise it.
  static func sync(_ path: String) throws(Reason) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw Reason(errorNumber: errno) }
    defer { close(descriptor) }
    while fsync(descriptor) != 0 {
      if errno == EINTR { continue }
      let reason = Reason(errorNumber: errno)
      if reason == .notSupported { return }
      throw reason
    }
  }

  /// Has everything written that waits to be; whether that went well is asked of each file.
  static func syncAll() { Glibc.sync() }

  /// Removes a file, a link, or a folder with all that it holds.
  static func removeAll(_ path: String, depth: Int = 0) {
    guard kind(of: path) == .folder, depth < 64 else {
      _ = unsafe unlink(path)
      return
    }
    if unsafe rmdir(path) == 0 { return }
    // A folder may have been left without the right to look into it.
    _ = unsafe chmod(path, 0o700)
    for name in (try? names(inFolder: path)) ?? [] {
      removeAll(path + "/" + String(decoding: name, as: UTF8.self), depth: depth + 1)
    }
    _ = unsafe rmdir(path)
  }

  static var processID: Int { Int(getpid()) }
}

// MARK: - A program

extension SystemCalls {
  /// How a program ended, and what it said.
  struct Ran {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    /// The exit status; 128 and its number where a signal ended it.
    var status = 0
  }

  /// Runs a program to its end. Ctrl+C ends it and not us, so that we can clear up behind it.
  ///
  /// - Parameters:
  ///   - input: an open file that it reads from its beginning; nil: nothing.
  ///   - limit: the bytes that are taken of what it says.
  static func run(_ command: [String], input: CInt? = nil, limit: Int = 1 << 16) throws(Reason) -> Ran {
    var actions = unsafe posix_spawn_file_actions_t(), attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    var none = sigset_t(), usual = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigemptyset(&usual)
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGALRM] { unsafe sigaddset(&usual, signal) }
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let output = try pipe(), errors = try pipe()
    if let input {
      lseek(input, 0, SEEK_SET)
      unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
    let arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { for i in unsafe arguments.indices { unsafe free(arguments[i]) } }
    // While it is blocked, Ctrl+C waits to be looked at.
    var interrupt = sigset_t(), before = sigset_t()
    unsafe sigemptyset(&interrupt)
    unsafe sigaddset(&interrupt, SIGINT)
    unsafe pthread_sigmask(SIG_BLOCK, &interrupt, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    var pid: pid_t = 0
    let error = unsafe posix_spawn(&pid, command[0], &actions, &attributes, arguments, environ)
    close(output.writing)
    close(errors.writing)
    defer {
      close(output.reading)
      close(errors.reading)
    }
    guard error == 0 else { throw Reason(errorNumber: error) }
    var ran = Ran()
    let isInterrupted = collect(from: [output.reading, errors.reading], of: pid, limit: limit, &ran)
    var status: CInt = 0
    while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
    ran.status = status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    if isInterrupted { ran.status = Self.interrupted }
    return ran
  }

  /// The status of a program that was ended by Ctrl+C.
  static let interrupted = 128 + Int(SIGINT)
  /// The status of one that was ended because it made a file too large.
  static let tooLarge = 128 + Int(SIGXFSZ)

  /// Takes what it says until it ends. Ctrl+C ends it; true if that was so.
  private static func collect(from ends: [CInt], of pid: pid_t, limit: Int, _ ran: inout Ran) -> Bool {
    var isInterrupted = false
    var open = ends, buffer = [UInt8](repeating: 0, count: 1 << 16)
    while open.contains(where: { $0 >= 0 }) {
      var descriptors = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      var pending = sigset_t()
      unsafe sigpending(&pending)
      if unsafe sigismember(&pending, SIGINT) == 1 {
        var number: CInt = 0
        var interrupt = sigset_t()
        unsafe sigemptyset(&interrupt)
        unsafe sigaddset(&interrupt, SIGINT)
        unsafe sigwait(&interrupt, &number)
        isInterrupted = true
        kill(pid, SIGTERM)
      }
      guard unsafe poll(&descriptors, nfds_t(descriptors.count), 50) > 0 else { continue }
      for i in descriptors.indices where descriptors[i].revents != 0 {
        let count = unsafe Glibc.read(open[i], &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          open[i] = -1
        } else if i == 0 {
          ran.output += buffer.prefix(min(count, limit - ran.output.count))
        } else {
          ran.errors += buffer.prefix(min(count, limit - ran.errors.count))
        }
      }
    }
    return isInterrupted
  }

  private static func pipe() throws(Reason) -> (reading: CInt, writing: CInt) {
    var ends: [CInt] = [-1, -1]
    guard unsafe Glibc.pipe(&ends) == 0 else { throw Reason(errorNumber: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
