import Experiments
import Formula
import Proving
import Terminal

/// The runs that settle a prediction, side by side, in the order of the setting in which they differ.
enum PredictionRuns {
  static func elements(_ prediction: Prediction, results: [RunResult]) -> [Element] {
    let calls = prediction.calls
    // What all runs have in common does not tell them apart.
    let common = calls.dropFirst().reduce(Set(calls.first?.arguments ?? [])) { $0.intersection($1.arguments) }
    var seen: Set<Settings> = []
    var runs: [NamedRun] = []
    for (call, result) in zip(calls, results) where seen.insert(result.settings).inserted {
      let words = call.arguments.filter { !common.contains($0) }.map(\.value.text)
      runs.append(NamedRun(title: words.isEmpty ? RunNames.asWritten : words.joined(separator: ", "), result: result))
    }
    runs.sort { before($0.result.settings, $1.result.settings) }
    for (index, run) in RunNames.apart(runs.map(\.result)).enumerated() {
      // "Loss as written falls …; with bug undivided it falls …"
      let isUnnamed = runs[index].title == RunNames.asWritten && run.spoken?.hasPrefix("with") == true
      runs[index].spoken = isUnnamed ? RunNames.asWritten : run.spoken
    }
    guard let plot = Pictures.comparison(runs, of: prediction.bench) else {
      return RunScreen.beside(runs, of: prediction.bench)
    }
    return [RunScreen.picture(plot, runs, of: prediction.bench)]
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
