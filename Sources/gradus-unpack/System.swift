import CParent
import Glibc

/// The system calls of this program.
enum System {
  // MARK: limits

  /// Bounds what this process, and what it starts, may ever use. To be called before anything is opened.
  static func limit() throws(Refusal) {
    let limits = [
      (RLIMIT_AS, Limits.memory), (RLIMIT_CPU, Limits.processorSeconds), (RLIMIT_FSIZE, Limits.bytes), (RLIMIT_CORE, 0),
      (RLIMIT_NOFILE, 64),
    ]
    for (resource, most) in limits {
      // At the first of the two the processor's time is told by its own signal, at the second by the one for all.
      let last = resource.rawValue == RLIMIT_CPU.rawValue ? most + 1 : most
      var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(last))
      guard unsafe setrlimit(CInt(resource.rawValue), &limit) == 0 else { throw Refusal(.memory, "setrlimit") }
    }
  }

  /// Ends this process, with all that it started, when the one that started it has ended or says so.
  ///
  /// For that it leads a group of its own, which git's helpers stay in.
  static func endWithParent(_ parent: pid_t) {
    setpgid(0, 0)
    signal(SIGTERM) { _ in kill(0, SIGKILL) }
    signal(SIGXCPU) { _ in System.endForTime() }
    signal(SIGALRM) { _ in System.endForTime() }
    gradus_signal_at_death_of_parent(SIGTERM)
    // It may have ended a moment before.
    if getppid() != parent { exit(1) }
  }

  /// Ends this process at once with the one that started it.
  static func endAtOnceWithParent(_ parent: pid_t) {
    gradus_signal_at_death_of_parent(SIGKILL)
    if getppid() != parent { exit(1) }
  }

  /// Ends this process after so many seconds.
  static func endAfter(seconds: Int) { _ = alarm(UInt32(seconds)) }

  /// In a signal's handler: ends the others of the group, then this process with the status that tells it.
  private static func endForTime() {
    signal(SIGTERM, SIG_IGN)
    kill(0, SIGTERM)
    _exit(3)
  }

  // MARK: files

  /// Opens a plain file for reading, also by a link: the user has named it. A pipe would keep us waiting.
  static func openFile(_ path: String) throws(Refusal) -> CInt {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Refusal(.file, reason()) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(.file, "it is no plain file")
    }
    return descriptor
  }

  static func enter(_ folder: String) throws(Refusal) {
    if unsafe chdir(folder) != 0 { throw Refusal(.write, reason()) }
  }

  static func makeFolder(_ path: String) throws(Refusal) {
    if unsafe mkdir(path, 0o700) != 0 { throw Refusal(errno == EEXIST ? .twice : .write, path) }
  }

  /// Makes a file that was not there.
  static func create(_ path: String) throws(Refusal) -> CInt {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw Refusal([EEXIST, ENOTDIR].contains(errno) ? .twice : .write, path) }
    return descriptor
  }

  static func close(_ descriptor: CInt) { _ = Glibc.close(descriptor) }

  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: CInt, named path: String) throws(Refusal) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw Refusal(.write, "\(path): \(reason())") }
      rest = rest.dropFirst(count)
    }
  }

  /// What can be read now, up to the buffer's length; nothing at the end.
  static func read(_ descriptor: CInt, into buffer: inout [UInt8]) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { return 0 }
    }
  }

  /// Says something, and ends.
  static func end(_ refusal: Refusal, status: CInt = 1) -> Never {
    try? write(Array("\(refusal.word.rawValue)\t\(refusal.detail)".utf8)[...], to: 2, named: "")
    exit(status)
  }

  static func say(_ text: String) throws(Refusal) { try write(Array(text.utf8)[...], to: 1, named: "") }

  private static func reason() -> String { unsafe String(cString: strerror(errno)) }

  // MARK: programs

  static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// Becomes another program; returns only where that is not possible.
  static func become(_ command: [String]) {
    var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    _ = unsafe execvp(command[0], &arguments)
  }

  /// Starts this program again, with other words, the given variables, and pipes.
  static func startAgain(_ words: [String], variables: [String], pipes: Child.Pipes) throws(Refusal) -> Child {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor: CInt in 0...2 {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    let output = try pipe(), input: (reading: CInt, writing: CInt)? = pipes == .both ? try pipe() : nil
    unsafe posix_spawn_file_actions_adddup2(&actions, output.writing, pipes == .errors ? 2 : 1)
    if let input { unsafe posix_spawn_file_actions_adddup2(&actions, input.reading, 0) }
    let arguments = unsafe (["gradus-unpack", "\(getpid())"] + words).map { unsafe strdup($0) } + [nil]
    let environment = unsafe variables.map { unsafe strdup($0) } + [nil]
    var pid: pid_t = 0
    let error = unsafe posix_spawn(&pid, "/proc/self/exe", &actions, nil, arguments, environment)
    close(output.writing)
    if let input { close(input.reading) }
    guard error == 0 else { throw Refusal(.git, unsafe String(cString: strerror(error))) }
    return Child(pid: pid, output: output.reading, input: input?.writing)
  }

  private static func pipe() throws(Refusal) -> (reading: CInt, writing: CInt) {
    var ends: [CInt] = [-1, -1]
    guard unsafe Glibc.pipe(&ends) == 0 else { throw Refusal(.git, reason()) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// A program that was started.
  struct Child {
    /// What is read from it and written to it.
    enum Pipes { case output, errors, both }

    let pid: pid_t
    let output: CInt
    let input: CInt?

    /// Waits for its end: its exit status, or 128 and the signal that ended it.
    func wait() -> Int {
      System.close(output)
      if let input { System.close(input) }
      var status: CInt = 0
      while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
      return status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    }

    func stop() {
      kill(pid, SIGKILL)
      _ = wait()
    }
  }
}
