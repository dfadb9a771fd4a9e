extension Double {
  /// eˣ; error below 0.65 ulp (below 1 ulp where the result is subnormal).
  public static func exp(_ x: Double) -> Double {
    guard x <= 709.79 else { return x.isNaN ? x : .infinity }
    guard x >= -745.2 else { return 0 }
    return Exponential(DoubleDouble(x)).value
  }
}

/// eˣ as (high + low) · 2ᵏ, for the functions that need more bits of it than a double has.
///
/// x = k ln 2 + r with |r| ≤ ln 2 / 2, and eʳ = 1 + r + r² P(r).
struct Exponential {
  var mantissa: DoubleDouble
  var exponent: Int

  /// Takes |x| up to 1,500.
  init(_ x: DoubleDouble) {
    // Adding 1.5 · 2⁵² rounds to an integer, and to even at a half, without a call.
    let k = (x.high * Self.log2e + 0x1.8p52) - 0x1.8p52
    // k · ln2High is exact (11 + 42 bits), and so is the difference.
    let high = x.high - k * Logarithm.ln2High
    let r = DoubleDouble.sum(high, x.low.addingProduct(-k, Logarithm.ln2Low))
    let small = DoubleDouble.sum(large: r.high, small: (r.high * r.high * Self.series(r.high)) + r.low)
    let e = DoubleDouble.sum(large: 1, small: small.high)
    mantissa = DoubleDouble.sum(large: e.high, small: e.low + small.low)
    exponent = Int(k)
  }

  /// Rounded to a double; infinite or 0 beyond its range.
  var value: Double { mantissa.rounded.scaled(byPowerOfTwo: exponent) }

  private static let log2e = 0x1.71547652b82fep+0

  /// (eʳ − 1 − r) / r² for |r| ≤ ln 2 / 2, error 2⁻⁵⁸.
  private static let series = Polynomial([
    0x1.0000000000000p-1, 0x1.5555555555557p-3, 0x1.5555555555556p-5, 0x1.111111111007ep-7,
    0x1.6c16c16c1629fp-10, 0x1.a01a01ac1adebp-13, 0x1.a01a01a6f59a9p-16, 0x1.71de0190b33a1p-19,
    0x1.27e4db08819d2p-22, 0x1.af4f375ba602bp-26, 0x1.1f73c205d8d57p-29,
  ])
}

extension Double {
  /// self · 2ᵏ for |k| < 3,000.
  func scaled(byPowerOfTwo k: Int) -> Double {
    // In steps, so that no factor leaves the range of a double; at most one step rounds.
    var value = self
    var rest = k
    while rest > 1000 {
      value *= 0x1p1000
      rest -= 1000
    }
    while rest < -900 {
      // The last step is taken from a normal number, or a subnormal would be rounded twice.
      let step = Swift.max(rest, -900)
      guard rest - step < 0 else { break }
      value *= 0x1p-900
      rest -= step
    }
    return value * Double(bitPattern: UInt64(1023 + rest) << 52)
  }
}
