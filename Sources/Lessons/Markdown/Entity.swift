/// The characters that HTML's names stand for, as far as lessons use them.
enum Entity {
  /// The text of `&amp;`, `&#215;` or `&#xD7;`; nil for a name that is not known here.
  static func decoded(_ source: String) -> String? {
    let name = source.dropFirst().dropLast()
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let number = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
    return String(Unicode.Scalar(number).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}")
  }

  /// A text in which entities may stand, such as a link's address.
  static func decodedAll(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      // A name is at most 48 letters long: looking no further keeps this linear.
      let name = rest.prefix(50)
      if let end = name.firstIndex(of: ";"), let decoded = decoded(String(name[...end])) {
        result += decoded
        rest = rest[rest.index(after: end)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
    "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "times": "×",
    "divide": "÷", "minus": "−", "plusmn": "±", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "rarr": "→",
    "larr": "←", "uarr": "↑", "darr": "↓", "harr": "↔", "infin": "∞", "deg": "°", "middot": "·", "bull": "•",
    "sect": "§", "half": "½", "frac12": "½", "frac14": "¼", "frac34": "¾", "sup2": "²", "sup3": "³", "radic": "√",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "eta": "η", "theta": "θ", "lambda": "λ",
    "mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ",
  ]
}
