import Lessons

extension Rule {
  /// The parser takes a row of dashes for a table's only where each column has three.
  static let tableDashes = Rule(
    "table-dashes",
    lesson: { lesson, report in
      var before: (number: Int, text: String) = (0, "")
      for line in lesson.text.proseLines {
        defer { before = line }
        guard before.number == line.number - 1, before.text.contains("|"), let column = shortDashes(line.text) else {
          continue
        }
        report.note(.shortDashes, at: Place(file: lesson.text.file, line: line.number, column: column))
      }
    })

  /// The column of the first cell with fewer than three dashes in a row of nothing but dashes; nil where there is none.
  private static func shortDashes(_ line: String) -> Int? {
    guard line.contains("|"), line.contains("-"), line.allSatisfy({ "|:- \t".contains($0) }) else { return nil }
    var column = 1
    for cell in line.split(separator: "|", omittingEmptySubsequences: false) {
      // The parser counts a colon for a dash.
      if cell.contains("-"), cell.count(where: { $0 == "-" || $0 == ":" }) < 3 {
        return column + cell.prefix { $0 == " " || $0 == "\t" }.count
      }
      column += cell.count + 1
    }
    return nil
  }
}

extension Message {
  static let shortDashes: Message = .error(
    "This is no table: a column has fewer than three dashes here.", "Write | --- | for each column.")
}
