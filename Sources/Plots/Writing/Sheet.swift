/// Rows of cells that are written on.
struct Sheet {
  private let width: Int
  private var rows: [[Cell?]]

  init(width: Int, height: Int) {
    self.width = width
    rows = Array(repeating: Array(repeating: .empty, count: width), count: height)
  }

  subscript(row: Int, column: Int) -> Cell {
    get { rows[row][column] ?? .empty }
    set { rows[row][column] = newValue }
  }

  /// Writes words from their column on; the second column of a wide character has no cell.
  mutating func write(_ words: Layout.Words, _ glyphs: Glyphs) {
    var column = words.column
    for character in words.text.characters {
      let columns = LabelText.columns(of: character)
      guard column >= 0, column + columns <= width else { return }
      rows[words.row][column] = Cell(glyphs.letter(character), ink: words.ink)
      if columns == 2 { rows[words.row][column + 1] = nil }
      column += columns
    }
  }

  var lines: [[Cell]] { rows.map { $0.compactMap(\.self) } }
}
