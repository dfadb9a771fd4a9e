import Elementary
import Experiments
import Formula
import Learner
import Lessons
import Plots
import Proving
import Terminal

/// What `gradus run` prints of an experiment: its runs as a document, a table or a screen.
struct RunReport {
  let lesson: OpenLesson
  let bench: Bench
  let changes: [(name: String, value: String)]
  let seed: UInt64
  let plan: RunPlan
  let results: [RunResult]

  /// The run of the block's own settings, with those given by hand: what `measures` and plain `series` speak of.
  private var main: RunResult { results[plan.main] }

  /// The pinned JSON object of a run.
  func document() throws -> JSON {
    let pack = lesson.pack
    let grids = grids().map { ($0.name, Documents.grid($0.grid)) }
    return Documents.object(
      [
        ("lesson", .string(lesson.lesson.id)), ("experiment", .string(bench.id)),
        (
          "pack",
          Documents.object([
            ("id", .string(pack.id)), ("version", .string(pack.version)), ("hash", .string(try pack.hash())),
          ])
        ),
        ("seed", .integer(Int(clamping: seed))),
        ("settings", Documents.object(main.settings.all.map { ($0.name, Documents.setting($0.value)) })),
        ("measures", Documents.object(measures())),
        ("series", Documents.object(series().map { ($0.name, Documents.series($0.series)) })),
      ] + (grids.isEmpty ? [] : [("grids", Documents.object(grids))]) + [
        (
          "diverged",
          main.diverged.map {
            Documents.object([("step", .integer($0.step)), ("reason", .string($0.reason))])
          } ?? .null
        ),
        ("replay", .string(RunNames.replay(lesson, bench, changes: differing, seed: seed))),
      ])
  }

  /// Every measure as a number, a series as its final; those of the other rows behind their titles.
  private func measures() -> [(String, JSON)] {
    let own = RunReport.measures(of: main)
    guard plan.swept == nil, plan.map == nil else { return own }
    return own + others.flatMap { title, result in RunReport.measures(of: result).map { ("\(title): \($0.0)", $0.1) } }
  }

  private static func measures(of result: RunResult) -> [(String, JSON)] {
    // A place in the plane is no number.
    result.settings.kind.measures.filter { !$0.isPath }.map { spec in
      (spec.name, Documents.number(RunSentence.number(spec.name, of: result)))
    }
  }

  /// The curves; over a sweep, each measure as a curve over the swept setting.
  func series() -> [(name: String, series: Series)] {
    if plan.swept != nil { return plan.series(results, of: bench) }
    if plan.map != nil { return main.series }
    return main.series
      + others.flatMap { title, result in result.series.map { (name: "\(title): \($0.name)", series: $0.series) } }
  }

  /// What was measured over a plane.
  private func grids() -> [(name: String, grid: Grid)] {
    if plan.swept != nil || plan.map != nil { return main.grids }
    return main.grids
      + others.flatMap { title, result in result.grids.map { (name: "\(title): \($0.name)", grid: $0.grid) } }
  }

  private var others: [(String, RunResult)] {
    zip(plan.rows, results).enumerated().filter { $0.offset != plan.main }.map { ($0.element.0.title, $0.element.1) }
  }

  private var differing: [(name: String, value: String)] {
    changes.filter { change in bench.settings[change.name].text != main.settings[change.name].text }
  }

  /// A line for each point of each series, `series,x,y`; then one for each measure that is no series, without an x.
  ///
  /// Where something was measured over a plane, a column `z` holds its values, a line for each place.
  func csv() -> String {
    let grids = grids()
    guard !grids.isEmpty else { return CSV.text(["series", "x", "y"], rows()) }
    let places = grids.flatMap { name, grid in
      grid.y.indices.flatMap { row in
        grid.x.indices.map { column in
          [name, grid.x[column].plainDigits, grid.y[row].plainDigits, grid[column, row]?.plainDigits ?? ""]
        }
      }
    }
    return CSV.text(["series", "x", "y", "z"], rows().map { $0 + [""] } + places)
  }

  private func rows() -> [[String]] {
    var rows: [[String]] = []
    for (name, series) in series() {
      for (x, y) in zip(series.x, series.y) { rows.append([name, x.plainDigits, y.plainDigits]) }
    }
    guard plan.swept == nil else { return rows }
    for (title, result) in [("", main)] + (plan.map == nil ? others : []) {
      for spec in result.settings.kind.measures where !spec.isSeries {
        guard let number = RunSentence.number(spec.name, of: result), number.isFinite else { continue }
        rows.append([title.isEmpty ? spec.name : "\(title): \(spec.name)", "", number.plainDigits])
      }
    }
    return rows
  }

  private var runs: [NamedRun] { zip(plan.rows, results).map { NamedRun(title: $0.title, result: $1) } }

  func elements() -> [Element] {
    var play = Play(bench, of: lesson, seed: seed)
    play.changes = changes
    play.runs = runs
    play.plan = plan
    // The lesson's sentences speak of its own runs, side by side.
    let claims = changes.isEmpty && bench.sliders.isEmpty ? RunScreen.claims(of: bench) : []
    let parts = [RunScreen.elements(play), claims, RunScreen.replay(play)]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [.blank]))
  }
}

extension RunReport: RunningReport {
  /// What the screen draws, with the experiment's title above it.
  var picture: Picture? {
    if let map = plan.map { return SweepResults(map, Array(results.prefix(map.trials.count))).picture }
    let swept = plan.swept.flatMap {
      Pictures.sweep(plan.series(results, of: bench, bench.show.curves), over: $0, of: bench)
    }
    return (swept.map { .plot($0) } ?? Pictures.picture(runs, of: bench))?.titled(bench.title)
  }

  func text(_ format: RunFormat) throws -> String {
    format == .json ? Documents.text(try document()) : csv()
  }
}
