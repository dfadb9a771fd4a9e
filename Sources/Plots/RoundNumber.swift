/// A number as it is written on an axis: exactly `digits × 10^exponent`, so that 3 × 0.1 is shown as 0.3.
struct RoundNumber: Equatable {
  var digits: Int
  var exponent: Int

  init(_ digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The nearest double.
  var value: Double {
    // Powers of ten up to 22 are exact, so that one rounding is all there is.
    switch exponent {
    case 0...22: Double(digits) * RoundNumber.powers[exponent]
    case -22..<0: Double(digits) / RoundNumber.powers[-exponent]
    default: Double("\(digits)e\(exponent)") ?? .nan
    }
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// The number with a real minus, groups from 10 000 on, and a power of ten where the zeros would be too many to count.
  var text: String {
    if digits == 0 { return "0" }
    var (digits, exponent) = (digits.magnitude, exponent)
    while digits.isMultiple(of: 10) { (digits, exponent) = (digits / 10, exponent + 1) }
    let figures = String(digits)
    let leading = figures.count - 1 + exponent
    let sign = self.digits < 0 ? "−" : ""
    if leading >= 7 || leading < -4 {
      let fraction = figures.dropFirst()
      return sign + figures.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(leading)"
    }
    if exponent >= 0 { return sign + RoundNumber.grouped(figures + String(repeating: "0", count: exponent)) }
    if leading < 0 { return sign + "0." + String(repeating: "0", count: -leading - 1) + figures }
    return sign + RoundNumber.grouped(String(figures.prefix(leading + 1))) + "." + figures.dropFirst(leading + 1)
  }

  /// Thin spaces between groups of three from five figures on.
  private static func grouped(_ figures: String) -> String {
    guard figures.count > 4 else { return figures }
    var text = ""
    for (index, figure) in figures.enumerated() {
      if index > 0, (figures.count - index).isMultiple(of: 3) { text += "\u{202F}" }
      text.append(figure)
    }
    return text
  }
}

extension RoundNumber {
  /// The power of ten at or below a positive number.
  static func decade(of value: Double) -> Int {
    Int((Axis.Scale.log10(value) + 1e-9).rounded(.down))
  }

  /// Steps that are easy to count in, 1, 2 and 5 times a power of ten, around `span`.
  static func steps(around span: Double) -> [RoundNumber] {
    let decade = decade(of: span)
    return (decade - 2...decade + 1).flatMap { exponent in
      [1, 2, 5].map { RoundNumber($0, exponent: exponent) }
    }
  }

  /// This step, taken `count` times.
  func times(_ count: Int) -> RoundNumber { RoundNumber(digits * count, exponent: exponent) }
}
