internal import Plots
internal import Text

/// Pictures with their read-outs.
extension Layout {
  func picture(_ plot: Picture, beside elements: [Element], rows: Int?) -> [Line] {
    var sentence = prose([Span(plot.sentence(pointing: medium.rendering != .accessible))])
    let height = max(6, rows ?? usualHeight(of: plot))
    switch medium.rendering {
    case .accessible: return elements.isEmpty ? sentence : sentence + [Line()] + lines(of: elements)
    case .plain:
      let legend = plot.legend.map { prose([Span($0)]) } ?? []
      let drawn = draw(plot, width: min(width, 60), height: max(8, height), .ascii) + legend
      // A page may end between the two where one cannot hold both.
      let isOnePage = sentence.count + drawn.count < medium.height - 3
      if isOnePage { sentence.keepWithNext() }
      // A row is worth more than air where there are few.
      let gap = isOnePage && medium.height < 20 ? [] : [Line(keepsWithNext: isOnePage)]
      let lines = sentence + gap + drawn.keptTogether()
      return elements.isEmpty ? lines : lines + [Line()] + self.lines(of: elements)
    case .rich: break
    }
    let glyphs: Glyphs = medium.unicode ? .braille : .ascii
    guard width >= 24 else { return elements.isEmpty ? sentence : sentence + [Line()] + lines(of: elements) }
    let alone = isWholeWindow ? width : min(width, 64)
    if elements.isEmpty { return draw(plot, width: alone, height: height, glyphs).keptTogether() }
    guard let (lines, columns) = column(of: elements) else {
      var drawn = draw(plot, width: alone, height: height, glyphs).keptTogether() + [Line()]
      let below = self.lines(of: elements)
      // A page may end between a picture and its numbers where they do not fit on one.
      guard drawn.count + below.count <= medium.height - 3 else { return drawn + below }
      drawn.keepWithNext()
      return drawn + below
    }
    let room = min(width - gap - columns, isWholeWindow ? .max : 52)
    let drawn = draw(plot, width: room, height: max(height, lines.count + 1), glyphs)
    return drawn.enumerated().map { index, row in
      // The read-outs begin beside the first row of the curve, below the axis label.
      guard index >= 1, index - 1 < lines.count, !lines[index - 1].spans.isEmpty else { return row }
      return Line(row.spans + [Span(spaces(room - cells(row.spans) + gap))] + lines[index - 1].pieces)
    }
    .keptTogether()
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

  private func draw(_ plot: Picture, width: Int, height: Int, _ glyphs: Glyphs) -> [Line] {
    let hasColors = medium.rendering == .rich && medium.color >= .ansi256
    let cells = plot.cells(width: width, height: height, glyphs: glyphs, hasColors: hasColors)
    let lines = cells.map { row in
      var spans: [Span] = []
      for cell in row {
        let role = cell.ink.map { Role.ink($0) } ?? .plain
        let text = safe(cell.character)
        if spans.last?.role == role { spans[spans.count - 1].text += text } else { spans.append(Span(text, role)) }
      }
      if let last = spans.last, last.role == .plain, last.text.utf8.allSatisfy({ $0 == 0x20 }) { spans.removeLast() }
      return Line(spans)
    }
    // A map is as high as its fields let it be.
    guard case .map = plot else { return lines }
    return Array(lines[..<(lines.lastIndex { !$0.spans.isEmpty }.map { $0 + 1 } ?? 0)])
  }

  /// One character of a label, which comes from a pack; what hides becomes a question mark.
  private func safe(_ character: Character) -> String {
    let text = String(character)
    return text.utf8.count == 1 && text >= " " && text <= "~" || visible(text) == text ? text : "?"
  }
}
