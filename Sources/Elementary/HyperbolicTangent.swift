extension Double {
  /// The hyperbolic tangent; error below 0.8 ulp.
  ///
  /// x + x³ T(x²) up to 0.625, then 1 − 2/(e²ˣ + 1) with e²ˣ to twice the digits.
  public static func tanh(_ x: Double) -> Double {
    let magnitude = x.magnitude
    // Also keeps the sign of a zero.
    guard magnitude > 0x1p-28 else { return x }
    guard magnitude > 0.625 else { return x.addingProduct(x * x * x, hyperbolicSeries(x * x)) }
    guard magnitude < 20 else { return x.isNaN ? x : x < 0 ? -1 : 1 }
    let exponential = Exponential(DoubleDouble(2 * magnitude))
    let e = DoubleDouble(
      exponential.mantissa.high.scaled(byPowerOfTwo: exponential.exponent),
      exponential.mantissa.low.scaled(byPowerOfTwo: exponential.exponent))
    let part = DoubleDouble(2) / (e + DoubleDouble(1))
    let value = (1 - part.high) - part.low
    return x < 0 ? -value : value
  }

  /// (tanh x − x) / x³ as a function of x², |x| ≤ 0.625, error 2⁻⁵⁵.
  private static let hyperbolicSeries = Polynomial([
    -0x1.5555555555555p-2, 0x1.111111111109dp-3, -0x1.ba1ba1ba0ddfep-5, 0x1.664f487da4783p-6,
    -0x1.226e3462892b1p-7, 0x1.d6d39777cd83fp-9, -0x1.7d9f396f8e038p-10, 0x1.3524ce33752d7p-11,
    -0x1.f2285d2db949ap-13, 0x1.83d94c53006c3p-14, -0x1.04c88f2c9f482p-15, 0x1.af878ba15d8a2p-18,
  ])
}
