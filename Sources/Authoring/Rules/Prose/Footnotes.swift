import Lessons

extension Rule {
  /// There are no footnotes: the mark is shown as it is written, and the note is lost.
  static let footnotes = Rule(
    "footnote",
    lesson: { lesson, report in
      for (number, text) in lesson.text.proseLines {
        let scalars = Array(text.unicodeScalars)
        for start in scalars.indices.dropLast(2)
        where scalars[start] == "[" && scalars[start + 1] == "^" && scalars[start + 2] != "]" {
          // In `code` a caret behind a bracket is a pattern.
          let isCode = scalars[..<start].count { $0 == "`" } % 2 == 1
          guard !isCode, let end = scalars[start...].firstIndex(of: "]") else { continue }
          let mark = String(String.UnicodeScalarView(scalars[start...end]))
          let place = Place(file: lesson.text.file, line: number, column: start + 1)
          let isNote = end + 1 < scalars.count && scalars[end + 1] == ":"
          report.note(isNote ? .lostNote(mark) : .footnote(mark), at: place)
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
