internal import Text

/// Words and ASCII for marks that a medium cannot give as they are.
enum Marks {
  /// `text` as a screen reader should get it: "a–c" is "a to c", "8 → 64" is "8 to 64", "▸ 12" is "selected 12", what is to be filled in is a "blank".
  static func inWords(_ text: String) -> String {
    let text = text.contains("____") ? text.replacing("____", with: "blank") : text
    guard text.unicodeScalars.contains(where: { $0.value > 0x7F && !isLetter($0) }) else { return text }
    if text == "–" { return "none" }
    var result: [UInt8] = []
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      guard scalar.value > 0x7F, let word = word(for: scalar, before: index > 0 ? scalars[index - 1] : nil, next) else {
        result.append(contentsOf: asRead(scalar).utf8)
        continue
      }
      append(word, to: &result, before: next)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A sign that has no word, as it is usually typed; letters, and what cannot be typed, as they are.
  private static func asRead(_ scalar: Unicode.Scalar) -> String {
    let text = String(scalar)
    if isLetter(scalar) || scalar.properties.isAlphabetic || "“”‘’".unicodeScalars.contains(scalar) { return text }
    let typed = ASCIIText.of(text)
    if typed == "?" { return text }
    if typed.hasPrefix("_") { return " sub " + typed.dropFirst() }
    return typed.hasPrefix("^") ? " to the power " + typed.dropFirst() : typed
  }

  /// Whether box drawing, blocks or squares may stand in `text`: U+2500 to U+25FF begin with E2 94 to E2 97 in UTF-8.
  static func mayHaveBoxes(_ text: String) -> Bool {
    text.hasPair { before, byte in (before == 0xE2 ? 1 : 0) & (byte & 0xFC == 0x94 ? 1 : 0) }
  }

  /// ASCII for box drawing, blocks and squares; nil for all else.
  static func withoutBoxes(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: return "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: return "|"
    case 0x2500...0x257F: return "+"
    case 0x2591: return "."
    // Apart from the "·" of today, which stays where only boxes are missing.
    case 0x25A1: return "_"
    case 0x25A0: return "#"
    // The eight heights of a curve in a table.
    case 0x2581...0x2588: return String(scalar.value - 0x2580)
    case 0x2580...0x259F: return "#"
    default: return nil
    }
  }

  /// ASCII for the marks that screens use; nil for all else.
  static func ascii(_ scalar: Unicode.Scalar) -> String? { withoutBoxes(scalar) ?? asciiForms[scalar] }

  /// Adds `word` with the spaces that keep it apart.
  private static func append(_ word: String, to result: inout [UInt8], before next: Unicode.Scalar?) {
    if word == "," {
      while result.last == 0x20 { result.removeLast() }
      result.append(0x2C)
    } else {
      if let last = result.last, last != 0x20, last != 0x0A, last != 0x28, !word.isEmpty { result.append(0x20) }
      result.append(contentsOf: word.utf8)
    }
    if let next, !word.isEmpty, !" \n.,;:!?)%".unicodeScalars.contains(next) { result.append(0x20) }
  }

  private static func word(
    for scalar: Unicode.Scalar, before: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> String? {
    switch scalar.value {
    case 0x2500...0x259F, 0x2800...0x28FF: return ""
    case 0x2013:
      let isRange = before.map { $0 != " " } ?? false && next.map { $0 != " " } ?? false
      return isRange ? "to" : nil
    case 0x2190: return before == nil || next == "/" || before == "/" ? "left" : "from"
    case 0x2192: return before == "/" || next == "/" || next == nil && before == nil ? "right" : "to"
    default: return words[scalar]
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2000 && !latinMarks.contains(scalar)
  }

  private static let latinMarks = Set("×÷±·°²³".unicodeScalars)

  private static let words: [Unicode.Scalar: String] = [
    "↔": "and", "↑": "up", "↓": "down", "▸": "selected", "‹": "selected", "›": "", "×": "times", "÷": "divided by",
    "√": "the square root of", "≤": "at most", "≥": "at least", "≈": "about", "≠": "not equal to", "±": "plus or minus",
    "−": "minus", "·": ",", "•": "", "✓": "done", "✕": "end", "✗": "wrong", "●": "start", "○": "open", "■": "active",
    "□": "not active", "°": "degrees", "∞": "infinity", "²": "squared", "³": "cubed", "∝": "proportional to",
    "\u{202F}": "", "∇": "gradient", "∂": "partial", "∑": "the sum of", "⇒": "implies", "↪": "continued",
  ]

  private static let asciiForms: [Unicode.Scalar: String] = [
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "→": "->", "←": "<-", "↔": "<->", "↑": "^", "↓": "v", "▸": ">",
    "‹": "<", "›": ">", "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "…": "...", "×": "x", "÷": "/", "·": "-",
    "•": "-", "√": "sqrt ", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "±": "+-", "✓": "v", "✕": "x", "✗": "x",
    "●": "o", "○": "o", "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "↪": ">", "∞": "infinity",
  ]
}
