extension Glyphs {
  /// The characters of the axes.
  struct Frame {
    var upright: Character
    var level: Character
    var rowTick: Character
    var columnTick: Character
    var corner: Character
  }

  var frame: Frame {
    switch self {
    case .braille: Frame(upright: "│", level: "─", rowTick: "┤", columnTick: "┬", corner: "└")
    case .ascii: Frame(upright: "|", level: "-", rowTick: "+", columnTick: "+", corner: "+")
    }
  }

  /// How many dots a cell has.
  var dots: (across: Int, down: Int) {
    switch self {
    case .braille: (2, 4)
    case .ascii: (1, 1)
    }
  }

  /// The character for the dots that are set in a cell.
  func character(_ dots: UInt8, of stroke: Stroke) -> Character {
    switch self {
    case .braille: Glyphs.dotPatterns[Int(dots)]
    case .ascii:
      switch (stroke.purpose, stroke.ink) {
      case (.ring, _): "."
      case (.before, _): ":"
      case (.band, .series(let number)) where !number.isMultiple(of: 2): ","
      case (.band, _): "."
      case (.bars, _): "#"
      case (.series, .series(let number)): Glyphs.letters[number & 7]
      case (.series, _): "*"
      }
    }
  }

  func character(_ shape: Symbol.Shape) -> Character {
    switch (self, shape) {
    case (_, .sign(let sign)): letter(LabelText(String(sign)).characters.first ?? " ")
    case (.braille, .start): "●"
    case (.braille, .end): "✕"
    case (.braille, .rightwards): "→"
    case (.braille, .leftwards): "←"
    case (.braille, .upwards): "↑"
    case (.braille, .downwards): "↓"
    case (.braille, .point(let number)): Glyphs.points[number & 3]
    case (.ascii, .start): "O"
    case (.ascii, .end): "X"
    case (.ascii, .rightwards): ">"
    case (.ascii, .leftwards): "<"
    case (.ascii, .upwards): "^"
    case (.ascii, .downwards): "v"
    case (.ascii, .point(let number)): Glyphs.letters[number & 7]
    }
  }

  /// A letter of a label. In ASCII the signs of numbers are replaced; the words of an author are left alone.
  func letter(_ character: Character) -> Character {
    guard self == .ascii else { return character }
    return switch character {
    case "−": "-"
    case "\u{202F}", "\u{00A0}": " "
    case "×": "x"
    case "…": "~"
    case "₀"..."₉":
      Character(Unicode.Scalar(character.unicodeScalars.first.map { UInt8($0.value - 0x2080 + 48) } ?? 48))
    default: character
    }
  }

  private static let letters: [Character] = ["*", "o", "x", "#", "@", "%", "=", "~"]

  private static let points: [Character] = ["•", "∘", "▪", "▫"]

  /// Unicode numbers the dots of a braille cell down the left column, down the right one, then the lowest two.
  private static let dotPatterns: [Character] = (0..<256).map { dots in
    let places: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    let pattern = places.enumerated().reduce(UInt32(0)) { dots & (1 << $1.offset) == 0 ? $0 : $0 | $1.element }
    return Unicode.Scalar(0x2800 + pattern).map(Character.init) ?? " "
  }
}
