import Lessons

extension Rule {
  /// There are no footnotes: the mark is shown as it is written, and the note is lost.
  static let footnotes = Rule(
    "footnote",
    lesson: { lesson, report in
      for (number, text) in lesson.text.proseLines where text.contains("[^") {
        let scalars = Array(text.unicodeScalars)
        var ticks = 0
        for start in scalars.indices.dropLast(2) {
          if scalars[start] == "`" { ticks += 1 }
          // In `code` a caret behind a bracket is a pattern, behind a backslash a bracket is a bracket.
          guard scalars[start] == "[", scalars[start + 1] == "^", scalars[start + 2] != "]", ticks % 2 == 0,
            start == 0 || scalars[start - 1] != "\\", let end = scalars[start...].prefix(60).firstIndex(of: "]")
          else { continue }
          let mark = String(String.UnicodeScalarView(scalars[start...end]))
          let isNote = end + 1 < scalars.count && scalars[end + 1] == ":"
          report.note(
            isNote ? .lostNote(mark) : .footnote(mark),
            at: Place(file: lesson.text.file, line: number, column: start + 1))
        }
      }
    })
}

extension Message {
  static func footnote(_ mark: String) -> Message {
    .warning("There are no footnotes: \(quoted(mark)) is shown as it is written.", "Say it here, in brackets.")
  }

  static func lostNote(_ mark: String) -> Message {
    .warning("There are no footnotes: what \(quoted(mark)) says is not shown.", "Say it in the text.")
  }
}
