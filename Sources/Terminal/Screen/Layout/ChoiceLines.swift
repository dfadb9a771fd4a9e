internal import Text

/// The options of a question.
extension Layout {
  /// One line where all fit, two columns where these do (down the first, then down the second), else one below another;
  /// in linear always one below another.
  func choices(_ choices: [Choice]) -> [Line] {
    if medium.rendering == .accessible {
      return kept(choices.flatMap { prose([Span($0.key, .key), ": "] + $0.text) })
    }
    let (inner, taken) = narrowed(by: 2)
    let written = choices.map { spelling.line([Span($0.key, .key)]) + ["  "] + spelling.prose($0.text) }
    let widths = written.map { cells($0) }
    let indent = [Span(spaces(taken))]
    let hasBreaks = written.contains { $0.contains { $0.text.utf8.contains(0x0A) } }
    if !medium.isLinear, !hasBreaks, let rows = inner.columns(written, widths) {
      return kept(rows.map { Line(indent + $0) })
    }
    let lines = written.flatMap { spans -> [Line] in
      let key = [spans[0], spans[1]]
      let (text, hanging) = inner.narrowed(by: cells(key))
      let own = text.wrapped(Array(spans[2...]))
      return text.prefixed(own.isEmpty ? [Line()] : own, first: key, rest: [Span(spaces(hanging))])
    }
    return kept(lines.map { Line(indent + $0.spans) })
  }

  /// `items` on one row, or in two columns; nil where neither has room.
  private func columns(_ items: [[Span]], _ widths: [Int]) -> [[Span]]? {
    let gap = 5
    if widths.reduce(0, +) + gap * (items.count - 1) <= measure {
      return [Array(items.joined(separator: [Span(spaces(gap))]))]
    }
    let half = (items.count + 1) / 2
    guard items.count >= 4 else { return nil }
    let (first, second) = (widths[..<half].max() ?? 0, widths[half...].max() ?? 0)
    guard first + gap + second <= measure else { return nil }
    let start = first + min(12, measure - first - second)
    return (0..<half).map { row in
      guard half + row < items.count else { return items[row] }
      return items[row] + [Span(spaces(start - widths[row]))] + items[half + row]
    }
  }
}
