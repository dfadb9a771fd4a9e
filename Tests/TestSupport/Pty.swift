import Glibc
import Synchronization
public import Testing

/// The flags of a terminal's line discipline.
public struct TerminalModes: Sendable, Equatable {
  let input: UInt32
  let output: UInt32
  let control: UInt32
  let local: UInt32
}

/// A program in a real terminal: typing in, screens out.
///
///     let pty = Pty([builtProgram("gradus"), "study", "12"], environment: ["HOME": home.path])
///     pty.wait { $0.has("1/7 ›") }
///     pty.send("quit\r")
///     #expect(pty.exitStatus == 0)
///     #expect(pty.isCooked)
///
/// Nothing sleeps: `wait` looks at each new output until its deadline. After one wait that failed, the later ones look once only.
public final class Pty {
  private var master: Int32
  private let child: ChildProcess
  private let emulator: Emulator
  private let seconds: Double
  private var hasGivenUp = false
  /// The terminal's settings before the program had it.
  public private(set) var initialModes = TerminalModes(input: 0, output: 0, control: 0, local: 0)
  /// Every byte that the program wrote.
  public private(set) var output: [UInt8] = []

  /// - Parameters:
  ///   - environment: variables beside TERM=xterm-256color, LANG=C.UTF-8, PATH and a HOME that does not exist.
  ///   - seconds: how long a wait lasts before it fails the test.
  public init(
    _ command: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    folder: String? = nil, seconds: Double = 15
  ) {
    self.seconds = seconds
    emulator = Emulator(columns: columns, rows: rows)
    (master, child, initialModes) = ChildProcess.spawning.withLock { _ in
      var master: Int32 = -1
      var slave: Int32 = -1
      var name = [CChar](repeating: 0, count: 128)
      var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
      precondition(unsafe openpty(&master, &slave, &name, nil, &size) == 0, "no pseudo-terminal can be opened")
      _ = fcntl(master, F_SETFD, FD_CLOEXEC)
      _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
      _ = fcntl(master, F_SETFL, O_NONBLOCK)
      let device = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let modes = Self.modes(of: master)
      let child = ChildProcess(
        command, environment: cleanEnvironment(environment), folder: folder, terminal: device)
      close(slave)
      return (master, child, modes)
    }
  }

  deinit { if master >= 0 { close(master) } }

  /// What the terminal shows, with all output that has arrived.
  public var screen: TerminalScreen {
    pump(milliseconds: 0)
    return emulator.shown
  }

  /// The rows of the screen as text.
  public var text: String { screen.text }

  /// Everything that was printed outside the alternate screen: the lines that scrolled away, then those in sight.
  public var transcript: String {
    pump(milliseconds: 0)
    return (emulator.scrolled + [emulator.shown.text]).joined(separator: "\n")
  }

  /// How often the terminal's bell rang.
  public var bells: Int { emulator.bells }

  /// The child's process number, for signals from outside.
  public var pid: Int32 { child.pid }

  // MARK: doing

  /// Types a text: `\r` is Enter, `\u{3}` Ctrl+C, `\u{1B}[A` the arrow up.
  public func send(_ text: String) { write(Array(text.utf8)) }

  /// Sends bytes that need not be UTF-8.
  public func send(bytes: [UInt8]) { write(bytes) }

  /// Gives the window another size, as a window manager would; the program hears of it by SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    pump(milliseconds: 0)
    emulator.resize(columns: columns, rows: rows)
    tellSize(columns: columns, rows: rows)
  }

  /// Tells the program a size that the window need not have, such as 0 × 0.
  public func tellSize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the terminal's window.
  public func hangUp() {
    pump(milliseconds: 0)
    close(master)
    master = -1
  }

  /// Sends a signal to the program.
  public func signal(_ signal: Int32) { kill(child.pid, signal) }

  // MARK: waiting

  /// Reads until a screen is as wanted; a screen that does not come fails the test and is printed with it.
  @discardableResult
  public func wait(
    sourceLocation: SourceLocation = #_sourceLocation, _ isWanted: (TerminalScreen) -> Bool
  ) -> Bool {
    let came = poll(until: { isWanted(emulator.shown) })
    if !came {
      let state = child.look().map { "the program ended with \($0)" } ?? "the program still runs"
      Issue.record(
        "The screen never came (\(state)). It shows:\n\(framed(emulator.shown))", sourceLocation: sourceLocation)
    }
    return came
  }

  /// Reads until a text stands on the screen.
  @discardableResult
  public func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Bool {
    wait(sourceLocation: sourceLocation) { $0.has(text) }
  }

  /// Reads until something outside the screen is true, such as a file that was written.
  @discardableResult
  public func wait(until condition: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation) -> Bool {
    let came = poll(until: condition)
    if !came {
      Issue.record(
        "It never became true. The screen shows:\n\(framed(emulator.shown))", sourceLocation: sourceLocation)
    }
    return came
  }

  /// How the program ended; waits for it. Nil when it does not end in time.
  public var ending: Ending? {
    _ = poll(until: { child.look() != nil })
    pump(milliseconds: 0)
    return child.look()
  }

  /// The program's exit status as a shell shows it (143 for one killed by SIGTERM); waits for its end.
  public var exitStatus: Int32? { ending?.status }

  // MARK: the terminal's settings

  /// Whether the terminal is as a shell leaves it: lines are edited and shown by the system, and keys make signals.
  public var isCooked: Bool {
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return modes.local & wanted == wanted && modes.output & tcflag_t(OPOST) != 0
      && modes.input & tcflag_t(ICRNL) != 0
  }

  /// The terminal's settings as they are now.
  public var modes: TerminalModes { Self.modes(of: master) }

  private static func modes(of descriptor: Int32) -> TerminalModes {
    var now = termios()
    _ = unsafe tcgetattr(descriptor, &now)
    return TerminalModes(input: now.c_iflag, output: now.c_oflag, control: now.c_cflag, local: now.c_lflag)
  }

  // MARK: below

  private func poll(until isDone: () -> Bool) -> Bool {
    let deadline = now() + seconds
    pump(milliseconds: 0)
    while !isDone() {
      if hasGivenUp { return false }
      if now() > deadline {
        hasGivenUp = true
        return false
      }
      pump(milliseconds: 10)
    }
    return true
  }

  /// Reads what is there, waiting for the first byte at most this long.
  private func pump(milliseconds: Int32) {
    guard master >= 0 else {
      _ = Glibc.poll(nil, 0, milliseconds)
      return
    }
    var wait = milliseconds
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard unsafe Glibc.poll(&descriptor, 1, wait) > 0 else { return }
      let count = unsafe read(master, &buffer, buffer.count)
      guard count > 0 else {
        // The last program is gone; its death is seen a moment later.
        if wait > 0 { _ = Glibc.poll(nil, 0, 1) }
        return
      }
      output.append(contentsOf: buffer.prefix(count))
      emulator.write(Array(buffer.prefix(count)))
      let replies = emulator.takeReplies()
      if !replies.isEmpty { write(replies) }
      wait = 0
    }
  }

  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = now() + seconds
    while !rest.isEmpty, now() < deadline {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { pump(milliseconds: 1) }
    }
  }

  private func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func framed(_ screen: TerminalScreen) -> String {
    let rule = "+" + String(repeating: "-", count: emulator.columns) + "+"
    return ([rule] + screen.text.split(separator: "\n", omittingEmptySubsequences: false).map { "|" + $0 } + [rule])
      .joined(separator: "\n")
  }
}
