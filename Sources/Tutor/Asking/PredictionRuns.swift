import Experiments
import Formula
import Proving
import Terminal

/// The runs that settle a prediction, side by side, in the order of the setting in which they differ.
enum PredictionRuns {
  static func elements(_ prediction: Prediction, results: [RunResult]) -> [Element] {
    var seen: Set<Settings> = []
    let apart = results.filter { seen.insert($0.settings).inserted }.sorted { before($0.settings, $1.settings) }
    // The ends of the curves carry what the table's columns hold.
    var runs = RunNames.byValue(apart)
    let plain = zip(prediction.calls, results).first { $0.0.arguments.isEmpty }?.1.settings
    for (index, run) in runs.enumerated() where run.result.settings == plain && run.spoken?.hasPrefix("with") == true {
      // "Loss as written falls …; with bug undivided it falls …"
      runs[index].spoken = RunNames.asWritten
    }
    // The number that settles it is seen, whatever the picture draws.
    let asked = prediction.calls.map(\.name)
    guard let plot = Pictures.comparison(runs, of: prediction.bench) else {
      return RunScreen.beside(runs, of: prediction.bench, asked: asked)
    }
    return [RunScreen.picture(plot, runs, of: prediction.bench, asked: asked)]
  }

  /// Those that were made before the rest was ended; one alone has to be named.
  static func part(_ prediction: Prediction, results: [RunResult]) -> [Element] {
    guard let only = results.first, results.count == 1, prediction.calls.count > 1 else {
      return elements(prediction, results: results)
    }
    let name = RunNames.settings(of: only, besides: prediction.bench)
    return [.paragraph([Span(name, .dim)]), .blank] + elements(prediction, results: results)
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
