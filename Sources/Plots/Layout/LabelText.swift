/// A label as it stands in a picture: without characters that would move the cursor, and measured in columns.
struct LabelText: Equatable {
  private(set) var characters: [Character]

  init(_ text: String) {
    characters = text.map { $0.unicodeScalars.contains(where: LabelText.isUnsafe) ? "\u{FFFD}" : $0 }
  }

  var isEmpty: Bool { characters.isEmpty }

  /// How many columns of a terminal the label takes.
  var width: Int { characters.reduce(0) { $0 + LabelText.columns(of: $1) } }

  /// The label in at most `width` columns, ended by … where something is left out.
  func cut(to width: Int) -> LabelText {
    guard self.width > width else { return self }
    var (cut, room) = (LabelText(""), width - 1)
    guard room >= 0 else { return cut }
    for character in characters {
      room -= LabelText.columns(of: character)
      guard room >= 0 else { break }
      cut.characters.append(character)
    }
    cut.characters.append("…")
    return cut
  }

  /// Two for the characters of East Asian scripts and emoji, one for all others.
  static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first?.value, scalar >= 0x1100 else { return 1 }
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }

  /// Control characters, line ends and invisible marks of direction.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
