internal import Text

/// Tables: aligned columns, or a "name: value" line for each cell.
extension Layout {
  func table(_ table: Table) -> [Line] {
    guard medium.rendering != .accessible, let widths = table.fitted(in: width) else { return records(table) }
    return self.table(table, widths)
  }

  /// Tables of the same columns, each below its title.
  func groups(_ groups: [TableGroup], _ alignments: [ColumnAlignment]) -> [Line] {
    let tables = groups.map { Table([], $0.rows, alignments, spelling) }
    // Those of all groups stand below one another.
    let widths = Table([], groups.flatMap(\.rows), alignments, spelling).fitted(in: width)
    var lines: [Line] = []
    for (group, table) in zip(groups, tables) {
      if !lines.isEmpty { lines.append(Line()) }
      let start = lines.count
      add(group.title, to: &lines)
      lines.keepWithNext(from: start)
      if medium.rendering != .accessible, let widths, widths.count == table.widths.count {
        lines += self.table(table, widths)
      } else {
        lines += self.table(table)
      }
    }
    return lines
  }

  private func table(_ table: Table, _ widths: [Int]) -> [Line] {
    var lines: [Line] = []
    if table.header.contains(where: { !$0.isEmpty }) {
      lines += row(table.header, widths, table.alignments)
      if medium.rendering == .plain {
        let dashes = zip(widths, table.header).map { String(repeating: $1.isEmpty ? " " : "-", count: $0) }
          .joined(separator: spaces(Table.gap))
        lines.append(Line([Span(dashes)]))
      }
    }
    let isAiry = needsAir(table, widths)
    var first = 0
    for (index, cells) in table.rows.enumerated() {
      if isAiry && (index > 0 || !lines.isEmpty) { lines.append(Line()) }
      lines += row(cells, widths, table.alignments).keptTogether()
      if index == 0 { first = lines.count }
    }
    // A page may end inside a table that is higher than the window, but not behind its header.
    return lines.count <= medium.height - 3
      ? lines.keptTogether() : Array(lines[..<first]).keptTogether() + lines[first...]
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
      if let line = flowing(names, row) {
        lines += line.keptTogether()
        continue
      }
      if index > 0 { lines.append(Line()) }
      let own = zip(names, row).flatMap { name, cell in
        name.isEmpty && cell.allSatisfy { $0.text.isEmpty }
          ? [] : prose(named(name, cell), hanging: medium.rendering == .accessible ? 0 : 2)
      }
      lines += own.keptTogether()
    }
    return lines
  }

  /// A row of numbers and short words, its names before them: "a  micro 64, bug none, loss 0.865"; nil for longer texts.
  private func flowing(_ names: [String], _ row: [[Span]]) -> [Line]? {
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
    return prose(spans, hanging: 2)
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
