import Elementary
import Experiments
import Plots
import Proving
import Terminal

/// A sweep over two settings on the full screen: it fills field by field, and a cursor reads its numbers.
struct SweepMap: Sendable {
  /// What a key asks of the session.
  enum Action: Sendable, Equatable {
    case nothing
    case redraw
    case leave
    /// Opens the slider on the run under the cursor.
    case look
    case save
  }

  let lesson: OpenLesson
  private(set) var found: SweepResults
  private(set) var cursor = HeatMap.Place(column: 0, row: 0)
  /// Whether the cursor stays where it was put; before, it follows the best field.
  private var isMoved = false
  /// Whether runs are still being made.
  var isRunning = true
  /// Whether the keys are told.
  private var tellsKeys = false
  /// A sentence about the last key.
  var notice: Span?

  init(_ sweep: Sweep, of lesson: OpenLesson) {
    self.lesson = lesson
    found = SweepResults(sweep, Array(repeating: nil, count: sweep.trials.count))
  }

  var sweep: Sweep { found.sweep }

  /// Takes the runs that are there, in the order asked for.
  mutating func fill(_ results: [RunResult]) {
    let rest = Array(repeating: RunResult?.none, count: sweep.trials.count - results.count)
    found = SweepResults(sweep, results.map { $0 } + rest)
    if !isMoved, let best = found.bestPlace { cursor = HeatMap.Place(column: best.column, row: best.row) }
  }

  mutating func press(_ key: Key) -> Action {
    notice = nil
    tellsKeys = false
    switch key {
    case .left: return move(-1, 0)
    case .right: return move(1, 0)
    case .up: return move(0, 1)
    case .down: return move(0, -1)
    case .home, .character("b"):
      guard let best = found.bestPlace else { return .nothing }
      cursor = HeatMap.Place(column: best.column, row: best.row)
      isMoved = false
      return .redraw
    case .character(" "): return .look
    case .character("s"): return .save
    case .enter, .escape, .character("q"), .control("d"): return .leave
    case .character("?"), .character("h"):
      tellsKeys = true
      return .redraw
    default: return .nothing
    }
  }

  private mutating func move(_ columns: Int, _ rows: Int) -> Action {
    cursor.column = min(max(0, cursor.column + columns), sweep.columns - 1)
    cursor.row = min(max(0, cursor.row + rows), sweep.rows - 1)
    isMoved = true
    return .redraw
  }

  /// The settings of the run under the cursor.
  var settings: [(name: String, value: String)] {
    sweep.fixed + sweep.settings(column: cursor.column, row: cursor.row)
  }

  /// The map as it stands.
  var map: HeatMap {
    var map = found.map
    // What is not made yet is still to come; after Ctrl+C it never will.
    if isRunning { map.waiting = (found.results.count - found.made) / max(1, sweep.seeds.count) }
    map.cursor = cursor
    map.tellsCursor = false
    return map
  }
}

extension SweepMap {
  /// The whole screen, never higher than the window.
  func screen(for medium: Medium) -> Screen {
    // The fields grow with the window, and stay wider than high.
    let columns = min(medium.width - 1, max(90, 3 * medium.height)), width = columns - 1, isLow = medium.height < 16
    var elements: [Element] = [header(width)]
    if !isLow { elements.append(.blank) }
    elements.append(.line(tellsKeys ? [Span(keys(width))] : notice.map { [$0] } ?? reading(width)))
    if !isLow { elements.append(.blank) }
    var map = map
    map.title = nil
    let room = medium.height - elements.count - (isLow ? 1 : 2)
    elements.append(.map(map, beside: [], rows: room, spoken: []))
    if !isLow { elements.append(.blank) }
    return Screen(elements + [.line(best(width))], columns: columns)
  }

  /// What the keys do, as long as there is room for.
  private func keys(_ width: Int) -> String {
    let all = "Arrows read a field, b the best; space opens its slider; s saves; q goes back."
    return all.count <= width ? all : "Arrows, b best, space slider, s save."
  }

  private func header(_ width: Int) -> Element {
    let left = "\(sweep.bench.id) · sweep" + (sweep.seeds == [1] ? "" : " · seed \(sweep.seedText)")
    let right = [
      "arrows read   b best   space slider   s save   q back", "arrows read   space slider   q back", "? keys   q back",
      "q back",
    ].first { left.count + 2 + $0.count <= width }
    let title = [Span(sweep.bench.id, .heading), Span(String(left.dropFirst(sweep.bench.id.count)), .dim)]
    return right.map { .ends(left: title, right: [Span($0, .dim)]) } ?? .line(title)
  }

  /// What stands under the cursor: "batch 64, rate 0.1: loss 0.31, learning rate 0.1".
  ///
  /// As many of the numbers beside it as the window has columns for.
  private func reading(_ width: Int) -> [Span] {
    let all = (0...3).reversed().lazy.map { SweepMap.reading(found, cursor, others: $0) }
    return all.first { SweepMap.columns($0) <= width } ?? SweepMap.reading(found, cursor, others: 0)
  }

  private static func columns(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.text.count } }

  static func reading(_ found: SweepResults, _ place: HeatMap.Place, others count: Int = 3) -> [Span] {
    let sweep = found.sweep
    let name = sweep.settings(column: place.column, row: place.row).map { "\($0.name) \($0.value)" }
    let start = [Span(name.joined(separator: ", ") + ": ", .strong)]
    let runs = found.runs(column: place.column, row: place.row)
    guard let run = runs.first else { return start + [Span("still to come", .dim)] }
    if runs.count < 2, let divergence = run.diverged {
      return start + [Span(RunSentence.text(divergence), .warning)]
    }
    let label = sweep.bench.kind.measure(sweep.measure)?.label ?? sweep.measure
    let value = found.median(column: place.column, row: place.row)?.shown ?? "diverged"
    let others = sweep.bench.show.beside.filter { name in
      name != sweep.measure && !sweep.axes.contains { $0.name == name } && RunSentence.number(name, of: run) != nil
    }.prefix(count).map { "\(sweep.bench.kind.measure($0)?.label ?? $0) \(RunSentence.shown($0, of: run))" }
    return start + [
      Span(([(sweep.seeds.count > 1 ? "median " : "") + "\(label) \(value)"] + others).joined(separator: ", "))
    ]
  }

  /// "Best so far: loss 0.047 at batch 8, rate 0.1." and how many runs there are.
  private func best(_ width: Int) -> [Span] {
    let count = found.made < found.results.count ? " \(found.made) of \(found.results.count) runs." : ""
    guard let best = found.bestPlace else {
      return [Span(isRunning ? "Runs are made …" : "No run was finished.", .dim), Span(count, .dim)]
    }
    let start = Span(isRunning ? "Best so far: " : "Best: ", .strong)
    let said = [start, Span(SweepMap.words(best, found)), Span(count, .dim)]
    if SweepMap.columns(said) <= width { return said }
    let place = sweep.settings(column: best.column, row: best.row).map { "\($0.name) \($0.value)" }
    return [start, Span("\(best.value.shown) at \(place.joined(separator: ", "))")]
  }

  /// "loss 0.047 at batch 8, rate 0.1."
  static func words(_ best: (column: Int, row: Int, value: Double), _ found: SweepResults) -> String {
    let label = found.sweep.bench.kind.measure(found.sweep.measure)?.label ?? found.sweep.measure
    let place = found.sweep.settings(column: best.column, row: best.row).map { "\($0.name) \($0.value)" }
    return "\(label) \(best.value.shown) at \(place.joined(separator: ", "))."
  }
}
