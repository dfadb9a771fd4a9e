import Experiments
import Proving

/// The experiment shown last: the words `batch 64`, `keep` and `compare` speak of it.
struct Play: Sendable {
  let lesson: OpenLesson
  let bench: Bench
  /// The settings given by hand, as text.
  var changes: [(name: String, value: String)] = []
  var seed: UInt64
  /// What is on the screen.
  var runs: [NamedRun] = []
  /// What was planned of them: a sweep, rows, or one run.
  var plan: RunPlan?
  /// The run shown before, which the sentence compares with.
  var previous: RunResult?
  /// Runs kept for comparison, at most three.
  var kept: [NamedRun] = []

  init(_ bench: Bench, of lesson: OpenLesson, seed: UInt64) {
    self.bench = bench
    self.lesson = lesson
    self.seed = seed
  }

  /// Its name in the record.
  var address: String { lesson.address(of: bench.id) }

  mutating func set(_ name: String, to value: String) {
    changes.removeAll { $0.name == name }
    changes.append((name, value))
  }

  /// Keeps the run on the screen; the oldest gives way to a fourth.
  mutating func keep() -> NamedRun? {
    guard let run = runs.first else { return nil }
    kept.keep(run.result, of: bench)
    return kept.last
  }
}
