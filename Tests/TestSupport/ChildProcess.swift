import Glibc
import Synchronization

/// How a program ended.
public enum Ending: Sendable, Equatable {
  case exit(Int32)
  case signal(Int32)

  /// The number that a shell would show: 128 and the signal for one that was killed.
  public var status: Int32 {
    switch self {
    case .exit(let status): status
    case .signal(let signal): 128 + signal
    }
  }
}

/// A program in a session of its own, started for a test; it never outlives it.
final class ChildProcess {
  let pid: pid_t
  private(set) var ending: Ending?

  /// Descriptors must not leak into children that other tests start at the same moment.
  static let spawning = Mutex(())

  /// - Parameters:
  ///   - descriptors: pairs of (ours, the child's).
  ///   - terminal: a device that becomes the child's input, output, errors and controlling terminal.
  init(
    _ command: [String], environment: [String: String], folder: String?, terminal: String? = nil,
    descriptors: [(ours: Int32, theirs: Int32)] = []
  ) {
    // posix_spawn cannot change the folder in Swift's Glibc; env does, and becomes the program.
    let command = (folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + command
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    if let terminal {
      // The first terminal that a session's leader opens becomes the one that controls it.
      unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    for pair in descriptors { unsafe posix_spawn_file_actions_adddup2(&actions, pair.ours, pair.theirs) }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    // Children of `swift test` inherit blocked and ignored signals; a program of a user does not.
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    let setSession: Int16 = 0x80
    unsafe posix_spawnattr_setflags(
      &attributes, setSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    let arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.sorted { $0.key < $1.key }.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for i in unsafe arguments.indices { unsafe free(arguments[i]) }
      for i in unsafe variables.indices { unsafe free(variables[i]) }
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    var pid: pid_t = 0
    let error = unsafe posix_spawnp(&pid, command[0], &actions, &attributes, arguments, variables)
    precondition(error == 0, "\(command[0]) cannot be started (error \(error))")
    self.pid = pid
  }

  deinit {
    guard ending == nil else { return }
    kill(-pid, SIGKILL)
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
  }

  /// Looks whether it has ended, without waiting.
  func look() -> Ending? {
    if ending != nil { return ending }
    var status: Int32 = 0
    guard unsafe waitpid(pid, &status, WNOHANG) == pid else { return nil }
    ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    return ending
  }
}

/// What a program gets to see when a test says nothing else: nothing of the machine that the test runs on.
func cleanEnvironment(_ given: [String: String]) -> [String: String] {
  var environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin"]
  if let path = unsafe getenv("PATH") { environment["PATH"] = unsafe String(cString: path) }
  environment["SWIFT_BACKTRACE"] = "enable=no"
  for (name, value) in given { environment[name] = value }
  return environment
}

/// The path of a program of this package, beside the test bundle: `builtProgram("gradus")`.
public func builtProgram(_ name: String) -> String {
  let bundle = CommandLine.arguments[0]
  guard let slash = bundle.lastIndex(of: "/") else { return name }
  return String(bundle[...slash]) + name
}
