/// Laid out lines in the making, one below the other.
///
/// The words of all of them stand in one text, so that a line of prose costs no more than to say where in it it lies.
struct Galley {
  /// A line: what stands before its words, and where these are.
  struct Row {
    /// The columns left free before it.
    var indent = 0
    /// What stands before the words: a bullet, the bar of a callout. A line that was not wrapped has nothing else.
    var marks: [Span] = []
    /// Its words, and the run of the text in which they begin.
    var words = 0..<0
    var run = 0
    /// Whether no page may end behind it.
    var keepsWithNext = false

    /// Whether nothing stands in it.
    var isEmpty: Bool { marks.isEmpty && words.isEmpty }
  }

  private(set) var text: SpeltText
  private(set) var rows: [Row] = []

  /// A galley without lines, and with room for about so many.
  init(room lines: Int = 0) {
    text = SpeltText(room: lines * 40)
    rows.reserveCapacity(lines)
  }

  /// How many lines there are.
  var count: Int { rows.count }

  /// The lines, each with its own text.
  var lines: [Line] {
    rows.map { Line(spans(of: $0), indent: $0.indent, keepsWithNext: $0.keepsWithNext) }
  }

  /// What stands in a row from left to right, the columns before it left out.
  func spans(of row: Row) -> [Span] { row.marks + text.spans(of: row.words, from: row.run) }
}

// Lines behind those that are there.
extension Galley {
  /// Adds a line that is not wrapped.
  mutating func add(_ spans: [Span], indent: Int = 0, keepsWithNext: Bool = false) {
    rows.append(Row(indent: indent, marks: spans, keepsWithNext: keepsWithNext))
  }

  /// Adds lines that were laid out apart.
  mutating func add(_ lines: some Sequence<Line>) {
    for line in lines { add(line.spans, indent: line.indent, keepsWithNext: line.keepsWithNext) }
  }

  /// Adds an empty line.
  mutating func addBlank(keepsWithNext: Bool = false) { rows.append(Row(keepsWithNext: keepsWithNext)) }

  /// Adds the words that `write` adds to the text, wrapped; lines behind the first begin `hanging` columns in.
  mutating func addWrapped(width: Int, hanging: Int = 0, _ write: (inout SpeltText) -> Void) {
    let start = text.end
    write(&text)
    var wrapping = Wrapping(text, from: start, width: width, hanging: hanging)
    wrapping.wrap(to: &rows)
  }

  /// Puts `spans` behind the last line.
  mutating func extendLast(by spans: [Span]) {
    guard let row = rows.last else { return }
    rows[count - 1] = Row(indent: row.indent, marks: self.spans(of: row) + spans, keepsWithNext: row.keepsWithNext)
  }
}

// Lines moved, marked and kept on one page, from one of them on: where an element began.
extension Galley {
  /// Begins the lines `columns` further to the right; blank ones stay as they are.
  mutating func move(from start: Int, by columns: Int) {
    guard columns > 0 else { return }
    for index in start..<count where !rows[index].isEmpty { rows[index].indent += columns }
  }

  /// Puts `mark` before the first line, `indent` columns in; the lines below it begin `hanging` columns in.
  mutating func mark(from start: Int, _ mark: [Span], indent: Int = 0, hanging: Int) {
    guard start < count else { return add(mark, indent: indent) }
    move(from: start + 1, by: hanging)
    put(mark, beforeRow: start)
    rows[start].indent = indent
  }

  /// Puts `mark` before every line, and `bare` into the blank ones.
  mutating func mark(from start: Int, _ mark: [Span], bare: [Span]) {
    for index in start..<count { put(rows[index].isEmpty ? bare : mark, beforeRow: index) }
  }

  /// Puts a mark at the beginning of a row, before the columns that were left free.
  private mutating func put(_ mark: [Span], beforeRow index: Int) {
    let row = rows[index]
    let free = row.indent > 0 && !row.isEmpty ? [Span(spaces(row.indent))] : []
    // Most rows have neither, and share one mark.
    rows[index].marks = free.isEmpty && row.marks.isEmpty ? mark : mark + free + row.marks
    rows[index].indent = 0
  }

  /// Keeps each line up to `end` on a page with the next, that behind the last one too.
  mutating func keepWithNext(from start: Int, to end: Int? = nil) {
    for index in start..<(end ?? count) { rows[index].keepsWithNext = true }
  }

  /// Lets no page break part the lines.
  mutating func keepTogether(from start: Int) {
    guard start < count else { return }
    for index in start..<count - 1 { rows[index].keepsWithNext = true }
  }

  /// Brings all lines to their place on the screen: `margin` columns in, without spaces behind the last word.
  mutating func settle(margin: Int) {
    for index in rows.indices {
      if rows[index].words.isEmpty { rows[index].marks.dropBlanksAtEnd() }
      rows[index].indent = rows[index].isEmpty ? 0 : rows[index].indent + margin
    }
  }
}

extension [Span] {
  /// Leaves out the spaces behind the last word, but for a field's.
  fileprivate mutating func dropBlanksAtEnd() {
    while let last, last.text.utf8.last ?? 0x20 == 0x20, !last.role.isField {
      removeLast()
      let blanks = last.text.utf8.reversed().prefix { $0 == 0x20 }.count
      let text = String(Substring(last.text.utf8.dropLast(blanks)))
      if !text.isEmpty { append(Span(text, last.role)) }
    }
  }
}
