import Experiments
import Formula
import Proving
import Terminal

/// The runs that settle a prediction, side by side, in the order of the setting in which they differ.
enum PredictionRuns {
  static func elements(_ prediction: Prediction, results: [RunResult]) -> [Element] {
    let calls = prediction.proof.calls
    var seen: Set<Settings> = []
    var runs: [NamedRun] = []
    for (call, result) in zip(calls, results) where seen.insert(result.settings).inserted {
      let title = call.changes.map(\.value).joined(separator: ", ")
      runs.append(NamedRun(title: title.isEmpty ? "as written" : title, result: result))
    }
    runs.sort { before($0.result.settings, $1.result.settings) }
    guard let plot = Pictures.comparison(runs, of: prediction.bench) else {
      return [RunScreen.table(runs, of: prediction.bench, isTitled: false)]
    }
    return [.picture(plot, beside: [RunScreen.table(runs, of: prediction.bench, isTitled: false)])]
  }

  /// The smaller value of the first setting that differs stands first.
  private static func before(_ a: Settings, _ b: Settings) -> Bool {
    for ((_, left), (_, right)) in zip(a.all, b.all) where left != right {
      if case .number(let x) = left, case .number(let y) = right { return x < y }
      return left.text < right.text
    }
    return false
  }
}
