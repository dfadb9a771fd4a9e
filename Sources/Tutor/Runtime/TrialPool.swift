import Experiments
import Synchronization

/// Runs that both cores make, one after the other in the order asked for; what was made is there at any moment.
final class TrialPool: Sendable {
  let trials: [Trial]
  private let state: Mutex<State>

  private struct State {
    var next = 0
    var done = 0
    var results: [RunResult?]
    /// How far each run has come that was begun.
    var steps: [Int: Step] = [:]
    /// What the runs had measured that were given up.
    var givenUp: [Int: RunResult] = [:]
  }

  init(_ trials: [Trial]) {
    self.trials = trials
    state = Mutex(State(results: Array(repeating: nil, count: trials.count)))
  }

  /// The results so far; nil where a run was not finished.
  var results: [RunResult?] { state.withLock { $0.results } }
  /// How many runs are finished.
  var done: Int { state.withLock { $0.done } }

  /// The runs at the front that are finished, and how far the first has come that is not.
  var front: (results: [RunResult], step: Step?) {
    state.withLock { state in
      let results = Array(state.results.prefix { $0 != nil }.compactMap(\.self))
      return (results, state.steps[results.count])
    }
  }

  /// The part of all runs that is done, from 0 to 1.
  var share: Double {
    state.withLock { state in
      let begun = state.steps.filter { state.results[$0.key] == nil }.values
      let parts = begun.reduce(0.0) { $0 + Double($1.index) / Double(max(1, $1.count)) }
      return (Double(state.done) + parts) / Double(max(1, state.results.count))
    }
  }

  /// What a run had measured when it was given up.
  func givenUp(_ index: Int) -> RunResult? { state.withLock { $0.givenUp[index] } }

  /// Makes the runs until all are there or the task is cancelled. Which core makes a run does not change its numbers.
  ///
  /// - Throws: `RunRefused` for a run that needs more than it may take.
  func work(tasks: Int = 2) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(tasks, trials.count) {
        group.addTask { try self.workAlone() }
      }
      try await group.waitForAll()
    }
  }

  private func workAlone() throws {
    while let index = takeNext() {
      var steps = try Run(trials[index]).makeIterator()
      while let step = steps.next() {
        if Task.isCancelled {
          let result = steps.result
          state.withLock { $0.givenUp[index] = result }
          return
        }
        state.withLock { $0.steps[index] = step }
      }
      let result = steps.result
      state.withLock {
        $0.results[index] = result
        $0.done += 1
      }
    }
  }

  private func takeNext() -> Int? {
    guard !Task.isCancelled else { return nil }
    return state.withLock { state in
      guard state.next < state.results.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }
}
