import Lessons
import Text

extension Rule {
  /// A word, or a formula without a gap, that is wider than the window is broken wherever the line ends.
  static let wordWidth = Rule(
    "word-width",
    lesson: { lesson, report in
      for passage in lesson.text.passages {
        if case .code = passage.kind { continue }
        for piece in passage.pieces {
          if piece.kind == .math {
            let width = MathText(piece.text).line.split(separator: " ").map { Width.of(String($0)) }.max() ?? 0
            if width > room { report.note(.wideFormula(width), at: piece.place) }
            continue
          }
          var at = 0
          for word in piece.text.split(separator: " ", omittingEmptySubsequences: false) {
            let width = Width.of(String(word))
            if width > room { report.note(.wideWord(width), at: piece.place.moved(by: at)) }
            at += word.unicodeScalars.count + 1
          }
        }
      }
    })

  private static let room = 79
}

extension Message {
  static func wideWord(_ width: Int) -> Message {
    .warning(
      "This word has \(width) columns, and a line has 79.", "Break it up, or hide an address behind a link's words.")
  }

  static func wideFormula(_ width: Int) -> Message {
    .warning(
      "This formula needs \(width) columns without a gap, and a line has 79.", "Break it into two formulas.")
  }
}
