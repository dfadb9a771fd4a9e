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
