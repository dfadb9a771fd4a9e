import CParent
import Glibc

/// The system calls of this program.
enum System {
  /// Bounds what this process may ever use, and ends it with the one that started it. To be called before anything is read.
  static func limit(parent: pid_t) throws(Refusal) {
    gradus_signal_at_death_of_parent(SIGKILL)
    if getppid() != parent { exit(1) }
    signal(SIGXCPU) { _ in _exit(3) }
    signal(SIGALRM) { _ in _exit(3) }
    // No file is opened or made, and no program started.
    let limits = [
      (RLIMIT_AS, Limits.memory), (RLIMIT_CPU, Limits.processorSeconds), (RLIMIT_FSIZE, 0), (RLIMIT_CORE, 0),
      (RLIMIT_NOFILE, 3),
    ]
    for (resource, most) in limits {
      // At the first of the two the processor's time is told by its own signal, at the second by the one for all.
      let last = resource.rawValue == RLIMIT_CPU.rawValue ? most + 1 : most
      var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(last))
      guard unsafe setrlimit(CInt(resource.rawValue), &limit) == 0 else { throw Refusal(.memory, "setrlimit") }
    }
    _ = alarm(UInt32(Limits.seconds))
  }

  /// All of standard input; refuses what is longer than a picture may be.
  static func readInput() throws(Refusal) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16), count = 0
    while true {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: count) }
      let more = unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(0, $0.baseAddress! + count, $0.count - count)
      }
      if more < 0, errno == EINTR { continue }
      if more <= 0 { return Array(bytes.prefix(count)) }
      count += more
      if count > Limits.bytes { throw Refusal(.bytes) }
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: CInt) throws(Refusal) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw Refusal(.write) }
      rest = rest.dropFirst(count)
    }
  }

  /// Says why nothing was made, and ends.
  static func end(_ refusal: Refusal) -> Never {
    try? write(Array("\(refusal.word.rawValue)\t\(refusal.detail)".utf8), to: 2)
    exit(1)
  }
}
