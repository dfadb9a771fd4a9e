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

  /// Takes the next step.
  mutating func advance()
}
