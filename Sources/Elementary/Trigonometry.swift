extension Double {
  /// The sine of an angle in radians; error below 0.7 ulp for every finite x.
  public static func sin(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    // Also keeps the sign of a zero.
    guard x.magnitude > 0x1p-27 else { return x }
    let angle = PiReduction(x)
    switch angle.quadrant {
    case 0: return angle.sine
    case 1: return angle.cosine
    case 2: return -angle.sine
    default: return -angle.cosine
    }
  }

  /// The cosine of an angle in radians; error below 0.7 ulp for every finite x.
  public static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let angle = PiReduction(x)
    switch angle.quadrant {
    case 0: return angle.cosine
    case 1: return -angle.sine
    case 2: return -angle.cosine
    default: return angle.sine
    }
  }
}

extension PiReduction {
  /// sin(r + e) ≈ r + (r³ S(r²) + e (1 − r²/2)), with r + e the rest.
  fileprivate var sine: Double {
    let r = rest.high
    let z = r * r
    let correction = rest.low.addingProduct(rest.low, -0.5 * z)
    return r + correction.addingProduct(r * z, Self.sineSeries(z))
  }

  /// cos(r + e) ≈ 1 − r²/2 + (r⁴ C(r²) − r e).
  fileprivate var cosine: Double {
    let r = rest.high
    let square = DoubleDouble.product(r, r)
    let z = square.high
    // 1 − z/2 rounds; what it loses is added at the end.
    let start = DoubleDouble.sum(large: 1, small: -0.5 * z)
    let small = (start.low - 0.5 * square.low).addingProduct(-r, rest.low)
    return start.high + small.addingProduct(z * z, Self.cosineSeries(z))
  }

  /// (sin r − r) / r³ as a function of r², |r| ≤ π/4, error 2⁻⁵⁶.
  private static let sineSeries = Polynomial([
    -0x1.5555555555555p-3, 0x1.1111111111110p-7, -0x1.a01a01a0198dep-13, 0x1.71de3a5455b9ap-19,
    -0x1.ae64540000f84p-26, 0x1.6121703ee57b1p-33, -0x1.ab0f25d21fd91p-41,
  ])

  /// (cos r − 1 + r²/2) / r⁴ as a function of r², |r| ≤ π/4, error 2⁻⁵⁸.
  private static let cosineSeries = Polynomial([
    0x1.5555555555555p-5, -0x1.6c16c16c16c16p-10, 0x1.a01a01a019ce2p-16, -0x1.27e4fb770e01dp-22,
    0x1.1eed8de33ebe0p-29, -0x1.9394ace29bd7bp-37, 0x1.ab70a23137c25p-45,
  ])
}
