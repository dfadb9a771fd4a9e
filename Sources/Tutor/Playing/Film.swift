import Experiments

/// A run that is played again from its first step, at a rate at which one can watch it, whatever it took to compute.
///
/// It moves when it is told that a moment has passed; nothing here knows what time it is.
struct Film: Sendable {
  /// How many moments a long run takes, and a step of a short one.
  private static let mostMoments = 75
  private static let momentsPerStep = 10

  private let run: Run
  private var steps: Run.Iterator
  /// The moments that have passed, of those that the run takes.
  private var moment = 0
  private let moments: Int
  /// How many steps the run took.
  let count: Int
  /// The run as far as it has been played.
  private(set) var current: RunResult
  var isPaused = false

  /// - Parameter result: the complete run.
  /// - Throws: `RunRefused`, as the run itself did not.
  init(_ result: RunResult, of trial: Trial) throws {
    run = try Run(trial)
    steps = run.makeIterator()
    count = max(1, result.step.index)
    moments = min(Self.mostMoments, Self.momentsPerStep * count)
    current = steps.result
    go(to: 1)
  }

  var isAtEnd: Bool { current.step.index >= count || current.step.isLast }

  /// A moment has passed.
  ///
  /// - Returns: Whether there is something new to see.
  mutating func pass() -> Bool {
    guard !isPaused, !isAtEnd else { return false }
    moment += 1
    return go(to: count * moment / moments)
  }

  /// One step further.
  mutating func stepOn() {
    go(to: current.step.index + 1)
    moment = max(moment, current.step.index * moments / count)
  }

  /// Back to the first step.
  mutating func rewind() {
    steps = run.makeIterator()
    current = steps.result
    moment = 0
    go(to: 1)
  }

  /// Plays up to a step.
  ///
  /// - Returns: Whether there is something new to see.
  @discardableResult
  mutating func go(to index: Int) -> Bool {
    guard !isAtEnd, current.step.index < index else { return false }
    while let step = steps.next(), step.index < index {}
    current = steps.result
    return true
  }
}
