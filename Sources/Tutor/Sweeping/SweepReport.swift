import Elementary
import Experiments
import Learner
import Lessons
import Plots
import Proving
import Terminal

/// What `gradus sweep` prints: a document, a table or a screen.
struct SweepReport {
  let lesson: OpenLesson
  let found: SweepResults

  private var sweep: Sweep { found.sweep }
}

extension SweepReport {
  /// The picture, what it says, and how to get it again.
  func elements() -> [Element] {
    let elements: [Element] = [.heading(title, level: 2)] + drawing()
    let best = sweep.axes.isEmpty ? [] : [.blank] + found.bestSentence + replayOfBest
    return elements + best + [
      .blank, .paragraph([Span("the same again: ", .dim), Span(sweep.replay(of: lesson), .code)]),
    ]
  }

  /// The picture and what it says.
  func drawing() -> [Element] {
    var elements: [Element] = []
    switch found.picture {
    case .map(var map):
      map.title = nil
      let perField = map.y.values.count > 6 ? 1 : 2
      elements += [
        .blank, .map(map, beside: [], rows: map.y.values.count * perField + 5, spoken: []),
        .either(rich: [.blank, .paragraph([Span(map.sentence())])], linear: []),
      ]
    case .plot(let plot):
      let table = sweep.axes.isEmpty ? [] : [table]
      elements += [
        .blank, .picture(plot, beside: table, spoken: table),
        .either(rich: [.blank, .paragraph([Span(plot.sentence(pointing: true))])], linear: []),
      ]
    case nil: elements += [.blank, table]
    }
    return elements
  }

  private var title: [Span] {
    let fixed = sweep.fixed.map { "\($0.name) \($0.value)" }
    let seeds = sweep.seeds == [1] ? [] : ["seed \(sweep.seedText)"]
    let notes = (fixed + seeds).joined(separator: ", ")
    return [Span(sweep.bench.title ?? sweep.bench.id), Span(notes.isEmpty ? "" : " · \(notes)", .dim)]
  }

  /// The run that shows the best place.
  private var replayOfBest: [Element] {
    guard let best = found.bestPlace else { return [] }
    let settings = sweep.settings(column: best.column, row: best.row)
    let run = RunNames.replay(lesson, sweep.bench, changes: sweep.fixed + settings, seed: sweep.seeds[0])
    return [.paragraph([Span("to look at it: ", .dim), Span(run, .code)])]
  }

  /// The values of one setting with the measure; over several seeds its median and where half of them lie.
  private var table: Element {
    let axis = sweep.axes[0]
    let label = sweep.bench.kind.measure(sweep.measure)?.label ?? sweep.measure
    let curves = sweep.seeds.count > 1 ? [] : found.curves(width: 12)
    let rows = axis.values.indices.map { column -> [[Span]] in
      let median = found.median(column: column, row: 0)
      let spread = sweep.seeds.count > 1 ? [[Span(spread(column))]] : []
      let curve = curves.isEmpty ? [] : [curves[column].map { [$0] } ?? []]
      return [[Span(axis.values[column])], [Span(median?.shown ?? found.missing)]] + spread + curve
    }
    let header =
      [axis.name, label] + (sweep.seeds.count > 1 ? ["half of the seeds"] : []) + (curves.isEmpty ? [] : ["its way"])
    return .table(
      header: header.map { [Span($0, .dim)] }, rows: rows, alignments: header.indices.map { $0 < 2 ? .decimal : .left })
  }

  private func spread(_ column: Int) -> String {
    let slices = Band(of: "", x: [0], samples: [found.numbers(column: column, row: 0)]).slices
    guard let slice = slices.first, slice.median.isFinite else { return "–" }
    return "\(slice.lower.shown) to \(slice.upper.shown)"
  }
}

extension SweepReport {
  /// One object: what was swept, the best place, and every run with its measures.
  func document() throws -> JSON {
    let pack = lesson.pack
    let settings = sweep.trials[0].settings.all.filter { setting in !sweep.axes.contains { $0.name == setting.name } }
    return Documents.object([
      ("lesson", .string(lesson.lesson.id)), ("experiment", .string(sweep.bench.id)),
      (
        "pack",
        Documents.object([
          ("id", .string(pack.id)), ("version", .string(pack.version)), ("hash", .string(try pack.hash())),
        ])
      ),
      ("seeds", .array(sweep.seeds.map { .integer(Int(clamping: $0)) })),
      ("settings", Documents.object(settings.map { ($0.name, Documents.setting($0.value)) })),
      ("sweep", Documents.object(sweep.axes.map { ($0.name, .array($0.values.map(SweepReport.value))) })),
      ("measure", .string(sweep.measure)), ("best", bestPlace), ("runs", .array(runs())),
      ("replay", .string(sweep.replay(of: lesson))),
    ])
  }

  private var bestPlace: JSON {
    guard !sweep.axes.isEmpty, let best = found.bestPlace else { return .null }
    let settings = sweep.settings(column: best.column, row: best.row).map { ($0.name, SweepReport.value($0.value)) }
    return Documents.object(settings + [("value", Documents.number(best.value))])
  }

  private func runs() -> [JSON] {
    zip(sweep.trials, found.results).compactMap { trial, result in
      guard let result else { return nil }
      return Documents.object(
        sweep.axes.map { ($0.name, Documents.setting(trial.settings[$0.name])) } + [
          ("seed", .integer(Int(clamping: trial.seed))),
          ("measures", Documents.object(result.measures.map { ($0.name, Documents.number($0.value)) })),
          (
            "diverged",
            result.diverged.map { Documents.object([("step", .integer($0.step)), ("reason", .string($0.reason))]) }
              ?? .null
          ),
        ])
    }
  }

  private static func value(_ text: String) -> JSON { Double(text).map { Documents.number($0) } ?? .string(text) }

  /// One line a run: the swept settings, the seed, every measure, and the step at which it diverged.
  func csv() -> String {
    let measures = sweep.bench.kind.measures.filter { !$0.isPath }.map(\.name)
    let rows = zip(sweep.trials, found.results).compactMap { trial, result -> [String]? in
      guard let result else { return nil }
      let numbers = measures.map { name in
        RunSentence.number(name, of: result).map { $0.isFinite ? $0.plainDigits : "" } ?? ""
      }
      let settings = sweep.axes.map { trial.settings[$0.name].text }
      return settings + ["\(trial.seed)"] + numbers + [result.diverged.map { "\($0.step)" } ?? ""]
    }
    return CSV.text(sweep.axes.map(\.name) + ["seed"] + measures + ["diverged"], rows)
  }
}

extension SweepResults {
  /// "Best: loss 0.047 at batch 8, rate 0.1."
  var bestSentence: [Element] {
    guard let best = bestPlace else {
      return [.paragraph([Span(made < results.count ? "No run was finished." : "Every run diverged.", .warning)])]
    }
    let label = sweep.bench.kind.measure(sweep.measure)?.label ?? sweep.measure
    let place = sweep.settings(column: best.column, row: best.row).map { "\($0.name) \($0.value)" }
    return [
      .paragraph([
        Span("Best: ", .strong), Span("\(label) \(best.value.shown) at \(place.joined(separator: ", "))."),
      ])
    ]
  }
}
