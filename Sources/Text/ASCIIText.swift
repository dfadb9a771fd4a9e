/// Text for terminals that draw nothing but ASCII: `η ∝ 1/√B` as `eta ~ 1/sqrt B`, `10⁻³` as `10^-3`, `é` as `e`.
public enum ASCIIText {
  /// `text` in ASCII. What has no form is a question mark.
  ///
  /// - Parameter mark: forms that go before those here, for the marks of a screen.
  public static func of(_ text: String, mark: (Unicode.Scalar) -> String? = { _ in nil }) -> String {
    guard text.utf8.contains(where: { $0 > 0x7F }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var before = Kind.other
    for scalar in text.unicodeScalars {
      let (form, kind) = scalar.isASCII ? (String(scalar), Kind.other) : form(of: scalar, mark)
      switch kind {
      case .raised where before != .raised: result.append(0x5E)
      case .lowered where before != .lowered: result.append(0x5F)
      // A name keeps apart from the letters beside it.
      case .name where result.last.map(isWordByte) ?? false: result.append(0x20)
      default: break
      }
      if before == .name, kind == .other, form.utf8.first.map(isWordByte) ?? false { result.append(0x20) }
      result.append(contentsOf: form.utf8)
      before = kind
    }
    return String(decoding: result, as: UTF8.self)
  }

  private enum Kind { case other, raised, lowered, name }

  private static func form(of scalar: Unicode.Scalar, _ mark: (Unicode.Scalar) -> String?) -> (String, Kind) {
    if let form = mark(scalar) { return (form, .other) }
    if let form = signs[scalar] { return (form, .other) }
    if let form = MathScripts.plain(ofRaised: Character(scalar)) { return (of(form), .raised) }
    if let form = MathScripts.plain(ofLowered: Character(scalar)) { return (of(form), .lowered) }
    if let name = names[scalar] { return (name, .name) }
    if let letter = letters[scalar] { return (letter, .other) }
    if let accent = accents[scalar] { return ("_" + accent, .other) }
    if scalar.properties.generalCategory == .nonspacingMark { return ("", .other) }
    let bare = ScalarProperties.normalForm(String(scalar), foldingCase: false, strippingMarks: true)
    return (bare.utf8.allSatisfy { $0 < 0x80 } && !bare.isEmpty ? bare : "?", .other)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// Signs that have a usual form.
  private static let signs: [Unicode.Scalar: String] = [
    "−": "-", "×": "x", "·": "*", "÷": "/", "√": "sqrt ", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "±": "+-",
    "→": "->",
    "←": "<-", "↔": "<->", "…": "...", "∝": "~", "∼": "~", "≃": "~", "∈": " in ", "∉": " not in ", "∇": "grad ",
    "∂": "d", "∑": "sum ", "∏": "prod ",
    "∫": "integral ", "⇒": "=>", "⇔": "<=>", "∥": "||", "‖": "||", "∣": "|", "⟨": "<", "⟩": ">", "′": "'",
    "∞": "infinity",
    "≪": "<<", "≫": ">>", "≡": "=", "≔": ":=", "↦": "->", "∗": "*", "⋅": "*", "⋆": "*", "⋯": "...", "°": " deg",
    "†": "+",
    "ℓ": "l", "½": "1/2", "¼": "1/4", "¾": "3/4", "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe",
    "ł": "l", "Ł": "L", "đ": "d", "«": "\"", "»": "\"", "§": "section ", "©": "(c)", "®": "(R)", "¬": "not ",
  ]

  /// Greek letters and further signs, by their names.
  private static let names: [Unicode.Scalar: String] = {
    var names: [Unicode.Scalar: String] = [:]
    for (name, sign) in MathSigns.named.sorted(by: { $0.key.utf8.count < $1.key.utf8.count }) {
      let scalars = Array(sign.line.unicodeScalars)
      if scalars.count == 1, !scalars[0].isASCII, name.utf8.allSatisfy({ $0 > 0x40 }), names[scalars[0]] == nil {
        names[scalars[0]] = name
      }
    }
    return names
  }()

  /// Letters of other alphabets.
  private static let letters: [Unicode.Scalar: String] = {
    let all = MathSigns.doubleStruck.merging(MathSigns.script) { first, _ in first }
    var letters: [Unicode.Scalar: String] = [:]
    for (letter, drawn) in all { letters[drawn.unicodeScalars.first!] = String(letter) }
    for (letter, drawn) in MathSigns.script { letters[drawn.unicodeScalars.first!] = String(letter) }
    return letters
  }()

  private static let accents = Dictionary(MathSigns.accents.values.map { ($0.mark, $0.spoken) }) { first, _ in first }
}
