internal import Text

/// The options of a question.
extension Layout {
  /// One line where all fit, two columns where these do (down the first, then down the second), else one below another;
  /// in linear always one below another.
  func add(_ choices: [Choice], to galley: inout Galley) {
    let start = galley.count
    if medium.rendering == .accessible {
      for choice in choices { add(prose: [Span(choice.key, .key), ": "] + choice.text, to: &galley) }
    } else {
      addDrawn(choices, to: &galley)
    }
    galley.keepTogether(from: start)
  }

  private func addDrawn(_ choices: [Choice], to galley: inout Galley) {
    let (inner, taken) = narrowed(by: 2)
    let keys = choices.map { spelling.line([Span($0.key, .key)]) + ["  "] }
    let texts = choices.map { spelling.prose($0.text) }
    if !medium.isLinear, !texts.contains(where: { $0.bytes.contains(0x0A) }) {
      let widths = zip(keys, texts).map { cells($0) + $1.width }
      if let rows = inner.columns(widths, { keys[$0] + texts[$0].spans }) {
        for row in rows { galley.add(row, indent: taken) }
        return
      }
    }
    let begin = galley.count
    for (key, text) in zip(keys, texts) {
      let start = galley.count
      let (beside, hanging) = inner.narrowed(by: cells(key))
      beside.add(text, to: &galley)
      galley.mark(from: start, key, hanging: hanging)
    }
    galley.move(from: begin, by: taken)
  }

  /// Items of these widths on one row, or in two columns; nil where neither has room.
  private func columns(_ widths: [Int], _ item: (Int) -> [Span]) -> [[Span]]? {
    let gap = 5, count = widths.count
    if widths.reduce(0, +) + gap * (count - 1) <= measure {
      return [Array(widths.indices.map(item).joined(separator: [Span(spaces(gap))]))]
    }
    let half = (count + 1) / 2
    guard count >= 4 else { return nil }
    let (first, second) = (widths[..<half].max() ?? 0, widths[half...].max() ?? 0)
    guard first + gap + second <= measure else { return nil }
    let start = first + min(12, measure - first - second)
    return (0..<half).map { row in
      guard half + row < count else { return item(row) }
      return item(row) + [Span(spaces(start - widths[row]))] + item(half + row)
    }
  }
}
