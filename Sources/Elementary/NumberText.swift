extension Double {
  /// The number as screens show it: a whole number as it is (`512`), else three significant digits (`0.0991`,
  /// `1.31`).
  ///
  /// From 10 000 up, groups of three digits are parted by a narrow no-break space. Below 0.0001 and from 10¹⁵ up there
  /// is an exponent: `1e-7`. A negative number has a real minus: `−2`. What is no number is a dash: `–`.
  public var shown: String {
    guard isFinite else { return "–" }
    guard self != 0 else { return "0" }
    var decimal = Decimal(magnitude)
    let isWhole = decimal.point >= decimal.digits.count
    if !isWhole || decimal.point > 15 { decimal.round(toDigits: 3) }
    return (self < 0 ? "−" : "") + decimal.shown
  }

  /// The shortest digits that read back as the same number, in ASCII: `0.04`, `64`, `1e-07`, `-2`; for commands and
  /// JSON. Not a number is `nan`, an infinity `inf` or `-inf`.
  public var plainDigits: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// A positive number as its shortest decimal digits: 0.d₁d₂d₃… · 10^point.
private struct Decimal {
  /// Without zeros at either end.
  var digits: [UInt8]
  var point: Int

  init(_ number: Double) {
    digits = []
    point = 0
    var isBehindPoint = false
    var exponent = 0
    let text = Array(number.description.utf8)
    for (k, c) in text.enumerated() {
      if c == UInt8(ascii: "e") {
        exponent = Int(String(decoding: text[(k + 1)...], as: UTF8.self)) ?? 0
        break
      } else if c == UInt8(ascii: ".") {
        isBehindPoint = true
      } else {
        if !isBehindPoint { point += 1 }
        digits.append(c - UInt8(ascii: "0"))
      }
    }
    point += exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    dropTrailingZeros()
  }

  private mutating func dropTrailingZeros() {
    while digits.last == 0 { digits.removeLast() }
  }

  /// Rounds a half up, as one does by hand.
  mutating func round(toDigits count: Int) {
    guard digits.count > count else { return }
    let roundsUp = digits[count] >= 5
    digits.removeLast(digits.count - count)
    if roundsUp {
      while digits.last == 9 { digits.removeLast() }
      if digits.isEmpty {
        digits = [1]
        point += 1
      } else {
        digits[digits.count - 1] += 1
      }
    }
    dropTrailingZeros()
  }

  var shown: String {
    func text(_ some: some Sequence<UInt8>) -> String { String(decoding: some.map { $0 + 48 }, as: UTF8.self) }
    if point < -3 || point > 15 {
      let rest = digits.dropFirst()
      return text(digits.prefix(1)) + (rest.isEmpty ? "" : "." + text(rest)) + "e\(point - 1)"
    }
    if point <= 0 { return "0." + text(repeatElement(0, count: -point)) + text(digits) }
    let whole = digits.prefix(point) + repeatElement(0, count: Swift.max(0, point - digits.count))
    let fraction = digits.dropFirst(point)
    return grouped(text(whole)) + (fraction.isEmpty ? "" : "." + text(fraction))
  }

  private func grouped(_ whole: String) -> String {
    guard whole.count > 4 else { return whole }
    var groups = ""
    for (k, c) in whole.enumerated() {
      if k > 0, (whole.count - k) % 3 == 0 { groups.append("\u{202F}") }
      groups.append(c)
    }
    return groups
  }
}
