/// A label as it stands in a picture: without characters that would move the cursor, and measured in columns.
struct LabelText: Equatable {
  let characters: [Character]

  /// How many columns of a terminal the label takes.
  let width: Int

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      self.init(Array(text), width: text.utf8.count)
    } else {
      let characters = text.map { $0.unicodeScalars.contains(where: LabelText.isUnsafe) ? "\u{FFFD}" : $0 }
      self.init(characters, width: characters.reduce(0) { $0 + LabelText.columns(of: $1) })
    }
  }

  private init(_ characters: [Character], width: Int) { (self.characters, self.width) = (characters, width) }

  /// A label that was left out.
  static let none = LabelText([], width: 0)

  var isEmpty: Bool { characters.isEmpty }

  /// The label in at most `width` columns, ended by … where something is left out.
  func cut(to width: Int) -> LabelText {
    guard self.width > width else { return self }
    guard width > 0 else { return .none }
    var (kept, used) = (0, 0)
    for character in characters {
      let columns = LabelText.columns(of: character)
      guard used + columns < width else { break }
      (kept, used) = (kept + 1, used + columns)
    }
    return LabelText(characters.prefix(kept) + ["…"], width: used + 1)
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
