import Elementary

/// How far a typed number may lie from the key: `0.01`, `1 %`, or a range `[0.4, 0.6]`.
///
/// Bounds are inclusive as written in decimal: 0.505 is within 1 % of 0.5. Hence the slack of 1e-9 of the larger number,
/// which no learner can see; it must not be used to compare measured numbers.
public struct Tolerance: Sendable, Equatable {
  let bounds: Bounds

  enum Bounds: Sendable, Equatable {
    case absolute(Double)
    case relative(Double)
    case range(Double, Double)
    case digits(Int)
  }

  /// Right to so many significant digits: the number rounded like the key.
  public init(digits: Int) {
    precondition((1...15).contains(digits), "A number is compared to 1 to 15 significant digits, not \(digits).")
    bounds = .digits(digits)
  }

  /// A number of at least zero, a percentage, or an interval in brackets.
  public init(parsing source: String) throws(FormulaError) {
    let scalars = Array(source.unicodeScalars)
    guard let start = scalars.firstIndex(where: { !$0.isBlank }) else {
      throw FormulaError("The tolerance is empty.", at: 0, advice: Self.advice)
    }
    if scalars[start] == "[" {
      // An interval is what a claim has behind `in`: read it as such, and take its place off the offsets.
      let prefix = "0 in "
      do throws(FormulaError) {
        let test = try Claim(parsing: prefix + source).tests
        guard test.count == 1, let low = test[0].sides[1].constant, let high = test[0].sides[2].constant else {
          throw FormulaError("The bounds of a tolerance are numbers.", at: prefix.count + start, advice: Self.advice)
        }
        bounds = .range(low, high)
      } catch {
        throw FormulaError(error.message, at: max(0, error.offset - prefix.count), advice: error.advice)
      }
      return
    }
    let expression = try Expression(parsing: source)
    guard let width = expression.root.constant, width >= 0 else {
      throw FormulaError("A tolerance is a number of at least 0.", at: start, advice: Self.advice)
    }
    let end = scalars.lastIndex { !$0.isBlank } ?? start
    bounds = scalars[end] == "%" ? .relative(width) : .absolute(width)
  }

  private static let advice = "Write 0.01, 1 % or [0.4, 0.6]."
}

extension Tolerance {
  /// Whether the typed number is right.
  public func accepts(_ x: Double, key: Double) -> Bool {
    if case .digits(let count) = bounds { return Self.rounded(x, digits: count) == Self.rounded(key, digits: count) }
    let (low, high) = range(around: key)
    let slack = 1e-9 * max(x.magnitude, key.magnitude)
    return x >= low - slack && x <= high + slack
  }

  /// What is accepted, bounds included: "0.495 to 0.505".
  public func shown(key: Double) -> String {
    if case .digits(let count) = bounds {
      return "\(key.shown) to \(count) significant \(count == 1 ? "digit" : "digits")"
    }
    let (low, high) = range(around: key)
    return low == high
      ? shownKey(key) : "\(Self.shown(low, within: high - low)) to \(Self.shown(high, within: high - low))"
  }

  /// The key, with as many digits as make a difference here.
  public func shownKey(_ key: Double) -> String {
    if case .digits(let count) = bounds { return Self.rounded(key, digits: count).shown }
    let (low, high) = range(around: key)
    return Self.shown(key, within: high - low)
  }

  /// Three digits where these tell the number from its neighbours, else more.
  private static func shown(_ x: Double, within width: Double) -> String {
    let enough = (3...12).first { (rounded(x, digits: $0) - x).magnitude <= width / 20 } ?? 12
    let short = Self.rounded(x, digits: enough)
    return enough == 3 ? short.shown : (short < 0 ? "−" : "") + short.magnitude.plainDigits
  }

  private func range(around key: Double) -> (low: Double, high: Double) {
    switch bounds {
    case .absolute(let width): (key - width, key + width)
    case .relative(let share): (key - share * key.magnitude, key + share * key.magnitude)
    case .range(let low, let high): (low, high)
    case .digits: (key, key)
    }
  }

  /// The number at so many significant digits, exact because it goes through decimal text.
  private static func rounded(_ x: Double, digits: Int) -> Double {
    guard x != 0, x.isFinite else { return x }
    // Scale the shortest decimal form, so that 0.125 rounds as people write it.
    var exponent = 0
    var mantissa = x.magnitude
    while mantissa >= 10, exponent < 400 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 1, exponent > -400 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    var scale = 1.0
    for _ in 1..<digits { scale *= 10 }
    let rounded = (mantissa * scale * (1 + 1e-12)).rounded(.toNearestOrAwayFromZero)
    guard rounded >= scale * 10 else { return signed(rounded, exponent - digits + 1, like: x) }
    return signed(rounded / 10, exponent - digits + 2, like: x)
  }

  private static func signed(_ mantissa: Double, _ exponent: Int, like x: Double) -> Double {
    Double("\(x < 0 ? "-" : "")\(Int(mantissa))e\(exponent)") ?? x
  }
}
