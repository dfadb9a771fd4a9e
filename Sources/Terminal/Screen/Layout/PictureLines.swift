internal import Plots
internal import Text

/// Pictures with their read-outs.
extension Layout {
  func add(_ plot: Picture, beside elements: [Element], rows: Int?, to galley: inout Galley) {
    let start = galley.count
    let height = max(6, rows ?? usualHeight(of: plot))
    switch medium.rendering {
    case .rich where width >= 24: return addDrawn(plot, beside: elements, height: height, to: &galley)
    case .rich, .accessible: addSentence(of: plot, to: &galley)
    case .plain:
      let drawn = draw(plot, width: min(width, 60), height: max(8, height), .ascii)
      let legend = plot.legend.map { lines(of: [.paragraph([Span($0)])]) } ?? []
      addSentence(of: plot, to: &galley)
      // A page may end between the two where one cannot hold both.
      let isOnePage = galley.count - start + drawn.count + legend.count < medium.height - 3
      // A row is worth more than air where there are few.
      if !isOnePage || medium.height >= 20 { galley.addBlank() }
      let begin = galley.count
      for row in drawn { galley.add(row) }
      galley.add(legend)
      galley.keepTogether(from: isOnePage ? start : begin)
    }
    addBelow(elements, to: &galley)
  }

  private func addSentence(of plot: Picture, to galley: inout Galley) {
    add(prose: [Span(plot.sentence(pointing: medium.rendering != .accessible))], to: &galley)
  }

  private func addBelow(_ elements: [Element], to galley: inout Galley) {
    guard !elements.isEmpty else { return }
    galley.addBlank()
    add(elements, to: &galley)
  }

  private func addDrawn(_ plot: Picture, beside elements: [Element], height: Int, to galley: inout Galley) {
    let start = galley.count
    let glyphs: Glyphs = medium.unicode ? .braille : .ascii
    guard !elements.isEmpty, let (lines, columns) = column(of: elements) else {
      let alone = isWholeWindow ? width : min(width, 64)
      for row in draw(plot, width: alone, height: height, glyphs) { galley.add(row) }
      galley.keepTogether(from: start)
      let end = galley.count
      addBelow(elements, to: &galley)
      // A page may end between a picture and its numbers where they do not fit on one.
      if galley.count > end, galley.count - start <= medium.height - 3 { galley.keepWithNext(from: start, to: end + 1) }
      return
    }
    let room = min(width - gap - columns, isWholeWindow ? .max : 52)
    let drawn = draw(plot, width: room, height: max(height, lines.count + 1), glyphs)
    for (index, row) in drawn.enumerated() {
      // The read-outs begin beside the first row of the curve, below the axis label.
      if index >= 1, index - 1 < lines.count, !lines[index - 1].spans.isEmpty {
        galley.add(row + [Span(spaces(room - cells(row) + gap))] + lines[index - 1].pieces)
      } else {
        galley.add(row)
      }
    }
    galley.keepTogether(from: start)
  }

  /// Eight rows of a curve, up to fourteen in a tall window; a map has more to show, and takes most of the window.
  private func usualHeight(of plot: Picture) -> Int {
    if case .map = plot { return min(18, medium.height - 5) }
    return plot.fittingHeight(min(max(8, min(14, medium.height / 4)), medium.height - 7) + 3, width: min(width, 52))
  }

  private var gap: Int { 4 }

  /// `elements` as narrow as they are without folding, beside a picture of 34 columns or more; nil where that has no room.
  private func column(of elements: [Element]) -> (lines: [Line], columns: Int)? {
    let room = width - gap - 34
    guard room >= 16 else { return nil }
    let inner = Layout(medium, width: min(room, 40))
    for element in elements {
      if case .table(let header, let rows, let alignments) = element,
        Table(header, rows, alignments, spelling).naturalWidth > inner.width
      {
        return nil
      }
    }
    let lines = inner.lines(of: elements)
    return (lines, lines.reduce(0) { max($0, $1.width) })
  }

  /// The picture's rows.
  private func draw(_ plot: Picture, width: Int, height: Int, _ glyphs: Glyphs) -> [[Span]] {
    let hasColors = medium.rendering == .rich && medium.color >= .ansi256
    let cells = plot.cells(width: width, height: height, glyphs: glyphs, hasColors: hasColors)
    let rows = cells.map { row in
      var spans: [Span] = []
      for cell in row {
        let role = cell.ink.map { Role.ink($0) } ?? .plain
        let text = safe(cell.character)
        if spans.last?.role == role { spans[spans.count - 1].text += text } else { spans.append(Span(text, role)) }
      }
      if let last = spans.last, last.role == .plain, last.text.utf8.allSatisfy({ $0 == 0x20 }) { spans.removeLast() }
      return spans
    }
    // A map is as high as its fields let it be.
    guard case .map = plot else { return rows }
    return Array(rows[..<(rows.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
  }

  /// One character of a label, which comes from a pack; what hides becomes a question mark.
  private func safe(_ character: Character) -> String {
    let text = String(character)
    return text.utf8.count == 1 && text >= " " && text <= "~" || visible(text) == text ? text : "?"
  }
}
