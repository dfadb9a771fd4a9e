import Elementary
import Experiments
import Formula
import Proving

/// One sentence made from a run's numbers, and from what the run before it found.
enum RunSentence {
  /// The measure that an experiment is about: the first curve it shows, else its kind's first measure.
  static func mainMeasure(of bench: Bench) -> String {
    bench.show.curves.first ?? bench.kind.measures.first?.name ?? ""
  }

  /// The number that a measure ends at, as shown.
  static func shown(_ measure: String, of result: RunResult) -> String {
    number(measure, of: result)?.shown ?? "–"
  }

  static func number(_ measure: String, of result: RunResult) -> Double? {
    switch result.value(of: measure) {
    case .number(let number): number
    case .series(let series): series.final
    case .grid, .missing: nil
    }
  }

  /// "8 steps end at loss 0.089, 15 times lower than 1.31 at rule fixed."
  ///
  /// - Parameter explains: whether the number that explains a run that broke is told too, where one is known.
  static func text(
    _ result: RunResult, of bench: Bench, against previous: RunResult?, explains: Bool = true
  ) -> String {
    if !result.isComplete {
      let value = number(mainMeasure(of: bench), of: result).map { ", at \(mainMeasure(of: bench)) \($0.shown)" } ?? ""
      return "Stopped at step \(result.step.index) of \(result.step.count)\(value)."
    }
    if result.settings.kind == .landscape, let place = landscape(result, against: previous) { return place }
    let measure = mainMeasure(of: bench)
    guard let end = number(measure, of: result) else {
      guard let divergence = result.diverged else { return "There is nothing to show." }
      let explanation = explains ? divergence.explanation.map { " " + $0 } ?? "" : ""
      return "It diverges at step \(divergence.step): \(divergence.reason)." + explanation
    }
    var sentence: String
    if let steps = number("steps", of: result), measure != "steps" {
      sentence = "\(steps.shown) \(steps == 1 ? "step ends" : "steps end") at \(measure) \(end.shown)"
    } else if case .number = result.value(of: measure) {
      sentence = "The \(bench.kind.measure(measure)?.label ?? measure) is \(end.shown)"
    } else {
      sentence = "It ends at \(measure) \(end.shown)"
    }
    if isLoss(measure), let start = start(measure, of: result), end > start {
      let factor = end / start
      sentence +=
        factor >= 1.95
        ? ": it explodes, \(times(factor)) its start of \(start.shown)" : ", above its start of \(start.shown)"
      return sentence + "." + (explains ? result.diverged?.explanation.map { " " + $0 } ?? "" : "")
    }
    if let previous, let before = number(measure, of: previous), before > 0, end > 0 {
      let difference = RunNames.difference(from: result, to: previous)
      let place = difference.isEmpty ? "before" : "at \(difference)"
      // Two numbers that look alike are not said twice.
      sentence +=
        end.shown == before.shown
        ? ", the same as \(place)" : comparison(end, before) + " \(before.shown) \(place)"
    } else if let start = start(measure, of: result), start != end {
      sentence += ", from \(start.shown)"
    }
    return sentence + "."
  }

  /// "160 steps end at loss 0.0797, where it bends by 12.1, 3.4 times higher than 3.56 at batch 8."
  ///
  /// The loss along a line has no end to tell of, but the place that it is looked at from.
  private static func landscape(_ result: RunResult, against previous: RunResult?) -> String? {
    guard let bottom = number("bottom", of: result), let steps = number("steps", of: result) else { return nil }
    var sentence = "\(steps.shown) \(steps == 1 ? "step ends" : "steps end") at loss \(bottom.shown)"
    if let bend = number("curvature", of: result) {
      sentence += ", where it bends by \(bend.shown)"
      if let previous, let before = number("curvature", of: previous), before > 0, bend > 0 {
        let difference = RunNames.difference(from: result, to: previous)
        let place = difference.isEmpty ? "before" : "at \(difference)"
        sentence +=
          bend.shown == before.shown
          ? ", as it does \(place)" : comparison(bend, before) + " \(before.shown) \(place)"
      }
    }
    return sentence + "."
  }

  /// A run that came to nothing: what happened, at which step, and the number that explains it where one is known.
  static func text(_ divergence: Divergence) -> String {
    "diverged at step \(divergence.step): \(divergence.reason)." + (divergence.explanation.map { " " + $0 } ?? "")
  }

  /// Whether the sentence tells of a run that diverged: it has no last number, or one above its start.
  static func tellsEnd(of result: RunResult, of bench: Bench) -> Bool {
    let measure = mainMeasure(of: bench)
    guard let end = number(measure, of: result) else { return true }
    return isLoss(measure) && start(measure, of: result).map { end > $0 } ?? false
  }

  /// Whether a measure that ends above its start is bad news: of an accuracy it is good news.
  private static func isLoss(_ measure: String) -> Bool { measure.lowercased().hasSuffix("loss") }

  /// How a sweep goes: its first and its last value.
  static func sweep(_ series: Series, measure: String, over setting: String) -> String {
    guard let firstX = series.x.first, let lastX = series.x.last, let first = series.y.first, let last = series.y.last
    else { return "There is nothing to show." }
    let verb = last < first ? "falls" : last > first ? "rises" : "stays"
    return
      "The \(measure) \(verb) from \(first.shown) at \(setting) \(firstX.shown) to \(last.shown) at \(setting) \(lastX.shown)."
  }

  static func start(_ measure: String, of result: RunResult) -> Double? {
    if case .series(let series) = result.value(of: measure) { return series.y.first }
    return nil
  }

  private static func comparison(_ end: Double, _ before: Double) -> String {
    let ratio = before / end
    if ratio >= 1.95 { return ", \(times(ratio)) lower than" }
    if ratio <= 1 / 1.95 { return ", \(times(1 / ratio)) higher than" }
    if abs(ratio - 1) < 0.02 { return ", about the same as" }
    return ratio > 1 ? ", lower than" : ", higher than"
  }

  /// "twice", "2.1 times", "15 times".
  private static func times(_ factor: Double) -> String {
    if factor < 2.05 { return "twice" }
    let rounded = factor < 10 ? (factor * 10).rounded() / 10 : factor.rounded()
    return "\(rounded.shown) times"
  }
}
