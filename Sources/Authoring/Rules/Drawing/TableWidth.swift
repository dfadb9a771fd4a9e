import Lessons
import Text

extension Rule {
  /// A table whose columns cannot be wrapped into a window of 80 columns falls apart into a line for each cell.
  static let tableWidth = Rule(
    "table-width",
    lesson: { lesson, report in
      var columns: [Int: Int] = [:], table: (number: Int, place: Place)?
      func finish(_ report: inout Report) {
        guard let table else { return }
        let least = columns.values.reduce(0, +) + gap * max(0, columns.count - 1)
        if least > room { report.note(.wideTable(least), at: table.place) }
      }
      for passage in lesson.text.passages {
        guard case .cell(let number, _, let column) = passage.kind else { continue }
        if table?.number != number {
          finish(&report)
          (columns, table) = ([:], (number, passage.place))
        }
        columns[column] = max(columns[column, default: 0], passage.leastWidth)
      }
      finish(&report)
    })

  /// A window of 80 columns keeps one of them free.
  private static let room = 79
  private static let gap = 3
}

extension LessonText.Passage {
  /// The columns below which a cell is not wrapped any more: its longest word, or twelve where it has more words.
  fileprivate var leastWidth: Int {
    let text = pieces.reduce(into: "") { text, piece in
      switch piece.kind {
      case .math: text += MathText(piece.text).line
      case .link(let url, _): text += piece.text + (url.hasPrefix("#") || url == piece.text ? "" : " (\(url))")
      case .text, .code, .lineBreak: text += piece.text
      }
    }
    let longest = text.split(separator: " ").map { Width.of(String($0)) }.max() ?? 0
    return min(Width.of(text), max(longest, 12))
  }
}

extension Message {
  static func wideTable(_ width: Int) -> Message {
    .warning(
      "The table needs \(width) columns, and 79 are drawn: it is shown as a line for each cell.",
      "Shorten its longest words, or leave a column out.")
  }
}
