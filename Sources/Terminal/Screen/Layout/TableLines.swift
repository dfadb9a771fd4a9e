internal import Text

/// Tables: aligned columns, or a "name: value" line for each cell.
extension Layout {
  func add(_ table: Table, to galley: inout Galley) {
    guard medium.rendering != .accessible, let fit = table.fitted(in: width) else {
      return addRecords(table, to: &galley)
    }
    add(table, fit, to: &galley)
  }

  /// Tables of the same columns, each below its title.
  func add(_ groups: [TableGroup], _ alignments: [ColumnAlignment], to galley: inout Galley) {
    let tables = groups.map { Table([], $0.rows, alignments, spelling) }
    // Those of all groups stand below one another.
    let fit = Table([], groups.flatMap(\.rows), alignments, spelling).fitted(in: width)
    let begin = galley.count
    for (group, table) in zip(groups, tables) {
      if galley.count > begin { galley.addBlank() }
      let start = galley.count
      add(group.title, to: &galley)
      galley.keepWithNext(from: start)
      if medium.rendering != .accessible, let fit, fit.widths.count == table.widths.count {
        add(table, fit, to: &galley)
      } else {
        add(table, to: &galley)
      }
    }
  }

  private func add(_ table: Table, _ fit: Table.Fit, to galley: inout Galley) {
    let begin = galley.count
    if table.header.contains(where: { !$0.isEmpty }) {
      addRow(table.header, fit, table.alignments, to: &galley)
      if medium.rendering == .plain {
        let dashes = zip(fit.widths, table.header).map { String(repeating: $1.isEmpty ? " " : "-", count: $0) }
          .joined(separator: spaces(fit.gap))
        galley.add([Span(dashes)])
      }
    }
    let isAiry = needsAir(table, fit.widths)
    for (index, cells) in table.rows.enumerated() {
      if isAiry && galley.count > begin { galley.addBlank() }
      let start = galley.count
      addRow(cells, fit, table.alignments, to: &galley)
      // A page may end inside a table that is higher than the window, but not behind its header.
      galley.keepTogether(from: index == 0 ? begin : start)
    }
    if galley.count - begin <= medium.height - 3 { galley.keepTogether(from: begin) }
  }

  /// Whether blank lines must part the rows, some of which have several lines: unless one column alone wraps, and it is the
  /// last or one before it, which every row fills, shows where a row begins.
  private func needsAir(_ table: Table, _ widths: [Int]) -> Bool {
    let wrapping = widths.indices.filter { column in table.rows.contains { cells($0[column]) > widths[column] } }
    guard let column = wrapping.first else { return false }
    if wrapping.count > 1 { return true }
    return column < widths.count - 1
      && !(0..<column).contains { before in table.rows.allSatisfy { cells($0[before]) > 0 } }
  }

  /// One row, as many lines high as its highest cell.
  private func addRow(
    _ cells: [[Span]], _ fit: Table.Fit, _ alignments: [ColumnAlignment], to galley: inout Galley
  ) {
    let parts = zip(cells, fit.widths).map { cell, width in self.cells(cell) <= width ? [cell] : wrapped(cell, width) }
    for line in 0..<(parts.map(\.count).max() ?? 0) {
      var spans: [Span] = []
      var pending = 0
      for (column, lines) in parts.enumerated() {
        let content = line < lines.count ? lines[line] : []
        let room = fit.widths[column] - self.cells(content)
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
        pending += room - before + fit.gap
      }
      galley.add(spans)
    }
  }

  /// A cell's lines.
  private func wrapped(_ cell: [Span], _ width: Int) -> [[Span]] {
    var galley = Galley()
    galley.addWrapped(width: width) { text in for span in cell { text.append(span.text, span.role) } }
    return galley.rows.map { galley.spans(of: $0) }
  }

  /// A line for each cell, a blank line between two rows; without a header each row is one line: "first: second, third".
  private func addRecords(_ table: Table, to galley: inout Galley) {
    let names = table.header.map { $0.map(\.text).joined() }
    if medium.rendering == .accessible, names.allSatisfy(\.isEmpty) {
      for row in table.rows { add(prose: sentence(of: row), to: &galley) }
      return
    }
    if table.rows.isEmpty {
      return add(prose: [Span(names.filter { !$0.isEmpty }.joined(separator: ", "))], to: &galley)
    }
    for (index, row) in table.rows.enumerated() {
      if let spans = flowing(names, row) {
        let start = galley.count
        add(prose: spans, hanging: 2, to: &galley)
        galley.keepTogether(from: start)
        continue
      }
      if index > 0 { galley.addBlank() }
      let start = galley.count
      for (name, cell) in zip(names, row) where !name.isEmpty || cell.contains(where: { !$0.text.isEmpty }) {
        add(prose: named(name, cell), hanging: medium.rendering == .accessible ? 0 : 2, to: &galley)
      }
      galley.keepTogether(from: start)
    }
  }

  /// A row of numbers and short words, its names before them: "a  micro 64, bug none, loss 0.865"; nil for longer texts.
  private func flowing(_ names: [String], _ row: [[Span]]) -> [Span]? {
    guard medium.rendering != .accessible, row.count > 3, row.allSatisfy({ cells($0) <= 14 }),
      names.dropFirst().allSatisfy({ !$0.isEmpty && $0.count <= 12 })
    else { return nil }
    var spans: [Span] = []
    for (name, cell) in zip(names, row) where cells(cell) > 0 {
      if !spans.isEmpty { spans.append(Span(name == names[1] && names[0].isEmpty ? ": " : ", ")) }
      if !name.isEmpty { spans.append(Span(name + "\u{A0}", .dim)) }
      // What aligns the decimal points of a column is not needed here.
      spans += cell.filter { $0.text.contains { $0 != " " } }
    }
    return spans
  }

  /// A row as one line; cells that only set something apart for the eye are left out.
  private func sentence(of row: [[Span]]) -> [Span] {
    let cells = row.filter { cell in
      let text = cell.reduce("") { $0 + $1.text }
      return text != "none" && !text.allSatisfy { $0 == " " }
    }
    var spans: [Span] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { spans.append(Span(index == 1 ? ": " : ", ")) }
      spans += cell
    }
    return spans
  }
}
