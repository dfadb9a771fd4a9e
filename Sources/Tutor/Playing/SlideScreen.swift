import Experiments
import Proving
import Terminal

extension Slide {
  /// The whole screen of the slider.
  func screen(for medium: Medium) -> Screen {
    if showsKeys { return Screen(keys()) }
    var elements: [Element] = [
      .ends(
        left: [Span(bench.id, .heading), Span(" · seed \(seed)", .dim)],
        right: [
          Span(medium.width < 70 ? "? keys   q back" : "←/→ value   ↑/↓ setting   c keep   ? keys   q back", .dim)
        ]),
      .blank,
    ]
    elements += sliders.indices.map { .line(row($0)) }
    elements += [.blank, .line(sentence()), .blank]
    guard let current else { return Screen(elements) }
    let readOuts = ReadOuts.elements(current, of: bench, width: 20) + keptReadOuts()
    let rows = max(5, min(14, medium.height - elements.count - 3))
    let isSmall = medium.width < 60 || medium.height < 18
    if showsKept, let plot = Pictures.comparison([NamedRun(title: "now", result: current)] + kept, of: bench) {
      elements.append(.picture(plot, beside: isSmall ? [] : keptReadOuts(), rows: rows))
    } else if let plot = Pictures.plot([NamedRun(title: "", result: current)], of: bench, previous: previous) {
      switch (isSmall, prefersPicture) {
      case (true, false): elements += readOuts + [.line([Span("p", .key), Span(" shows the picture", .dim)])]
      case (true, true): elements.append(.picture(plot, beside: [], rows: max(4, medium.height - elements.count - 3)))
      case (false, _): elements.append(.picture(plot, beside: readOuts, rows: rows))
      }
    }
    return Screen(elements)
  }

  /// A setting with its stops; the chosen one stands in ‹›.
  private func row(_ index: Int) -> [Span] {
    let slider = sliders[index], isSelected = index == selected
    let width = sliders.map { $0.name.count }.max() ?? 0
    let name = slider.name + String(repeating: " ", count: width - slider.name.count)
    var spans = [Span(isSelected ? "▸ " : "  ", .selected), Span(name, isSelected ? .strong : .plain), Span("  ")]
    if isSelected, !typed.isEmpty { return spans + [Span("‹\(typed)_›", .selected)] }
    let position = position(of: slider),
      isOnStop =
        slider.stops.indices.contains(position)
        && slider.stops[position] == settings[slider.name]
    if !isOnStop { spans.append(Span("‹\(settings[slider.name].text)›", .selected)) }
    for (place, stop) in slider.stops.enumerated() {
      let isChosen = place == position && isOnStop
      spans.append(isChosen ? Span("‹\(stop.text)›", .selected) : Span(" \(stop.text) ", isSelected ? .plain : .dim))
    }
    return spans
  }

  private func sentence() -> [Span] {
    if let words { return [Span(":", .key), Span(words), Span("_", .dim)] }
    if let notice { return [Span(notice, .warning)] }
    if let step, current != nil { return [Span("step \(step.index) of \(step.count)", .dim)] }
    guard let current else { return [] }
    return [Span(RunSentence.text(current, of: bench, against: previous), current.diverged == nil ? .plain : .warning)]
  }

  private func keptReadOuts() -> [Element] {
    guard !kept.isEmpty else { return [] }
    let measure = RunSentence.mainMeasure(of: bench)
    return [.blank, .line([Span("kept", .dim)])]
      + kept.map { run in
        .line([Span(run.title), Span("  \(RunSentence.shown(measure, of: run.result))", .dim)])
      }
  }

  private func keys() -> [Element] {
    let rows: [(String, String)] = [
      ("← →", "the value before, the next value (also - and +)"), ("↑ ↓", "the setting to move"),
      ("0–9", "types a value; Enter takes it"), ("r", "new random numbers"), ("c", "keeps the run for comparison"),
      ("v", "the kept runs over each other"), ("p", "numbers or picture, in a small window"),
      (":", "a line of words: batch 64, rule linear, keep, new seed"), ("q", "back to the lesson (also Enter, Esc)"),
    ]
    return [
      .line([Span("Keys of the slider", .heading)]), .blank,
      .table(header: [], rows: rows.map { [[Span($0.0, .key)], [Span($0.1)]] }, alignments: [.left, .left]), .blank,
      .line([Span("Any key goes back.", .dim)]),
    ]
  }
}
