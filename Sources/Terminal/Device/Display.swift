private import Text

/// A full screen that is drawn again and again: it knows what is in sight and writes the cells that have changed.
///
///     var display = Display()
///     console.write(display.frame(screen.lines(for: medium), medium: medium))
///
/// A frame stands inside `CSI ? 2026 h … l`, so that a terminal shows it at once or, where it does not know that, ignores it.
public struct Display: Sendable {
  /// What stands in one place; the columns behind a wide character hold an empty text.
  private struct Cell: Hashable {
    var text = " "
    var role = Role.plain
  }

  private let theme: Theme
  private var shown: [[Cell]] = []
  /// The lines that the cells came from: one that is the same again needs no look at its cells.
  private var drawn: [Line] = []
  private var medium: Medium?

  /// An empty screen.
  public init(theme: Theme = Theme()) { self.theme = theme }

  /// Nothing is known of the screen any more: the next frame draws all of it.
  public mutating func forget() { medium = nil }

  /// The bytes that turn what is in sight into these lines; what is too wide or too long is cut. Empty where nothing changes.
  public mutating func frame(_ lines: [Line], medium: Medium) -> String {
    var bytes = ""
    if self.medium != medium {
      bytes = Theme.reset + "\u{1B}[2J"
      shown = Array(repeating: Array(repeating: Cell(), count: medium.width), count: medium.height)
      drawn = Array(repeating: Line(), count: medium.height)
      self.medium = medium
    }
    var pen = Pen(theme: theme, medium: medium)
    for row in 0..<medium.height {
      let line = row < lines.count ? lines[row] : Line()
      guard line != drawn[row] else { continue }
      drawn[row] = line
      let wanted = Self.cells(of: line, width: medium.width)
      guard wanted != shown[row] else { continue }
      pen.draw(wanted, over: shown[row], row: row)
      shown[row] = wanted
    }
    bytes += pen.finished
    return bytes.isEmpty ? "" : "\u{1B}[?2026h" + bytes + "\u{1B}[?2026l"
  }

  private static func cells(of line: Line, width: Int) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(width)
    for span in line.pieces {
      for character in span.text {
        let text = String(character)
        let columns = Width.of(text)
        if columns == 0 {
          // A mark without a letter before it joins the cell before.
          if !cells.isEmpty, !character.isNewline { cells[cells.count - 1].text += text }
          continue
        }
        if cells.count + columns > width { break }
        cells.append(Cell(text: text, role: span.role))
        for _ in 1..<columns { cells.append(Cell(text: "", role: span.role)) }
      }
    }
    while cells.count < width { cells.append(Cell()) }
    return cells
  }

  /// Where the terminal's cursor stands and how it writes, with what has been written.
  private struct Pen {
    let theme: Theme
    let medium: Medium
    private(set) var bytes = ""
    private var role = Role.plain
    private var place: (row: Int, column: Int)?

    init(theme: Theme, medium: Medium) {
      self.theme = theme
      self.medium = medium
    }

    /// The bytes, the style put back.
    var finished: String { role == .plain ? bytes : bytes + Theme.reset }

    mutating func draw(_ wanted: [Cell], over shown: [Cell], row: Int) {
      // Blanks up to the right end are cleared by one sequence, where that is shorter than writing them.
      let text = wanted.lastIndex { $0 != Cell() }.map { $0 + 1 } ?? 0
      let old = shown.lastIndex { $0 != Cell() }.map { $0 + 1 } ?? 0
      let end = old - text > 3 ? text : max(old, text)
      var column = 0
      while column < end {
        // A wide character is drawn again as a whole when one of its halves has changed.
        let next = wanted[(column + 1)...].firstIndex { $0.text != "" } ?? wanted.count
        if wanted[column..<next] != shown[column..<next] || shown[column].text == "" {
          move(row, column, over: wanted)
          write(wanted[column], columns: next - column)
        }
        column = next
      }
      if end < old {
        move(row, end, over: wanted)
        turn(to: .plain)
        bytes += "\u{1B}[K"
      }
    }

    /// Whether a cell looks the same in the style in force: a blank does in the ink of a line.
    private func fits(_ cell: Cell) -> Bool {
      if cell.role == role { return true }
      guard cell == Cell(), case .ink = role else { return false }
      return !role.isField
    }

    private mutating func write(_ cell: Cell, columns: Int) {
      if !fits(cell) { turn(to: cell.role) }
      bytes += cell.text
      place?.column += columns
      // Terminals disagree on how far several scalars go, and on what happens behind the last column.
      if cell.text.unicodeScalars.count > 1 || place?.column == medium.width { place = nil }
    }

    private mutating func turn(to role: Role) {
      guard role != self.role else { return }
      let opening = theme.opening(role, medium: medium)
      if self.role == .plain {
        bytes += opening
      } else if opening.isEmpty {
        bytes += Theme.reset
      } else {
        // The end of one look and the beginning of the next, in one sequence.
        bytes += "\u{1B}[0;" + opening.dropFirst(2)
      }
      self.role = role
    }

    private mutating func move(_ row: Int, _ column: Int, over cells: [Cell]) {
      if let place, place.row == row, place.column <= column {
        let gap = cells[place.column..<column]
        // Up to three cells that stay as they are cost less than the sequence that jumps over them.
        if gap.count <= 3,
          gap.allSatisfy({ fits($0) && $0.text.unicodeScalars.count == 1 && Width.of($0.text) == 1 })
        {
          for cell in gap { bytes += cell.text }
        } else {
          bytes += "\u{1B}[\(gap.count)C"
        }
      } else {
        bytes += "\u{1B}[\(row + 1);\(column + 1)H"
      }
      place = (row, column)
    }
  }
}
