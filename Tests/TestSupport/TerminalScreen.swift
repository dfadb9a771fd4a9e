public import Testing

/// What a terminal shows at one moment: a copy, which later output does not change.
public struct TerminalScreen: Sendable {
  /// One place of the screen; the right half of a wide character is an empty text.
  public struct Cell: Sendable, Equatable {
    public var text = " "
    public var isBold = false
    public var isItalic = false
    public var isUnderlined = false
    public var isInverse = false
    /// The colour as a person would name it in a test: "default", "6" (of the palette), "#00afaf".
    public var foreground = "default"
    public var background = "default"
  }

  public let cells: [[Cell]]
  public let cursor: (row: Int, column: Int)
  public let isCursorVisible: Bool
  public let isAlternate: Bool

  /// The lines as text, without the blanks at their ends.
  public var rows: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// All rows, without the empty ones at the bottom.
  public var text: String {
    var lines = rows
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The row that the cursor stands in.
  public var line: String { rows[cursor.row] }

  /// Whether a text stands in one of the rows.
  public func has(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// How many rows hold a text.
  public func count(of text: String) -> Int { rows.count { $0.contains(text) } }

  /// The cell under the first character of a text.
  public func cell(at text: String) -> Cell? {
    for row in cells.indices {
      for column in cells[row].indices
      where cells[row][column...].map(\.text).joined().hasPrefix(text) { return cells[row][column] }
    }
    return nil
  }
}

extension TerminalScreen: CustomTestStringConvertible {
  public var testDescription: String { "a screen showing\n\(text)\n" }
}
