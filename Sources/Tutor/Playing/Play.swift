import Experiments
import Proving

/// A run with the name under which it is drawn.
struct NamedRun: Sendable {
  var title: String
  var result: RunResult
  /// How a sentence names it: "at batch 64"; nil says the title.
  var spoken: String?

  /// What a sentence says behind the measure; nil for a run without a name.
  var words: String? { spoken ?? (title.isEmpty ? nil : "of “\(title)”") }
}

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

extension [NamedRun] {
  /// How many runs are kept at most.
  static let mostKept = 3

  /// Keeps a run under the name of its settings; the oldest gives way to one too many.
  mutating func keep(_ result: RunResult, of bench: Bench) {
    removeAll { $0.result.settings == result.settings && $0.result.seed == result.seed }
    append(NamedRun(title: RunNames.settings(of: result, besides: bench), result: result))
    if count > Self.mostKept { removeFirst() }
  }
}
