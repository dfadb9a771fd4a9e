import Elementary
import Experiments
import Formula
import Plots
import Proving
import Terminal

// The numbers of several runs: a table beside their picture, and a line for each where it is read aloud.
extension RunScreen {
  /// Runs in one picture, with their numbers beside it.
  ///
  /// - Parameters:
  ///   - tellsAll: every measure in which they differ stands in the table, also of two runs.
  ///   - asked: measures that are asked about, and stand in it too.
  static func picture(
    _ plot: Plot, _ runs: [NamedRun], of bench: Bench, tellsAll: Bool = false, asked: [String] = []
  ) -> Element {
    .picture(
      plot, beside: beside(runs, of: bench, tellsAll: tellsAll, asked: asked),
      spoken: spoken(runs, of: bench, tellsAll, asked))
  }

  /// The runs a line each, with what the picture's sentence has not said of them: "small batch: batch 16, rate 0.075".
  private static func spoken(_ runs: [NamedRun], of bench: Bench, _ tellsAll: Bool, _ asked: [String]) -> [Element] {
    let names = RunNames.differing(runs.map(\.result)), main = RunSentence.mainMeasure(of: bench)
    let apart = RunNames.apart(runs.map(\.result))
    let rows = zip(runs, apart).compactMap { run, named -> ReadOut? in
      let settings = names.map { "\($0) \(run.result.settings[$0].text)" }
      let measures = measures(of: runs, in: bench, tellsAll, asked).filter { $0 != main }.map { name in
        let found = cell(name, run.result, isBrief: true), value = found == "–" ? "none" : found
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

  /// The measures that a table of runs holds: how many steps, and the one that counts; of many runs, and of those that a
  /// lesson has named, also those that differ.
  private static func measures(
    of runs: [NamedRun], in bench: Bench, _ tellsAll: Bool, _ asked: [String]
  ) -> [String] {
    let main = RunSentence.mainMeasure(of: bench), settings = RunNames.differing(runs.map(\.result))
    let tellsAll = tellsAll || runs.count > 2 || runs.allSatisfy { $0.spoken == nil }
    let others = asked.filter { !bench.show.beside.contains($0) && bench.kind.measure($0) != nil }
    return (bench.show.beside + others).filter { name in
      guard !settings.contains(name), !isRateItself(name, of: runs, settings) else { return false }
      if asked.contains(name) { return true }
      let isVaried = Set(runs.map { RunSentence.shown(name, of: $0.result) }).count > 1
      return name == "steps" || name == main || tellsAll && isVaried
    }
  }

  /// Whether the rate that a rule makes is that of a column of settings already.
  private static func isRateItself(_ name: String, of runs: [NamedRun], _ settings: [String]) -> Bool {
    name == "scaledRate" && settings.contains("rate")
      && runs.allSatisfy { RunSentence.number(name, of: $0.result)?.shown == $0.result.settings["rate"].text }
  }

  /// The runs one below the other: where they differ, and the measure that counts.
  static func table(_ runs: [NamedRun], of bench: Bench, tellsAll: Bool = false, asked: [String] = []) -> Element {
    let differing = RunNames.differing(runs.map(\.result)), measures = measures(of: runs, in: bench, tellsAll, asked)
    let isLettered = RunNames.areLettered(runs), main = RunSentence.mainMeasure(of: bench)
    let seeds = Set(runs.map(\.result.seed)).count > 1 ? ["seed"] : []
    let header =
      (isLettered ? [""] : []) + differing + seeds
      + measures.map { RunNames.column(of: $0, in: bench, besides: differing) }
    let rows = runs.enumerated().map { index, run -> [[Span]] in
      let letter = isLettered ? [[Span(Marks.letter(index), .ink(.series(index)))]] : []
      let settings = differing.map { [Span(run.result.settings[$0].text)] }
      let seed = seeds.map { _ in [Span("\(run.result.seed)")] }
      return letter + settings + seed
        + measures.map { [Span(cell($0, run.result, isBrief: tellsAll || runs.count > 2 || $0 != main))] }
    }
    let numbers = differing.count + seeds.count + measures.count
    return .table(
      header: header.map { [Span($0, .dim)] }, rows: rows,
      alignments: (isLettered ? [.left] : []) + Array(repeating: .decimal, count: numbers))
  }

  /// Runs over one another: a row for each, with what tells them apart and all that is measured beside the picture.
  static func comparison(_ runs: [NamedRun], of bench: Bench) -> [Element] {
    let results = runs.map(\.result), differing = RunNames.differing(results)
    let measures = bench.show.beside.filter { name in
      !differing.contains(name)
        && (name == RunSentence.mainMeasure(of: bench)
          || Set(results.map { RunSentence.shown(name, of: $0) }).count > 1)
    }
    let hasSeeds = Set(results.map(\.seed)).count > 1
    func row(_ name: String, _ value: (RunResult) -> String) -> [[Span]] {
      [[Span(name, .dim)]] + results.map { [Span(value($0))] }
    }
    var rows = differing.map { name in row(name) { $0.settings[name].text } }
    if hasSeeds { rows.append(row("seed") { "\($0.seed)" }) }
    rows += measures.map { name in row(bench.kind.measure(name)?.label ?? name) { cell(name, $0, isBrief: true) } }
    let names = runs.enumerated().map { [Span($1.title, .ink(.series($0)))] }
    return [
      .table(
        header: [[Span("")]] + names, rows: rows, alignments: [.left] + Array(repeating: .right, count: runs.count))
    ]
  }

  /// What stands beside the picture of several runs: their table, and what the letters mean.
  static func beside(
    _ runs: [NamedRun], of bench: Bench, tellsAll: Bool = false, asked: [String] = []
  ) -> [Element] {
    let table = table(runs, of: bench, tellsAll: tellsAll, asked: asked)
    guard RunNames.areLettered(runs) else { return [table] }
    return [table, .blank]
      + runs.enumerated().map { index, run in
        .line([Span(Marks.letter(index), .ink(.series(index))), Span("  \(run.title)")])
      }
  }

  /// A measure in a table: a curve as where it begins and where it ends, or in a long table only where it ends.
  private static func cell(_ measure: String, _ result: RunResult, isBrief: Bool) -> String {
    switch result.value(of: measure) {
    case .number(let number):
      // Six digits and more are hard to compare.
      let unit = result.settings.kind.measure(measure)?.unit
      if unit == "bytes", number >= 1000 { return "\((number / 1000).shown) kB" }
      return unit == "°" ? number.shown + "°" : number.shown
    case .series(let series):
      guard let first = series.y.first, let last = series.final else { return "–" }
      return isBrief ? last.shown : "\(first.shown) → \(last.shown)"
    case .grid, .missing: return "–"
    }
  }

  /// "batch 1: noise 0.888, expected noise 0.881", a line for each value of a sweep.
  static func spoken(_ series: [(name: String, series: Series)], over setting: String, of bench: Bench) -> Element {
    let x = series.first?.series.x ?? []
    return .readOuts(
      x.indices.map { index in
        let values = series.compactMap { item in
          item.series.y.indices.contains(index)
            ? "\(bench.kind.measure(item.name)?.label ?? item.name) \(item.series.y[index].shown)" : nil
        }
        return ReadOut("\(setting) \(x[index].shown)", [Span(values.joined(separator: ", "))])
      })
  }

  static func table(_ series: [(name: String, series: Series)], over setting: String, of bench: Bench) -> Element {
    let x = series.first?.series.x ?? []
    return .table(
      header: [[Span(setting, .dim)]]
        + series.map { [Span(RunNames.column(of: $0.name, in: bench, besides: [setting]), .dim)] },
      rows: x.indices.map { index in
        [[Span(x[index].shown)]]
          + series.map { [Span($0.series.y.indices.contains(index) ? $0.series.y[index].shown : "–")] }
      },
      alignments: Array(repeating: .decimal, count: series.count + 1))
  }
}
