/// A number as a learner types it: `.5`, `0,5`, `5e-1`, `1/2`, `50 %`, `−0.5`.
///
/// A comma is a decimal comma. What could be read in two ways is refused with both readings, never guessed: one comma
/// before exactly three digits (`1,234`) is ambiguous unless the digits before it could not be thousands (`0,125`,
/// `1234,567`).
public enum TypedNumber {
  /// What a typed text comes to.
  public enum Reading: Sendable, Equatable {
    case number(Double)
    /// The sentence to show: what was not understood, or what is accepted.
    case unreadable(String)
  }

  /// Reads the text; a unit may stand behind the number. With the unit `%`, 50 and 50 % are both 50.
  public static func read(_ text: String, unit: String? = nil) -> Reading {
    var typed = Array(text.unicodeScalars)[...].trimmed
    guard typed.count <= 64 else { return .unreadable("That is too long for a number.") }
    var isPercent = false
    if let unit, !unit.isEmpty, typed.count > unit.unicodeScalars.count, typed.hasSuffix(unit) {
      typed = typed.dropLast(unit.unicodeScalars.count).trimmed
    } else if typed.last == "%", unit ?? "" == "" || unit == "%" {
      typed = typed.dropLast().trimmed
      isPercent = unit != "%"
    }
    guard !typed.isEmpty else { return .unreadable(accepted(unit)) }
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return .unreadable(accepted(unit)) }
    var numbers: [Double] = []
    for part in parts {
      switch decimal(part.trimmed, accepted: accepted(unit)) {
      case .number(let number): numbers.append(number)
      case .unreadable(let sentence): return .unreadable(sentence)
      }
    }
    var value = numbers[0]
    if numbers.count == 2 {
      guard numbers[1] != 0 else { return .unreadable("A division by zero is no number.") }
      value /= numbers[1]
    }
    guard value.isFinite else { return .unreadable("That number is too large.") }
    return .number(isPercent ? value / 100 : value)
  }

  private static func accepted(_ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return "Type a number, such as 12, 0.5, 1/2 or 50 %." }
    return "Type a number (in \(unit)), such as 12, 0.5 or 1/2."
  }

  /// One decimal with its sign, its decimal point or comma and its exponent.
  private static func decimal(_ typed: ArraySlice<Unicode.Scalar>, accepted: String) -> Reading {
    var rest = typed
    var sign = ""
    if let first = rest.first, first == "-" || first == "−" || first == "+" {
      rest = rest.dropFirst().trimmed
      if first != "+" { sign = "-" }
    }
    let mantissa = rest.prefix { $0.isDigit || $0 == "." || $0 == "," || $0 == "'" || $0.isBlank || $0.isThinSpace }
    let exponent = rest.dropFirst(mantissa.count)
    guard isExponent(exponent), mantissa.contains(where: \.isDigit) else { return .unreadable(accepted) }
    let groups = mantissa.split { $0.isBlank || $0.isThinSpace || $0 == "'" }
    if groups.count > 1 || groups.first?.count != mantissa.count {
      let joined = groups.map(\.text).joined()
      return .unreadable("Type the number without gaps: \(sign)\(joined)\(exponent.text).")
    }
    let marks = mantissa.filter { !$0.isDigit }
    guard marks.count <= 1 else {
      return .unreadable(
        "“\(mantissa.text)” has more than one point or comma: type the digits with one decimal point and no separators."
      )
    }
    let whole = mantissa.prefix(while: \.isDigit)
    let decimals = mantissa.dropFirst(whole.count + 1)
    if marks.first == ",", decimals.count == 3, (1...3).contains(whole.count), whole.first != "0", exponent.isEmpty {
      return .unreadable(
        "“\(mantissa.text)” can be read as \(sign)\(whole.text)\(decimals.text) or as \(sign)\(whole.text).\(decimals.text): "
          + "type one of these.")
    }
    let plain = sign + (whole.isEmpty ? "0" : whole.text) + (decimals.isEmpty ? "" : "." + decimals.text)
    guard let value = Double(plain + exponent.text) else { return .unreadable(accepted) }
    return value.isFinite ? .number(value) : .unreadable("That number is too large.")
  }

  private static func isExponent(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first else { return true }
    var digits = text.dropFirst()
    if digits.first == "-" || digits.first == "+" { digits = digits.dropFirst() }
    return (first == "e" || first == "E") && !digits.isEmpty && digits.allSatisfy(\.isDigit)
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var trimmed: ArraySlice<Unicode.Scalar> {
    var slice = self
    while slice.first?.isBlank == true || slice.first?.isThinSpace == true { slice = slice.dropFirst() }
    while slice.last?.isBlank == true || slice.last?.isThinSpace == true { slice = slice.dropLast() }
    return slice
  }

  fileprivate var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self)
    return String(text)
  }

  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    elementsEqual(suffix.unicodeScalars)
      || self.suffix(suffix.unicodeScalars.count).elementsEqual(suffix.unicodeScalars)
  }
}

extension Unicode.Scalar {
  /// The space that groups digits on our own screens, and its relatives.
  fileprivate var isThinSpace: Bool { self == "\u{2009}" || self == "\u{2007}" || self == "\u{202F}" }
}
