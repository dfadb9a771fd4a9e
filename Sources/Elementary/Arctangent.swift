extension Double {
  /// The angle of the point (x, y), from −π to π; error below 0.55 ulp.
  ///
  /// Signed zeros and infinities as in IEEE 754: `atan2(y: 0, x: -0.0)` is π.
  public static func atan2(y: Double, x: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    let halfTurn = DoubleDouble(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53)
    let quarterTurn = DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
    var (a, b) = (y.magnitude, x.magnitude)
    let isSteep = a > b
    if isSteep { swap(&a, &b) }
    var angle: DoubleDouble
    if a == 0 {
      angle = DoubleDouble(0)
    } else if b.isInfinite {
      angle = DoubleDouble(a.isInfinite ? quarterTurn.high / 2 : 0)
    } else {
      angle = angleOfFlat(y: a, x: b)
    }
    if isSteep { angle = quarterTurn + DoubleDouble(-angle.high, -angle.low) }
    if x.sign == .minus { angle = halfTurn + DoubleDouble(-angle.high, -angle.low) }
    return y.sign == .minus ? -angle.rounded : angle.rounded
  }

  /// The angle of a point with 0 < y ≤ x, both finite.
  ///
  /// With c the multiple of ¼ next to y/x: atan(y/x) = atan c + atan t, t = (y − c x)/(x + c y), |t| ≤ ⅛, and
  /// atan t = t + t³ A(t²).
  private static func angleOfFlat(y: Double, x: Double) -> DoubleDouble {
    let ratio = y / x
    // Below this the angle is the ratio; also, what follows would underflow.
    guard ratio > 0x1p-30 else { return DoubleDouble(ratio) }
    let scale = Int(-x.exponent)
    let (v, u) = (y.scaled(byPowerOfTwo: scale), x.scaled(byPowerOfTwo: scale))
    let k = Int(ratio * 4 + 0.5)
    let c = Double(k) * 0.25
    let numerator = DoubleDouble(v) + DoubleDouble.product(-c, u)
    let denominator = DoubleDouble(u) + DoubleDouble.product(c, v)
    let t = numerator / denominator
    let z = t.high * t.high
    let tail = t.low.addingProduct(t.high * z, arctangentSeries(z))
    return arctangentOfQuarters[k] + DoubleDouble.sum(large: t.high, small: tail)
  }

  /// The arctangents of 0, ¼, ½, ¾ and 1.
  private static let arctangentOfQuarters: InlineArray<5, DoubleDouble> = [
    DoubleDouble(0),
    DoubleDouble(0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57),
    DoubleDouble(0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56),
    DoubleDouble(0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56),
    DoubleDouble(0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55),
  ]

  /// (atan t − t) / t³ as a function of t², |t| ≤ 0.13, error 2⁻⁵⁵.
  private static let arctangentSeries = Polynomial([
    -0x1.5555555555555p-2, 0x1.9999999999769p-3, -0x1.2492492410a12p-3, 0x1.c71c705eebd4ap-4,
    -0x1.745c28be89fc6p-4, 0x1.3ac26c6c1fc7ep-4, -0x1.0342eea852d6ap-4,
  ])
}
