/// Lines moved, marked and kept on one page, from one of them on: where an element began.
extension [Line] {
  /// Begins the lines `columns` further to the right; blank ones stay as they are.
  mutating func move(from start: Int = 0, by columns: Int) {
    guard columns > 0 else { return }
    for index in start..<count where !self[index].spans.isEmpty { self[index].indent += columns }
  }

  /// Puts `mark` before the first line, `indent` columns in; the lines below it begin `hanging` columns in.
  mutating func mark(from start: Int = 0, _ mark: [Span], indent: Int = 0, hanging: Int) {
    guard start < count else { return append(Line(mark, indent: indent)) }
    move(from: start + 1, by: hanging)
    self[start].spans = mark + self[start].pieces
    self[start].indent = indent
  }

  /// Keeps each line on a page with the next, that behind the last one too.
  mutating func keepWithNext(from start: Int = 0) {
    for index in start..<count { self[index].keepsWithNext = true }
  }

  /// Lets no page break part the lines.
  mutating func keepTogether(from start: Int = 0) {
    guard start < count else { return }
    for index in start..<count - 1 { self[index].keepsWithNext = true }
  }

  /// The same lines, which no page break parts.
  consuming func keptTogether() -> [Line] {
    keepTogether()
    return self
  }
}
