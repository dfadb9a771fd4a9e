internal import Text

/// Elements that hold others: lists and callouts.
extension Layout {
  func addList(_ items: [[Element]], ordered first: Int?, to galley: inout Galley) {
    let marks = items.indices.map { index in
      first.map { String($0.addingReportingOverflow(index).partialValue) + "." } ?? strokes.bullet
    }
    let widest = marks.reduce(0) { max($0, Width.of($1)) }
    let (inner, taken) = narrowed(by: widest + 1)
    for (index, item) in items.enumerated() {
      let start = galley.count, mark = marks[index]
      inner.add(item, to: &galley)
      galley.mark(
        from: start, [Span(mark + " ", .dim)], indent: max(0, taken - 1 - Width.of(mark)), hanging: taken)
      // A page of a long list ends between two items; where they are long themselves, not behind the first line of one.
      let isLong = galley.count - start > max(2, (medium.height - 3) / 2)
      if isLong { galley.keepWithNext(from: start, to: start + 1) } else { galley.keepTogether(from: start) }
    }
  }

  func addCallout(_ title: [Span], _ elements: [Element], to galley: inout Galley) {
    let isTitled = title.contains { !$0.text.isEmpty }
    if medium.isLinear {
      return isTitled ? addIntroduced(elements, by: title, to: &galley) : add(elements, to: &galley)
    }
    let (inner, taken) = narrowed(by: 2)
    let start = galley.count
    if isTitled {
      inner.add(prose: title, plainAs: .strong, to: &galley)
      galley.keepWithNext(from: start)
    }
    inner.add(elements, to: &galley)
    guard taken == 2 else { return }
    // A bar beside nothing ends in no space.
    galley.mark(from: start, [Span(strokes.bar + " ", .dim)], bare: [Span(strokes.bar, .dim)])
  }

  /// A title and what it stands above, as one text where that begins with a paragraph.
  private func addIntroduced(_ elements: [Element], by title: [Span], to galley: inout Galley) {
    let ending = title.last?.text.last
    let isNamed = title.contains { $0.text.utf8.contains(UInt8(ascii: ":")) }
    let colon: Span = ending.map { ":?!.".contains($0) } ?? false ? " " : isNamed ? ". " : ": "
    if case .paragraph(let spans)? = elements.first {
      add(prose: title + [colon] + spans, to: &galley)
      add(elements.dropFirst(), to: &galley)
    } else {
      add(prose: title + [colon], to: &galley)
      add(elements, to: &galley)
    }
  }
}
