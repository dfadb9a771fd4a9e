import Experiments
import Synchronization

/// Several runs computed at once: each core takes the next one in the order they were asked for, and the results stand in
/// that order. The numbers are those of one run after the other.
struct Pool: Sendable {
  let id: Int
  private let queue: Queue
  private let tasks: [Task<Void, Never>]

  /// - Parameter cores: how many runs are under way at once.
  init(id: Int = 0, _ trials: [Trial], cores: Int = 2) {
    precondition(cores > 0, "Runs are computed by at least one core, not \(cores).")
    self.id = id
    let queue = Queue(trials)
    self.queue = queue
    tasks = (0..<min(cores, trials.count)).map { _ in
      Task.detached(priority: .userInitiated) { queue.work() }
    }
  }

  /// How far the runs have come: those at the front that are complete, and the step of the first that is not.
  struct Progress: Sendable {
    var results: [RunResult]
    var step: Step?
    var isComplete: Bool
  }

  /// - Throws: `RunRefused`, once all runs before the refused one are complete.
  func look() throws -> Progress { try queue.progress() }

  /// Gives up: every core stops at its next step.
  func cancel() { queue.cancel() }

  /// Comes back when no core computes any more.
  func wait() async {
    for task in tasks { await task.value }
  }
}

/// The runs of a pool: those to be taken, and what has become of the others.
private final class Queue: Sendable {
  private let trials: [Trial]
  private let state: Mutex<State>

  private struct State {
    /// The run that a core takes next.
    var next = 0
    var results: [RunResult?]
    /// How far each run has come.
    var steps: [Int: Step] = [:]
    /// The first run, in order, that was not begun, and why.
    var refusal: (index: Int, error: any Error)?
    var isCancelled = false
  }

  init(_ trials: [Trial]) {
    self.trials = trials
    state = Mutex(State(results: Array(repeating: nil, count: trials.count)))
  }

  func progress() throws -> Pool.Progress {
    try state.withLock { state in
      let results = Array(state.results.prefix { $0 != nil }.compactMap(\.self))
      if let refusal = state.refusal, refusal.index == results.count { throw refusal.error }
      return Pool.Progress(
        results: results, step: state.steps[results.count], isComplete: results.count == trials.count)
    }
  }

  func cancel() { state.withLock { $0.isCancelled = true } }

  /// What one core does.
  func work() {
    while let index = take() { compute(index) }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard !state.isCancelled, state.refusal == nil, state.next < trials.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func compute(_ index: Int) {
    do {
      var run = try Run(trials[index]).makeIterator()
      while let step = run.next() {
        let isWanted = state.withLock { state in
          state.steps[index] = step
          return !state.isCancelled
        }
        guard isWanted else { return }
      }
      let result = run.result
      state.withLock { $0.results[index] = result }
    } catch {
      state.withLock { state in
        if state.refusal.map({ index < $0.index }) ?? true { state.refusal = (index, error) }
      }
    }
  }
}
