import Lessons

@testable import Authoring

/// A lesson's text in which marks `1️⃣`, `2️⃣` … stand where findings are expected; the text without them is what is checked.
struct MarkedLesson {
  /// The text without its marks.
  let text: String
  /// The place of each mark.
  let marks: [String: Place]

  static let file = "lesson.md"

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var marks: [String: Place] = [:]
    var line = 1
    var column = 1
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      // A mark is a digit, a variation selector and a keycap.
      if index + 2 < scalars.count, scalars[index + 1] == "\u{FE0F}",
        scalars[index + 2] == "\u{20E3}"
      {
        marks[String(scalars[index])] = Place(file: Self.file, line: line, column: column)
        index += 3
        continue
      }
      text.append(scalars[index])
      if scalars[index] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      index += 1
    }
    self.text = String(text)
    self.marks = marks
  }
}
