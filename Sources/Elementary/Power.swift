extension Double {
  /// xʸ, by e^(y ln x) with ln x to 70 bits; error below 0.65 ulp (below 1 ulp where the result is subnormal).
  ///
  /// The special cases are those of IEEE 754: x⁰ = 1 and 1ʸ = 1 for every x and y, NaN too; a negative x takes
  /// whole y only, else the power is NaN.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    let isOdd = y.isOddInteger
    let magnitude = x.magnitude
    if y.isInfinite {
      if magnitude == 1 { return 1 }
      return (magnitude > 1) == (y > 0) ? .infinity : 0
    }
    if magnitude == 0 || magnitude == .infinity {
      let power: Double = (magnitude == 0) == (y > 0) ? 0 : .infinity
      return x.sign == .minus && isOdd ? -power : power
    }
    if x < 0, y != y.rounded(.towardZero) { return .nan }
    let power = magnitudeOfPower(magnitude, y)
    return x < 0 && isOdd ? -power : power
  }

  private static func magnitudeOfPower(_ x: Double, _ y: Double) -> Double {
    let logarithm = Logarithm(x).value
    let product = DoubleDouble.product(y, logarithm.high)
    guard product.high < 710 else { return .infinity }
    guard product.high > -746 else { return 0 }
    let low = product.low.addingProduct(y, logarithm.low)
    return Exponential(DoubleDouble.sum(large: product.high, small: low)).value
  }

  private var isOddInteger: Bool {
    // Every double from 2⁵³ up is even.
    guard magnitude < 0x1p53, self == rounded(.towardZero) else { return false }
    return Int64(self) & 1 == 1
  }
}
