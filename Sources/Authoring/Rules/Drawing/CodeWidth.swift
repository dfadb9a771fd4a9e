import Lessons
import Text

extension Rule {
  /// Code is never wrapped: what is wider than a narrow window is cut off.
  static let codeWidth = Rule(
    "code-width",
    lesson: { lesson, report in
      for passage in lesson.text.passages where passage.isShownCode {
        for line in passage.pieces {
          let width = Width.of(line.text)
          if width > mostCode {
            report.note(.wideCode(width), at: line.place.moved(by: line.text.scalars(in: mostCode)))
          }
        }
      }
    })

  /// The columns that code may have.
  private static let mostCode = 72
}

extension Message {
  static func wideCode(_ width: Int) -> Message {
    .warning("This line of code has \(width) columns, and 72 are drawn.", "Break it here or before.")
  }
}
