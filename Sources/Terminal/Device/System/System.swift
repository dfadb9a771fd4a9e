import Glibc
import Synchronization

/// The system calls of the terminal: the one file here that talks to the kernel.
///
/// A terminal is a thing of the process, so its state is too: there is one of it, and the functions are static.
enum System {
  static let input: Int32 = 0
  static let output: Int32 = 1

  // MARK: surroundings

  /// The variables of the process.
  static func environment() -> [String: String] {
    var result: [String: String] = [:]
    var entry = unsafe environ
    while let variable = unsafe entry.pointee {
      if let equals = unsafe strchr(variable, Int32(UInt8(ascii: "="))) {
        let name = unsafe UnsafeRawBufferPointer(
          start: variable, count: UnsafeRawPointer(equals) - UnsafeRawPointer(variable))
        unsafe result[String(decoding: name, as: UTF8.self)] = unsafe String(cString: equals + 1)
      }
      unsafe entry += 1
    }
    return result
  }

  /// A descriptor that was closed before the program began is opened on nothing, so that no file gets its number.
  static func openMissingDescriptors() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 { _ = unsafe open("/dev/null", O_RDWR) }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The size of the window; nil when the terminal does not say.
  static func windowSize() -> (columns: Int, rows: Int)? {
    for descriptor in [output, input] {
      var size = winsize()
      if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 {
        return (Int(size.ws_col), Int(size.ws_row))
      }
    }
    return nil
  }

  /// Milliseconds of a clock that nobody sets.
  static func milliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  // MARK: bytes

  /// How a write ended.
  enum Written {
    case all
    /// Nobody reads the bytes any more.
    case unread
    /// The bytes have no place, such as on a full disk; why, in words.
    case failed(String)
  }

