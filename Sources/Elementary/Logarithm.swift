extension Double {
  /// The natural logarithm; error below 0.51 ulp. Of 0 it is −∞, of a negative number NaN.
  public static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    return Logarithm(x).value.rounded
  }
}

/// ln x to about 70 bits, which is what a power needs.
///
/// x = 2ᵏ m with √½ ≤ m < √2, and ln m = 2 artanh s = 2s (1 + s²/3 + s⁴/5 + s⁶ Q(s²)) with s = (m − 1)/(m + 1).
struct Logarithm {
  let value: DoubleDouble

  /// Takes positive, finite x.
  init(_ x: Double) {
    var exponent = x.exponent
    var m = x.significand
    if m >= 0x1.6a09e667f3bcdp+0 {
      m *= 0.5
      exponent += 1
    }
    let s = DoubleDouble(m - 1) / DoubleDouble.sum(m, 1)
    let z = s * s
    let tail = z * (Self.third + z * (Self.fifth + DoubleDouble(z.high * Self.series(z.high))))
    let twice = DoubleDouble(2 * s.high, 2 * s.low)
    let logM = twice + twice * tail
    let k = Double(exponent)
    value = DoubleDouble(k * Self.ln2High) + (DoubleDouble.product(k, Self.ln2Low) + logM)
  }

  /// The first 42 bits of ln 2, so that a multiple by any exponent is exact.
  static let ln2High = 0x1.62e42fefa3800p-1
  /// The next 53.
  static let ln2Low = 0x1.ef35793c76730p-45

  private static let third = DoubleDouble(0x1.5555555555555p-2, 0x1.5555555555555p-56)
  private static let fifth = DoubleDouble(0x1.999999999999ap-3, -0x1.999999999999ap-57)

  /// 1/7 + z/9 + z²/11 + …, for z = s² ≤ 0.0298, error 2⁻⁵⁶.
  private static let series = Polynomial([
    0x1.2492492492492p-3, 0x1.c71c71c71c835p-4, 0x1.745d1745a11c2p-4, 0x1.3b13b16dc877bp-4,
    0x1.1110f6fcbf13ep-4, 0x1.e1f06a946fc36p-5, 0x1.aceca04e828edp-5, 0x1.b359f6cdfd2c5p-5,
  ])
}
