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
        elements += [
          .blank,
          .picture(plot, beside: [table(columns, over: setting)], spoken: [spoken(columns, over: setting)]),
        ]
      }
      if let first = series.first {
        // In linear the picture's own sentence says it.
        let sentence = RunSentence.sweep(first.series, measure: first.name, over: setting)
        elements.append(.either(rich: [.blank, .paragraph([Span(sentence)])], linear: []))
      }
    } else if let plot = Pictures.plot(play.runs, of: bench) {
      if play.runs.count > 1 {
        elements += [.blank, picture(plot, play.runs, of: bench)]
      } else {
        let sentence: [Element] = [
          .paragraph([Span(RunSentence.text(results[0], of: bench, against: play.previous))])
        ]
        // What has changed is heard first; without a run before it, the picture's sentence and the numbers say all.
        let isNews = play.previous != nil || results[0].diverged != nil
        elements.append(.either(rich: [], linear: isNews ? [.blank] + sentence : []))
        // A curve's sentence has told its own measure; a path's has not.
        let told = plot.legend == nil ? bench.show.curves : []
        elements += [
          .blank,
          .picture(
            plot, beside: ReadOuts.elements(results[0], of: bench),
            spoken: ReadOuts.elements(results[0], of: bench, without: told)),
        ]
        elements.append(.either(rich: [.blank] + sentence, linear: []))
      }
    } else if let result = results.first {
      elements += [.blank] + ReadOuts.elements(result, of: bench)
    }
    for run in play.runs {
      guard let divergence = run.result.diverged,
        play.runs.count > 1 || !RunSentence.tellsEnd(of: run.result, of: bench)
      else { continue }
      let name = run.title.isEmpty ? "" : "\(run.title): "
      let sentence = "\(name)diverged at step \(divergence.step): \(divergence.reason)."
      elements.append(.paragraph([Span(sentence.prefix(1).uppercased() + sentence.dropFirst(), .warning)]))
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

  /// The words that do what the slider's keys do.
  static func words(of bench: Bench, now settings: Settings?) -> [Element] {
    var items = bench.sliders.map { slider -> [Element] in
      let example = bench.example(of: slider.name, besides: settings?[slider.name])
      let others = slider.stops.map(\.text).filter { $0 != example }.joined(separator: ", ")
      return [.paragraph([Span("\(slider.name) \(example)", .key), Span(" (or \(others))")])]
    }
    items.append([
      .paragraph([
        Span("keep", .key), Span(" keeps a run, "), Span("compare", .key), Span(" shows those kept together"),
      ])
    ])
    items.append([.paragraph([Span("new seed", .key), Span(" runs it from other random numbers")])])
    return [
      .callout(title: [Span("Words that move it", .strong)], [.list(items, ordered: nil)]),
      .paragraph([Span("Enter", .key), Span(" goes on with the lesson.")]),
    ]
  }

  /// How to get the same numbers again.
  static func replay(_ play: Play) -> [Element] {
    [
      .paragraph([
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

  /// Runs in one picture, with their numbers beside it.
  static func picture(_ plot: Plot, _ runs: [NamedRun], of bench: Bench) -> Element {
    .picture(plot, beside: beside(runs, of: bench), spoken: spoken(runs, of: bench))
  }

  /// The runs a line each, with what the picture's sentence has not said of them: "small batch: batch 16, rate 0.075".
  private static func spoken(_ runs: [NamedRun], of bench: Bench) -> [Element] {
    let names = RunNames.differing(runs.map(\.result)), main = RunSentence.mainMeasure(of: bench)
    let apart = RunNames.apart(runs.map(\.result))
    let rows = zip(runs, apart).compactMap { run, named -> ReadOut? in
      let settings = names.map { "\($0) \(run.result.settings[$0].text)" }
      let measures = measures(of: runs, in: bench).filter { $0 != main }.map { name in
        let value = cell(name, run.result, isBrief: true)
        return name == "steps"
          ? "\(value) \(value == "1" ? "step" : "steps")" : "\(bench.kind.measure(name)?.label ?? name) \(value)"
      }
      let isTitled = run.spoken == nil
      let values = isTitled ? settings + measures : measures
      guard !values.isEmpty else { return nil }
      return ReadOut(isTitled ? run.title : named.title, [Span(values.joined(separator: ", "))])
    }
    return rows.isEmpty ? [] : [.readOuts(rows)]
  }

  /// The measures that a table of runs holds: how many steps, and the one that counts; of many runs also those that differ.
  private static func measures(of runs: [NamedRun], in bench: Bench) -> [String] {
    let main = RunSentence.mainMeasure(of: bench), settings = RunNames.differing(runs.map(\.result))
    return bench.show.beside.filter { name in
      guard !settings.contains(name) else { return false }
      let isVaried = Set(runs.map { RunSentence.shown(name, of: $0.result) }).count > 1
      return name == "steps" || name == main || runs.count > 2 && isVaried
    }
  }

  /// The runs one below the other: where they differ, and the measure that counts.
  static func table(_ runs: [NamedRun], of bench: Bench) -> Element {
    let differing = RunNames.differing(runs.map(\.result)), measures = measures(of: runs, in: bench)
    let isLettered = RunNames.areLettered(runs)
    let seeds = Set(runs.map(\.result.seed)).count > 1 ? ["seed"] : []
    let header = (isLettered ? [""] : []) + differing + seeds + measures.map { $0 == "scaledRate" ? "rate" : $0 }
    let rows = runs.enumerated().map { index, run -> [[Span]] in
      let letter = isLettered ? [[Span(RunNames.letter(index), .ink(.series(index % 4)))]] : []
      let settings = differing.map { [Span(run.result.settings[$0].text)] }
      let seed = seeds.map { _ in [Span("\(run.result.seed)")] }
      return letter + settings + seed + measures.map { [Span(cell($0, run.result, isBrief: runs.count > 2))] }
    }
    let numbers = differing.count + seeds.count + measures.count
    return .table(
      header: header.map { [Span($0, .dim)] }, rows: rows,
      alignments: (isLettered ? [.left] : []) + Array(repeating: .decimal, count: numbers))
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
    case .number(let number):
      // Six digits and more are hard to compare.
      let isBytes = result.settings.kind.measure(measure)?.unit == "bytes" && number >= 1000
      return isBytes ? "\((number / 1000).shown) kB" : number.shown
    case .series(let series):
      guard let first = series.y.first, let last = series.final else { return "–" }
      return isBrief ? last.shown : "\(first.shown) → \(last.shown)"
    case .missing: return "–"
    }
  }

  /// "batch 1: noise 0.888, expected noise 0.881", a line for each value of a sweep.
  private static func spoken(_ series: [(name: String, series: Series)], over setting: String) -> Element {
    let x = series.first?.series.x ?? []
    return .readOuts(
      x.indices.map { index in
        let values = series.compactMap { item in
          item.series.y.indices.contains(index) ? "\(item.name) \(item.series.y[index].shown)" : nil
        }
        return ReadOut("\(setting) \(x[index].shown)", [Span(values.joined(separator: ", "))])
      })
  }

  private static func table(_ series: [(name: String, series: Series)], over setting: String) -> Element {
    let x = series.first?.series.x ?? []
    return .table(
      header: [[Span(setting, .dim)]] + series.map { [Span($0.name, .dim)] },
      rows: x.indices.map { index in
        [[Span(x[index].shown)]]
          + series.map { [Span($0.series.y.indices.contains(index) ? $0.series.y[index].shown : "–")] }
      },
      alignments: Array(repeating: .decimal, count: series.count + 1))
  }
}
