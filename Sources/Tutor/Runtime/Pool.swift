import Experiments

/// A session's runs on both cores, looked at while the keyboard is listened to.
struct Pool: Sendable {
  let id: Int
  private let runs: TrialPool
  private let work: BackgroundWork<Void>

  init(id: Int, _ trials: [Trial], cores: Int = 2) {
    self.id = id
    let runs = TrialPool(trials)
    self.runs = runs
    work = BackgroundWork { try await runs.work(tasks: cores) }
  }

  /// Whether all runs are there.
  ///
  /// - Throws: `RunRefused`, where one needs more than it may take.
  func isComplete() throws -> Bool {
    guard let finished = work.finished else { return false }
    try finished.get()
    return true
  }

  /// The runs at the front that are complete, in the order asked for, and the step of the first that is not.
  var progress: (results: [RunResult], step: Step?) { runs.front }

  /// Gives up: every core stops at its next step.
  func cancel() { work.cancel() }
}
