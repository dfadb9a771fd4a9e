import Elementary
import Experiments
import Formula
import Plots
import Proving
import Terminal

/// What a run shows in the scroll: the picture with its numbers, one sentence, and what should have been seen.
enum RunScreen {
  /// Runs of an experiment, made together.
  static func elements(_ play: Play, plan: RunPlan) -> [Element] {
    let bench = play.bench, results = play.runs.map(\.result)
    var elements: [Element] = [title(play)]
    if let setting = plan.swept {
      let series = plan.series(results, of: bench, bench.show.curves)
      if let plot = Pictures.sweep(series, over: setting, of: bench) {
        let columns = plan.series(results, of: bench, bench.show.beside)
        elements += [.blank, .picture(plot, beside: [table(columns, over: setting)])]
      }
      if let first = series.first {
        elements += [
          .blank, .paragraph([Span(RunSentence.sweep(first.series, measure: first.name, over: setting))]),
        ]
      }
    } else if let plot = Pictures.plot(play.runs, of: bench) {
      let beside = play.runs.count > 1 ? beside(play.runs, of: bench) : ReadOuts.elements(results[0], of: bench)
      elements += [.blank, .picture(plot, beside: beside)]
      if play.runs.count == 1 {
        let sentence = RunSentence.text(results[0], of: bench, against: play.previous)
        elements += [.blank, .paragraph([Span(sentence)])]
      }
    } else if let result = results.first {
      elements += [.blank] + ReadOuts.elements(result, of: bench)
    }
    for result in results {
      if let divergence = result.diverged {
        elements.append(.paragraph([Span("Diverged at step \(divergence.step): \(divergence.reason).", .warning)]))
      }
    }
    return elements
  }

  /// The lesson's own sentences about the experiment, which are shown only after it ran.
  static func claims(of bench: Bench) -> [Element] {
    guard !bench.claims.isEmpty else { return [] }
    return [
      .callout(
        title: [Span("What you should have seen", .strong)],
        [.list(bench.claims.map { [.paragraph([Span($0.text)])] }, ordered: nil)])
    ]
  }

  /// How to get the same numbers again.
  static func replay(_ play: Play) -> [Element] {
    [
      .line([
        Span("the same again: ", .dim),
        Span(RunNames.replay(play.lesson, play.bench, changes: play.changes, seed: play.seed), .code),
      ])
    ]
  }

  private static func title(_ play: Play) -> Element {
    let changes = play.changes.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    let note = (changes.isEmpty ? "" : " · \(changes)") + (play.seed == 1 ? "" : " · seed \(play.seed)")
    return .paragraph([Span(play.bench.title ?? play.bench.id, .heading), Span(note, .dim)])
  }

  /// The runs one below the other: where they differ, and the measure that counts.
  static func table(_ runs: [NamedRun], of bench: Bench) -> Element {
    let differing = bench.settings.all.map(\.name).filter { name in
      Set(runs.map { $0.result.settings[name] }).count > 1
    }
    let main = RunSentence.mainMeasure(of: bench)
    let measures = bench.show.beside.filter { ($0 == "steps" && !differing.contains("steps")) || $0 == main }
    let isLettered = RunNames.areLettered(runs)
    let header = (isLettered ? [""] : []) + differing + measures
    let rows = runs.enumerated().map { index, run -> [[Span]] in
      let letter = isLettered ? [[Span(RunNames.letter(index), .ink(.series(index % 4)))]] : []
      let settings = differing.map { [Span(run.result.settings[$0].text)] }
      return letter + settings + measures.map { [Span(cell($0, run.result, isBrief: runs.count > 2))] }
    }
    return .table(
      header: header.map { [Span($0, .dim)] }, rows: rows,
      alignments: (isLettered ? [.left] : []) + Array(repeating: .right, count: differing.count + measures.count))
  }

  /// What stands beside the picture of several runs: their table, and what the letters mean.
  static func beside(_ runs: [NamedRun], of bench: Bench) -> [Element] {
    guard RunNames.areLettered(runs) else { return [table(runs, of: bench)] }
    return [table(runs, of: bench), .blank]
      + runs.enumerated().map { index, run in
        .line([Span(RunNames.letter(index), .ink(.series(index % 4))), Span("  \(run.title)")])
      }
  }

  /// A measure in a table: a curve as where it begins and where it ends, or in a long table only where it ends.
  private static func cell(_ measure: String, _ result: RunResult, isBrief: Bool) -> String {
    switch result.value(of: measure) {
    case .number(let number): return number.shown
    case .series(let series):
      guard let first = series.y.first, let last = series.final else { return "–" }
      return isBrief ? last.shown : "\(first.shown) → \(last.shown)"
    case .missing: return "–"
    }
  }

  private static func table(_ series: [(name: String, series: Series)], over setting: String) -> Element {
    let x = series.first?.series.x ?? []
    return .table(
      header: [[Span(setting, .dim)]] + series.map { [Span($0.name, .dim)] },
      rows: x.indices.map { index in
        [[Span(x[index].shown)]]
          + series.map { [Span($0.series.y.indices.contains(index) ? $0.series.y[index].shown : "–")] }
      },
      alignments: Array(repeating: .right, count: series.count + 1))
  }
}
