internal import Text

/// Elements that hold others: lists, callouts, indents.
extension Layout {
  func list(_ items: [[Element]], ordered first: Int?) -> [Line] {
    let marks = items.indices.map { index in
      first.map { String($0.addingReportingOverflow(index).partialValue) + "." } ?? strokes.bullet
    }
    let widest = (marks.map { Width.of($0) }.max() ?? 0) + 1
    let (inner, taken) = narrowed(by: widest)
    var lines: [Line] = []
    for (mark, item) in zip(marks, items) {
      lines += marked(
        inner.lines(of: item), by: [Span(mark + " ", .dim)], indent: max(0, taken - 1 - Width.of(mark)), hanging: taken)
    }
    return lines
  }

  func callout(_ title: [Span], _ elements: [Element]) -> [Line] {
    let isTitled = title.contains { !$0.text.isEmpty }
    if medium.isLinear {
      guard isTitled else { return lines(of: elements) }
      let ending = title.last?.text.last
      let isNamed = title.contains { $0.text.contains(":") }
      let colon: Span = ending.map { ":?!.".contains($0) } ?? false ? " " : isNamed ? ". " : ": "
      if case .paragraph(let spans)? = elements.first {
        return lines(of: [.paragraph(title + [colon] + spans)] + elements.dropFirst())
      }
      return prose(title + [colon]) + lines(of: elements)
    }
    let (inner, taken) = narrowed(by: 2)
    let head = isTitled ? inner.prose(title.map { $0.role == .plain ? Span($0.text, .strong) : $0 }) : []
    let lines = joined(head) + inner.lines(of: elements)
    guard taken == 2 else { return lines }
    let (bar, bareBar) = (Span(strokes.bar + " ", .dim), Span(strokes.bar, .dim))
    return lines.map { line in
      // A bar beside nothing ends in no space.
      Line(line.spans.isEmpty ? [bareBar] : [bar] + line.pieces, keepsWithNext: line.keepsWithNext)
    }
  }

  func indented(_ elements: [Element], by columns: Int) -> [Line] {
    let (inner, taken) = narrowed(by: medium.rendering == .accessible ? 0 : columns)
    return moved(inner.lines(of: elements), by: taken)
  }
}
