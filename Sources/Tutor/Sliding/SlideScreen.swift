import Experiments
import Formula
import Plots
import Proving
import Terminal

extension Slide {
  /// The whole screen of the slider: never higher than the window, and nothing in it moves but what changes.
  func screen(for medium: Medium) -> Screen {
    let window = SlideWindow(medium, sliders: sliders.count, drawsCurves: bench.kind == .train)
    if showsKeys { return Screen(keys(window), columns: window.columns) }
    let isLow = window.isLow, isPicture = prefersPicture
    let isTight = isLow && isPicture
    let mostRows = window.mostSliders
    var elements: [Element] = [header(window.textColumns, hidesSome: mostRows < sliders.count)]
    if !isLow { elements.append(.blank) }
    elements += rows(width: window.textColumns, atMost: mostRows)
    if !isTight { elements.append(.blank) }
    elements += sentence(for: medium, window, isTight: isTight)
    func screen(_ more: [Element] = []) -> Screen { Screen(elements + more, columns: window.columns) }
    guard let current = film?.current ?? current else { return screen() }
    let room = medium.height - screen().lines(for: medium).count
    let plot = picture(of: current)
    guard isLow || window.isNarrow else {
      let beside = numbers(current, columns: window.besideColumns, kept: kept.count)
      guard let plot else { return screen(beside) }
      let rows = window.pictureRows(room - 1)
      return screen([.drawing(plot, beside: beside + legend(below: beside.count, rows: rows), rows: rows)])
    }
    let short = numbers(current, columns: window.textColumns, kept: 0)
    if let plot, room >= short.count + 10 {
      let rows = window.pictureRows(room - short.count - 2)
      return screen(short + [.blank, .drawing(plot, beside: [], rows: rows)])
    }
    if let plot, isPicture { return screen([.drawing(plot, beside: [], rows: room)]) }
    let most = numbers(current, columns: window.textColumns, kept: max(0, (room - short.count - 2) / 2))
    return screen(most + (plot == nil ? [] : [.line([Span("p", .key), Span(" shows the picture", .dim)])]))
  }

  /// What the signs of the picture mean, at the foot of the numbers; nothing where they leave no room.
  private func legend(below count: Int, rows: Int) -> [Element] {
    guard !showsKept || film != nil else { return [] }
    let before = film != nil ? "the whole run" : previous == nil ? nil : "the run before"
    let faint = before.map { [("dim", $0)] } ?? []
    let entries: [(String, String)]
    switch bench.kind {
    case .descent: entries = [("rings", "equal loss"), ("+", "the minimum")] + faint
    case .noise: entries = [("+", "the full gradient"), ("dim", "single samples")]
    case .train, .landscape: entries = faint
    }
    let free = rows - 2 - count - entries.count
    guard free >= 1 else { return [] }
    return Array(repeating: .blank, count: free)
      + entries.map { sign, meaning in
        .line([Span(sign + String(repeating: " ", count: 7 - sign.count) + meaning, .dim)])
      }
  }

  private func header(_ width: Int, hidesSome: Bool) -> Element {
    let hidden = hidesSome ? " · \(selected + 1) of \(sliders.count)" : ""
    let hints = keyHints
    func fits(_ left: String, _ hint: String) -> Bool { left.count + 2 + hint.count <= width }
    // The seed gives way before the key that leads back does, which the last hint lacks or cuts.
    let whole = "\(bench.id) · seed \(seed)\(hidden)"
    let left = hints.dropLast().contains { fits(whole, $0) } ? whole : bench.id + hidden
    let right = hints.first { fits(left, $0) }
    let title = [Span(bench.id, .heading), Span(String(left.dropFirst(bench.id.count)), .dim)]
    return right.map { .ends(left: title, right: [Span($0, .dim)]) } ?? .line(title)
  }

  /// The keys worth naming now, from many to few.
  private var keyHints: [String] {
    guard let film else {
      return [
        "←/→ value  ↑/↓ setting  space play  c keep  ? keys  q back",
        "←/→ value   ↑/↓ setting   c keep   ? keys   q back", "c keep   ? keys   q back", "? keys   q back",
        "? keys  q",
      ]
    }
    return film.isPaused
      ? ["space goes on   → one step   ← from the start   q ends it", "space on   → step   q end", "space on"]
      : ["space pauses   q ends it", "space pauses"]
  }

  /// The settings; where there are more than have room, those around the selected one.
  private func rows(width: Int, atMost most: Int) -> [Element] {
    let names = sliders.map(\.name.count).max() ?? 0
    let first = max(0, min(selected - most / 2, sliders.count - most))
    return sliders.indices.dropFirst(first).prefix(most).map { index in
      let slider = sliders[index]
      let row = SlideRow(slider, value: settings[slider.name], isSelected: index == selected, typed: typed)
      return .line(row.spans(nameWidth: names, width: width))
    }
  }

