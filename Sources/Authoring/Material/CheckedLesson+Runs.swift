import Elementary
import Experiments
import Formula
import Lessons
import Proving

extension CheckedLesson {
  /// The command that shows the run of a claim's first call.
  func replay(_ claim: Claim, in bench: Bench, seed: Int) -> String {
    let changes = (claim.calls.first?.arguments ?? []).filter { $0.value != .sweep }
    let settings = changes.map { " \($0.setting)=\($0.value.text.filter { !"[] ".contains($0) })" }.joined()
    return "gradus run \(text.file)/\(bench.id)\(settings) seed=\(seed)"
  }
}

extension Report {
  /// Notes why a run was not made, or ended before its end.
  ///
  /// - Throws: `RunEnded.cancelled`, which is nothing to note.
  mutating func note(failureOf error: any Error, at place: Place) throws {
    switch error {
    case RunEnded.cancelled, is CancellationError: throw error
    case RunEnded.tooLong(let seconds): note(.tooLong(seconds), at: place)
    case let error as RunRefused: note(.error(error.message, error.advice), at: place)
    case let error as SettingError: note(.error(error.message, error.advice), at: place)
    case let error as FormulaError: note(.error(error.message, error.advice), at: place)
    case let error as Finding: note(.error(error.message, error.advice), at: place)
    default: throw error
    }
  }
}

extension Message {
  static func tooLong(_ seconds: Double) -> Message {
    .error(
      "A run takes longer than its budget, \(seconds.shown) seconds.",
      "Take fewer samples, fewer epochs or a smaller model.")
  }
}
