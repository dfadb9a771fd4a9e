import Lessons

/// A file's text in which marks `1️⃣`, `2️⃣` … `1️⃣0️⃣` stand where findings are expected.
struct MarkedText {
  /// The text without its marks.
  let text: String
  /// The place of each mark.
  let marks: [String: Place]

  init(_ marked: String, file: String = "lesson.md") {
    var text = String.UnicodeScalarView()
    var marks: [String: Place] = [:]
    var line = 1
    var column = 1
    var mark = ""
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      // A digit, a variation selector and a keycap; several digits make one mark.
      if index + 2 < scalars.count, scalars[index + 1] == "\u{FE0F}",
        scalars[index + 2] == "\u{20E3}"
      {
        mark.unicodeScalars.append(scalars[index])
        index += 3
        continue
      }
      if !mark.isEmpty { marks[mark] = Place(file: file, line: line, column: column) }
      mark = ""
      text.append(scalars[index])
      if scalars[index] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      index += 1
    }
    self.text = String(text)
    self.marks = marks
  }
}
