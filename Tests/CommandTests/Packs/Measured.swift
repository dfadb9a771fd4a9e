import TestSupport

/// A command with what it used, and what the programs used that it started.
struct Measured {
  let ran: Piped
  let seconds: Double
  /// The most memory that one of them had at once, in bytes.
  let peakMemory: Int

  var status: Int32 { ran.status }
  var output: String { ran.output }
  var errors: String { ran.errors }

  /// Whether it kept to what a stranger's pack may cost: a second of processor time, 256 MB.
  var isBounded: Bool { seconds < 1 && peakMemory < 256 << 20 }
}

extension Home {
  /// Runs a command to its end and measures it.
  func measured(_ words: [String]) -> Measured {
    let used = TemporaryFolder()
    let ran = Piped(
      [builtProgram("usage-probe"), used.file("used"), builtProgram("gradus")] + words, environment: environment(),
      folder: folder.path)
    let numbers = (used.read("used") ?? "").split(separator: " ")
    return Measured(
      ran: ran, seconds: numbers.first.flatMap { Double($0) } ?? .infinity,
      peakMemory: numbers.last.flatMap { Int($0) } ?? .max)
  }
}