  /// The sentence in as many rows as its place has, and a blank one unless it needs that too.
  private func sentence(for medium: Medium, _ window: SlideWindow, isTight: Bool) -> [Element] {
    let rows = window.isNarrow ? 2 : 1
    if let words { return blanks(after: .line([Span(":", .key), Span(words), Span("_", .dim)]), 1, rows, isTight) }
    // A small window has no row for the explanation of a run that broke; the scroll has.
    let paragraph = Element.paragraph(sentence(explains: rows == 1))
    return blanks(
      after: paragraph, Screen([paragraph], columns: window.columns).lines(for: medium).count, rows, isTight)
  }

  private func blanks(after element: Element, _ used: Int, _ rows: Int, _ isTight: Bool) -> [Element] {
    let filled = rows + (isTight ? 0 : 1)
    if used == 0 { return Array(repeating: .blank, count: filled) }
    return [element] + Array(repeating: .blank, count: max(0, filled - used))
  }

  private func sentence(explains: Bool) -> [Span] {
    if let notice { return [notice] }
    guard let current else { return [] }
    if let film {
      let place = "step \(film.current.step.index) of \(film.count)"
      let value = ReadOuts.brief(film.current, of: bench)
      return [Span(film.isPaused ? "Paused at " : "Playing: ", .dim), Span("\(place) · \(value)")]
    }
    if let step {
      let place = Span("step \(step.index) of \(step.count)", .dim)
      guard let work else { return [place] }
      let (done, toCome) = work.bar(columns: 10)
      let left = work.left.map { " · \($0)" } ?? ""
      return [Span(done, .good), Span(toCome + " ", .dim), place, Span(left, .dim)]
    }
    return [
      Span(
        RunSentence.text(current, of: bench, against: previous, explains: explains),
        current.diverged == nil ? .plain : .warning)
    ]
  }

  func picture(of current: RunResult) -> Picture? {
    if film != nil {
      // The whole run stays in sight, dim, so that the axes do not move.
      return Pictures.picture(
        [NamedRun(title: "", result: current)], of: bench, previous: self.current, isGrowing: true)
    }
    guard showsKept else {
      return Pictures.picture(
        [NamedRun(title: "", result: current)], of: bench, previous: previous, isGrowing: step != nil)
    }
    return Pictures.comparison(compared(with: current), of: bench).map { .plot($0) }
  }

  /// The run on the screen and the kept ones, by short names: their settings stand in the table.
  private func compared(with current: RunResult) -> [NamedRun] {
    let others = kept.filter { $0.result.settings != current.settings || $0.result.seed != current.seed }
    return [NamedRun(title: "now", result: current)]
      + others.enumerated().map { NamedRun(title: "\($0 + 1)", result: $1.result) }
  }

  /// The read-outs, an element a row, and below them the kept runs.
  private func numbers(_ current: RunResult, columns: Int, kept count: Int) -> [Element] {
    if showsKept, film == nil { return RunScreen.comparison(compared(with: current), of: bench) }
    let lines = ReadOuts.lines(current, of: bench, columns: columns)
    guard count > 0, !kept.isEmpty else { return lines }
    let runs = kept.suffix(count).enumerated().flatMap { index, run -> [Element] in
      return [
        .line([Span("kept \(index + 1) · ", .dim), Span(shortName(of: run.result))]),
        .line([Span("  " + ReadOuts.brief(run.result, of: bench), .dim)]),
      ]
    }
    return lines + [.blank] + runs
  }

  /// "64, linear": the moved settings of a run without their names.
  private func shortName(of result: RunResult) -> String {
    let moved = sliders.filter { slider in
      bench.sliders.count <= 3 && !bench.sliders.isEmpty
        || ([self.current].compactMap(\.self) + kept.map(\.result)).contains {
          $0.settings[slider.name] != result.settings[slider.name]
        }
    }
    var parts = moved.map { result.settings[$0.name].text }
    if result.seed != seed { parts.append("seed \(result.seed)") }
    if parts.isEmpty { parts.append("this run") }
    return parts.joined(separator: ", ")
  }

  private func keys(_ window: SlideWindow) -> [Element] {
    let rows: [(key: String, does: String, short: String)] = [
      ("← →", "the value before, after (also - +)", "the value before, after"),
      ("↑ ↓", "the setting to move", "the setting to move"),
      ("0–9", "a value; Enter takes it", "a value; Enter takes it"),
      ("space", "plays the run from its first step", "plays the run"),
      ("r", "new random numbers", "new random numbers"),
      ("c", "keeps the run (up to three)", "keeps the run (up to three)"),
      ("v", "compares with the kept runs", "compares with the kept runs"),
      ("s", "saves the picture (SVG)", "saves the picture (SVG)"), ("p", "numbers or picture", "numbers or picture"),
      (":", "words: batch 64, keep, new seed", "words: batch 64, new seed"),
      ("q", "back to the lesson (Enter, Esc)", "back (Enter, Esc)"),
    ]
    let isShort = window.textColumns < 48
    return [.line([Span("Keys of the slider", .heading)])] + (window.isLow ? [] : [.blank])
      + rows.map { row in
        .line([
          Span(row.key, .key), Span(String(repeating: " ", count: 7 - row.key.count)),
          Span(isShort ? row.short : row.does),
        ])
      }
      + (window.isLow ? [] : [.blank, .line([Span("Any key goes back.", .dim)])])
  }
}
