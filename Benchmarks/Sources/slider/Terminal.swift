import Glibc

/// A program in a terminal of its own: keys go in, frames come out.
final class Terminal {
  private let master: Int32
  private let pid: pid_t

  /// Starts a program in a window of this size.
  init(_ command: [String], environment: [String: String], columns: Int, rows: Int) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    precondition(openpty(&master, &slave, &name, nil, &size) == 0, "no pseudo-terminal can be opened")
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // The first terminal that a session's leader opens becomes the one that controls it.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    let setSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, setSession)
    var pid: pid_t = 0
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    let error = posix_spawn(&pid, command[0], &actions, &attributes, arguments, variables)
    precondition(error == 0, "\(command[0]) cannot be started (error \(error)); `make build` makes it")
    for text in arguments + variables { free(text) }
    close(slave)
    self.master = master
    self.pid = pid
  }

  deinit {
    kill(-pid, SIGKILL)
    waitpid(pid, nil, 0)
    close(master)
  }

  func type(_ keys: String) { _ = keys.withCString { write(master, $0, strlen($0)) } }

  /// Reads until the output ends in a text; nil when that does not come within five seconds.
  func read(until end: String) -> (bytes: [UInt8], seconds: Double)? {
    let start = now(), wanted = Array(end.utf8)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while now() - start < 5 {
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 100) > 0 else { continue }
      let count = Glibc.read(master, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes += buffer.prefix(count)
      if bytes.count >= wanted.count, bytes.suffix(max(wanted.count, 0)).elementsEqual(wanted) {
        return (bytes, now() - start)
      }
    }
    return nil
  }

  /// Reads what comes until nothing has come for a while.
  func settle(milliseconds: Int32 = 300) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, milliseconds) > 0, Glibc.read(master, &buffer, buffer.count) > 0 {}
  }

  /// The program's memory in megabytes.
  var memory: Double? {
    guard let file = fopen("/proc/\(pid)/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix("VmRSS:") { return text.split { !$0.isNumber }.first.flatMap { Double($0) }.map { $0 / 1024 } }
    }
    return nil
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