  /// Writes all bytes.
  static func write(_ bytes: [UInt8]) -> Written {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = unsafe Glibc.write(output, bytes.baseAddress! + sent, bytes.count - sent)
        if count >= 0 {
          sent += count
        } else if errno == EAGAIN {
          var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          _ = unsafe poll(&descriptor, 1, -1)
        } else if [ENOSPC, EDQUOT, EFBIG].contains(errno) {
          return .failed(errno == EFBIG ? "it would be too large" : "no space left on the disk")
        } else if errno != EINTR {
          return .unread
        }
      }
      return .all
    }
  }

  enum Bytes {
    case some([UInt8])
    case nothingNow
    case end
  }

  /// What can be read without waiting.
  static func read(atMost limit: Int) -> Bytes {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = unsafe Glibc.read(input, &bytes, bytes.count)
    if count > 0 { return .some(Array(bytes.prefix(count))) }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? .nothingNow : .end
  }

  /// Waits for a signal, for input if it is wanted, or for the time to pass (nil: forever). True when there is input.
  static func wait(forInput wantsInput: Bool, milliseconds: Int?) -> Bool {
    var descriptors = [
      pollfd(fd: wakeReading.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0),
      // A negative descriptor is not looked at.
      pollfd(fd: wantsInput ? input : -1, events: Int16(POLLIN), revents: 0),
    ]
    let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    return unsafe poll(&descriptors, 2, limit) > 0 && descriptors[1].revents != 0
  }

  // MARK: the terminal's settings

  /// At the program's start: keeps the settings as they are, which come back whenever the terminal is left; and a pipe that
  /// nobody reads any more is an error of `write`, not a signal that ends the process.
  static func prepare() {
    setHandler(SIG_IGN, of: SIGPIPE)
    if modes.load(ordering: .relaxed) & Mode.kept != 0 { return }
    if unsafe tcgetattr(input, settings) == 0 { modes.bitwiseOr(Mode.kept, ordering: .sequentiallyConsistent) }
  }

  /// Each key at once and unseen; Ctrl+C, Ctrl+Z and Ctrl+\ stay signals.
  static func enterKeys() {
    var wanted = unsafe settings.pointee
    wanted.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    wanted.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP)
    unsafe withUnsafeMutableBytes(of: &wanted.c_cc) { characters in
      unsafe characters[Int(VMIN)] = 1
      unsafe characters[Int(VTIME)] = 0
    }
    modes.bitwiseOr(Mode.changed, ordering: .sequentiallyConsistent)
    // Not TCSAFLUSH, which would eat what was typed ahead.
    while unsafe tcsetattr(input, TCSADRAIN, &wanted) != 0 && errno == EINTR {}
  }

  /// The settings of the program's start.
  static func restoreSettings() {
    guard modes.load(ordering: .relaxed) & Mode.kept != 0 else { return }
    while unsafe tcsetattr(input, TCSADRAIN, settings) != 0 && errno == EINTR {}
    modes.bitwiseAnd(~Mode.changed, ordering: .sequentiallyConsistent)
  }

  /// Says what a sudden end would have to put right.
  static func mark(fullScreen: Bool? = nil, prompt: Bool? = nil) {
    for (isOn, bit) in [(fullScreen, Mode.fullScreen), (prompt, Mode.prompt)] {
      guard let isOn else { continue }
      if isOn {
        modes.bitwiseOr(bit, ordering: .sequentiallyConsistent)
      } else {
        modes.bitwiseAnd(~bit, ordering: .sequentiallyConsistent)
      }
    }
  }

  // MARK: files

  /// Makes a file that only the learner can read, or makes the one there so. False where there can be none.
  static func createPrivateFile(_ path: String) -> Bool {
    // Not blocking, should it be a pipe.
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard file >= 0 else { return false }
    defer { Glibc.close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    fchmod(file, 0o600)
    return true
  }

  // MARK: signals

  static let interrupt = SIGINT
  static let terminate = SIGTERM
  static let hangUp = SIGHUP
  static let brokenPipe = SIGPIPE
  static let stopKey = SIGTSTP
  static let goOn = SIGCONT
  static let windowChange = SIGWINCH

  /// From now on the signals of a session wait in `takeSignals`, and a crash leaves the terminal as it was.
  /// True the first time.
  static func catchSignals() -> Bool {
    guard wakeReading.load(ordering: .relaxed) < 0 else { return false }
    var ends: [Int32] = [-1, -1]
    precondition(unsafe pipe(&ends) == 0, "the system gives no pipe for signals")
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakeWriting.store(ends[1], ordering: .sequentiallyConsistent)
    wakeReading.store(ends[0], ordering: .sequentiallyConsistent)
    // What the parent chose to ignore (nohup, a shell's background) stays ignored.
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGTSTP] where !isIgnored(signal) {
      setHandler(noteSignal, of: signal)
    }
    for signal in [SIGWINCH, SIGCONT] { setHandler(noteSignal, of: signal) }
    // The handler of a crash needs a stack even where the crash is that there is none left.
    let size = 1 << 16
    var stack = unsafe stack_t(
      ss_sp: UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16), ss_flags: 0, ss_size: size)
    unsafe sigaltstack(&stack, nil)
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS, SIGQUIT] where !isIgnored(signal) {
      setHandler(crash, of: signal)
    }
    atexit { System.restoreAll(TCSADRAIN) }
    return true
  }

  /// The signals that came since the last look, as bits.
  static func takeSignals() -> UInt64 {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe Glibc.read(wakeReading.load(ordering: .relaxed), &bytes, bytes.count) > 0 {}
    return pending.exchange(0, ordering: .sequentiallyConsistent)
  }

  /// Stops the process, as Ctrl+Z does by itself; returns when it goes on.
  static func stop() {
    setHandler(SIG_DFL, of: SIGTSTP)
    // Not raise(): a thread may have the signal blocked.
    kill(getpid(), SIGTSTP)
    // The stop may come a moment later; where there is no shell that could wake us, it never does.
    _ = wait(forInput: false, milliseconds: 200)
    setHandler(noteSignal, of: SIGTSTP)
  }

  /// Ends the process by a signal, so that its parent sees what happened.
  static func die(of signal: Int32) -> Never {
    restoreAll(TCSADRAIN)
    setHandler(SIG_DFL, of: signal)
    var one = sigset_t()
    unsafe sigemptyset(&one)
    unsafe sigaddset(&one, signal)
    unsafe pthread_sigmask(SIG_UNBLOCK, &one, nil)
    kill(getpid(), signal)
    exit(128 + signal)
  }

  // MARK: what a signal's handler may touch: atomics and memory that stays

  private enum Mode {
    static let kept: UInt8 = 1
    static let changed: UInt8 = 2
    static let fullScreen: UInt8 = 4
    static let prompt: UInt8 = 8
  }

  private static let modes = Atomic<UInt8>(0)
  private static let pending = Atomic<UInt64>(0)
  private static let wakeReading = Atomic<Int32>(-1)
  private static let wakeWriting = Atomic<Int32>(-1)
  nonisolated(unsafe) private static let settings: UnsafeMutablePointer<termios> = {
    let settings = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    unsafe settings.initialize(to: termios())
    return unsafe settings
  }()

  private static let noteSignal: @convention(c) (Int32) -> Void = { signal in
    let error = errno
    System.pending.bitwiseOr(1 << UInt64(signal), ordering: .sequentiallyConsistent)
    var byte: UInt8 = 0
    _ = unsafe Glibc.write(System.wakeWriting.load(ordering: .relaxed), &byte, 1)
    errno = error
  }

  /// After this the signal does what it always does. Else Swift's backtracer would ask for a key, unseen, in raw mode.
  private static let crash: @convention(c) (Int32) -> Void = { signal in
    System.restoreAll(TCSANOW)
    System.setHandler(SIG_DFL, of: signal)
    raise(signal)
  }

  /// Puts everything right that is not; safe in a signal's handler, and a second time.
  private static func restoreAll(_ when: Int32) {
    let found = modes.exchange(0, ordering: .sequentiallyConsistent)
    guard found & Mode.kept != 0 else { return }
    if found & Mode.fullScreen != 0 { emit(FullScreen.leaving) }
    if found & Mode.prompt != 0 { emit("\u{1B}[?2004l\r\n") }
    // From the background this would stop the process; there the shell has put its own settings in place.
    guard found & (Mode.changed | Mode.prompt) != 0, tcgetpgrp(input) == getpgrp() else { return }
    _ = unsafe tcsetattr(input, when, settings)
  }

  private static func emit(_ text: StaticString) {
    _ = unsafe Glibc.write(output, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    unsafe sigaction(signal, nil, &action)
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  private static func setHandler(_ handler: __sighandler_t?, of signal: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    unsafe sigfillset(&action.sa_mask)
    // Restart, because file functions of others give up when a signal interrupts them; poll is interrupted all the same.
    action.sa_flags = SA_RESTART | SA_ONSTACK
    unsafe sigaction(signal, &action, nil)
  }
}
