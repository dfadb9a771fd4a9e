internal import Text

/// Tables: aligned columns, or a "name: value" line for each cell.
extension Layout {
  func table(_ table: Table) -> [Line] {
    guard medium.rendering != .accessible, let widths = table.fitted(in: width) else { return records(table) }
    var lines: [Line] = []
    if table.header.contains(where: { !$0.isEmpty }) {
      lines += row(table.header, widths, table.alignments)
      if medium.rendering == .plain {
        let dashes = widths.map { String(repeating: "-", count: $0) }.joined(separator: spaces(Table.gap))
        lines.append(Line([Span(dashes)]))
      }
    }
    let isWrapped = widths != table.widths
    for (index, cells) in table.rows.enumerated() {
      // Rows of several lines need air between them.
      if isWrapped && (index > 0 || !lines.isEmpty) { lines.append(Line()) }
      lines += row(cells, widths, table.alignments)
    }
    // A page may end inside a table that is higher than the window.
    return lines.count <= medium.height - 3 ? lines.keptTogether() : lines
  }

  /// One row, as many lines high as its highest cell.
  private func row(_ cells: [[Span]], _ widths: [Int], _ alignments: [ColumnAlignment]) -> [Line] {
    let wrapped = zip(cells, widths).map { cell, width -> [[Span]] in
      if self.cells(cell) <= width { return [cell] }
      return Wrapping(SpeltText(cell), width: width).lines().map(\.spans)
    }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      var spans: [Span] = []
      var pending = 0
      for (column, lines) in wrapped.enumerated() {
        let content = line < lines.count ? lines[line] : []
        let room = widths[column] - self.cells(content)
        let before =
          switch alignments[column] {
          case .left: 0
          case .center: room / 2
          case .right, .decimal: room
          }
        pending += before
        if content.contains(where: { !$0.text.isEmpty }) {
          if pending > 0 { spans.append(Span(spaces(pending))) }
          spans += content
          pending = 0
        } else {
          pending += self.cells(content)
        }
        pending += room - before + Table.gap
      }
      return Line(spans)
    }
  }

  /// A line for each cell, a blank line between two rows; without a header each row is one line: "first: second, third".
  private func records(_ table: Table) -> [Line] {
    let names = table.header.map { $0.map(\.text).joined() }
    if medium.rendering == .accessible, names.allSatisfy(\.isEmpty) { return table.rows.flatMap { sentence(of: $0) } }
    if table.rows.isEmpty { return prose([Span(names.filter { !$0.isEmpty }.joined(separator: ", "))]) }
    var lines: [Line] = []
    for (index, row) in table.rows.enumerated() {
      if index > 0 { lines.append(Line()) }
      let own = zip(names, row).flatMap { name, cell in
        name.isEmpty && cell.allSatisfy { $0.text.isEmpty }
          ? [] : prose(named(name, cell), hanging: medium.isLinear ? 0 : 2)
      }
      lines += own.keptTogether()
    }
    return lines
  }

  /// A row as one line; cells that only set something apart for the eye are left out.
  private func sentence(of row: [[Span]]) -> [Line] {
    let cells = row.filter { cell in
      let text = cell.reduce("") { $0 + $1.text }
      return text != "none" && !text.allSatisfy { $0 == " " }
    }
    var spans: [Span] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { spans.append(Span(index == 1 ? ": " : ", ")) }
      spans += cell
    }
    return spans.isEmpty ? [] : prose(spans)
  }
}
