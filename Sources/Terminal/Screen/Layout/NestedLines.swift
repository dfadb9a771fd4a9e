internal import Text

/// Elements that hold others: lists and callouts.
extension Layout {
  func addList(_ items: [[Element]], ordered first: Int?, to lines: inout [Line]) {
    let marks = items.indices.map { index in
      first.map { String($0.addingReportingOverflow(index).partialValue) + "." } ?? strokes.bullet
    }
    let widest = marks.reduce(0) { max($0, Width.of($1)) }
    let (inner, taken) = narrowed(by: widest + 1)
    for (index, item) in items.enumerated() {
      let start = lines.count, mark = marks[index]
      inner.add(item, to: &lines)
      lines.mark(
        from: start, [Span(mark + " ", .dim)], indent: max(0, taken - 1 - Width.of(mark)), hanging: taken)
    }
  }

  func addCallout(_ title: [Span], _ elements: [Element], to lines: inout [Line]) {
    let isTitled = title.contains { !$0.text.isEmpty }
    if medium.isLinear { return add(isTitled ? introduced(by: title, elements) : elements, to: &lines) }
    let (inner, taken) = narrowed(by: 2)
    let start = lines.count
    if isTitled {
      inner.add(prose: title.map { $0.role == .plain ? Span($0.text, .strong) : $0 }, to: &lines)
      lines.keepWithNext(from: start)
    }
    inner.add(elements, to: &lines)
    guard taken == 2 else { return }
    let bar = Span(strokes.bar + " ", .dim), bareBar = Span(strokes.bar, .dim)
    for index in start..<lines.count {
      // A bar beside nothing ends in no space.
      lines[index].spans = lines[index].spans.isEmpty ? [bareBar] : [bar] + lines[index].pieces
      lines[index].indent = 0
    }
  }

  /// A title and what it stands above, as one text where that begins with a paragraph.
  private func introduced(by title: [Span], _ elements: [Element]) -> [Element] {
    let ending = title.last?.text.last
    let isNamed = title.contains { $0.text.contains(":") }
    let colon: Span = ending.map { ":?!.".contains($0) } ?? false ? " " : isNamed ? ". " : ": "
    guard case .paragraph(let spans)? = elements.first else { return [.paragraph(title + [colon])] + elements }
    return [.paragraph(title + [colon] + spans)] + elements.dropFirst()
  }
}
