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
      let padding = spaces(taken - 1 - Width.of(mark))
      let own = inner.lines(of: item)
      let marked = Span(padding + mark + " ", .dim)
      let prefixed = prefixed(own.isEmpty ? [Line()] : own, first: [marked], rest: [Span(spaces(taken))])
      // A page of a long list ends between two items, unless they are long themselves.
      lines += prefixed.count <= max(2, (medium.height - 3) / 2) ? kept(prefixed) : prefixed
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
    let bar = [Span(taken == 2 ? strokes.bar + " " : "", .dim)]
    let head = isTitled ? inner.prose(title.map { $0.role == .plain ? Span($0.text, .strong) : $0 }) : []
    let lines = head.map { Line($0.spans, keepsWithNext: true) } + inner.lines(of: elements)
    return prefixed(lines, first: bar, rest: bar).map { line in
      // A bar beside nothing ends in no space.
      line.spans.count == 1 && taken == 2 ? Line([Span(strokes.bar, .dim)], keepsWithNext: line.keepsWithNext) : line
    }
  }

  func indented(_ elements: [Element], by columns: Int) -> [Line] {
    let (inner, taken) = narrowed(by: medium.rendering == .accessible ? 0 : columns)
    let indent = [Span(spaces(taken))]
    let lines = inner.lines(of: elements)
    return taken == 0
      ? lines : lines.map { $0.spans.isEmpty ? $0 : Line(indent + $0.spans, keepsWithNext: $0.keepsWithNext) }
  }
}
