import Lessons

extension Rule {
  /// Terminals disagree on the width of an emoji of several scalars, so that what stands behind it is shifted.
  static let emoji = Rule(
    "emoji",
    lesson: { lesson, report in
      for (index, line) in lesson.text.lines.enumerated() {
        if line.utf8.allSatisfy({ $0 < 0x80 }) { continue }
        var column = 1
        for character in line {
          if character.isComposedEmoji {
            report.note(
              .emoji(of: character.unicodeScalars.count),
              at: Place(file: lesson.text.file, line: index + 1, column: column))
          }
          column += character.unicodeScalars.count
        }
      }
    })
}

extension Character {
  /// Whether it is an emoji of several scalars: of a skin tone, a family, a flag, a keycap, or one that asks for colour.
  fileprivate var isComposedEmoji: Bool {
    guard unicodeScalars.count > 1 else { return false }
    return unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0xFE0F, 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
      default: scalar.properties.isEmojiPresentation
      }
    }
  }
}

extension Message {
  static func emoji(of count: Int) -> Message {
    .warning(
      "An emoji of \(count) characters stands here, and terminals disagree on its width.",
      "Choose one of a single character, or a word.")
  }
}
