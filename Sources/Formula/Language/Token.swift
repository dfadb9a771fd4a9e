/// A piece of a formula and where it stands, in Unicode scalars.
struct Token: Equatable {
  var kind: Kind
  var offset: Int
  var end: Int

  enum Kind: Equatable {
    case number(Double)
    case name(String)
    case symbol(String)
    case end
  }
}

extension Token {
  /// The tokens of a formula, the last of them `.end`.
  static func all(of source: [Unicode.Scalar]) throws(FormulaError) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(source.count / 2 + 1)
    var at = 0
    while true {
      while at < source.count, source[at].isBlank { at += 1 }
      guard at < source.count else { break }
      let token = try next(in: source, at: at)
      tokens.append(token)
      at = token.end
    }
    tokens.append(Token(kind: .end, offset: source.count, end: source.count))
    return tokens
  }

  private static func next(in source: [Unicode.Scalar], at: Int) throws(FormulaError) -> Token {
    let scalar = source[at]
    if scalar.isDigit || (scalar == "." && at + 1 < source.count && source[at + 1].isDigit) {
      return try number(in: source, at: at)
    }
    if scalar.isLetter {
      var end = at + 1
      while end < source.count, source[end].isLetter || source[end].isDigit { end += 1 }
      return Token(kind: .name(text(source[at..<end])), offset: at, end: end)
    }
    switch scalar {
    case "−":
      return Token(kind: .symbol("-"), offset: at, end: at + 1)
    case "+", "-", "*", "/", "^", "(", ")", "[", "]", ",", "%":
      return Token(kind: .symbol(String(scalar)), offset: at, end: at + 1)
    case "<", ">":
      let isWide = at + 1 < source.count && source[at + 1] == "="
      return Token(kind: .symbol(String(scalar) + (isWide ? "=" : "")), offset: at, end: at + (isWide ? 2 : 1))
    case "=":
      guard at + 1 < source.count, source[at + 1] == "=" else {
        return Token(kind: .symbol("="), offset: at, end: at + 1)
      }
      throw FormulaError(
        "“==” is not allowed: two measured numbers are hardly ever equal.", at: at,
        advice: "Write an interval: x in [1.9, 2.1].")
    default:
      throw FormulaError(
        "“\(scalar.isShown ? String(scalar) : scalar.code)” has no meaning in a formula.", at: at,
        advice: spelt[scalar].map { "Write \($0)." })
    }
  }

  /// How a sign that people type is written in a formula.
  private static let spelt: [Unicode.Scalar: String] = [
    "≤": "<=", "≥": ">=", "×": "*", "·": "*", "÷": "/", "√": "sqrt(…)", "|": "abs(…)", "!": "two inequalities",
    "–": "-",
    "{": "a drawn name without braces", "}": "a drawn name without braces",
  ]

  private static func number(in source: [Unicode.Scalar], at: Int) throws(FormulaError) -> Token {
    var end = at
    func skipDigits() { while end < source.count, source[end].isDigit { end += 1 } }
    skipDigits()
    if end < source.count, source[end] == "." {
      guard end + 1 < source.count, source[end + 1].isDigit else {
        throw FormulaError("A digit is missing behind the point.", at: end + 1)
      }
      end += 1
      skipDigits()
    }
    if end < source.count, source[end] == "e" || source[end] == "E" {
      var digits = end + 1
      if digits < source.count, source[digits] == "+" || source[digits] == "-" { digits += 1 }
      if digits < source.count, source[digits].isDigit {
        end = digits
        skipDigits()
      }
    }
    let written = text(source[at..<end])
    if end < source.count, source[end].isLetter || source[end] == "." {
      throw FormulaError(
        "“\(written)\(source[end])” is not a number.", at: at,
        advice: source[end].isLetter ? "Put * between a number and a name." : nil)
    }
    guard let value = Double(written), value.isFinite else {
      throw FormulaError("“\(written)” is too large for a number.", at: at)
    }
    return Token(kind: .number(value), offset: at, end: end)
  }

  /// The text of some scalars.
  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    // One by one: most names and numbers are so short that they need no memory of their own.
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(scalar) }
    return text
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { self >= "0" && self <= "9" }
  var isLetter: Bool { (self >= "a" && self <= "z") || (self >= "A" && self <= "Z") || self == "_" }
  var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\u{A0}" || self == "\u{202F}" }

  /// Whether the scalar may stand in a message as it is: no control, no invisible and no combining character.
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator,
      .nonspacingMark, .enclosingMark, .spacingMark:
      false
    default: true
    }
  }

  fileprivate var code: String { "<U+\(String(value, radix: 16, uppercase: true))>" }
}
