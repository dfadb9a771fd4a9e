import Experiments

/// Runs being computed one after the other, a little at a time, so that the keyboard is looked at in between.
struct Computation {
  let id: Int
  private let trials: [Trial]
  private var iterator: Run.Iterator?
  private(set) var results: [RunResult] = []
  /// The step of the run under way.
  private(set) var step: Step?

  init(id: Int, _ trials: [Trial]) {
    self.id = id
    self.trials = trials
  }

  /// The finished runs, and the one under way as far as it has come.
  var resultsSoFar: [RunResult] { iterator.map { results + [$0.result] } ?? results }

  /// Computes until the deadline, at least one step.
  ///
  /// - Returns: Whether all runs are complete.
  /// - Throws: `RunRefused`, for settings that would take more memory than a run may.
  mutating func advance(until deadline: ContinuousClock.Instant) throws -> Bool {
    repeat {
      if iterator == nil {
        guard results.count < trials.count else { return true }
        iterator = try Run(trials[results.count]).makeIterator()
      }
      if let next = iterator?.next() {
        step = next
      } else if let finished = iterator?.result {
        results.append(finished)
        iterator = nil
        step = nil
      }
    } while ContinuousClock.now < deadline
    return iterator == nil && results.count == trials.count
  }
}
