import Formula

/// The way of one run through its steps; each kind of experiment has its own.
protocol Course: Sendable {
  /// How many steps there are at most.
  var count: Int { get }
  /// Whether it ended: behind the last step, or before.
  var isDone: Bool { get }
  var diverged: Divergence? { get }
  /// What was measured so far, in the kind's order.
  var values: [(name: String, value: Value)] { get }

  /// Makes the run ready; computes nothing yet.
  init(_ trial: Trial) throws(RunRefused)

  /// Refuses what cannot be run, before anything is allocated.
  static func check(_ trial: Trial) throws(RunRefused)

  /// Takes the next step.
  mutating func advance()
}
