extension Double {
  /// The error function 2/√π ∫₀ˣ e^(−t²) dt; error below 1.2 ulp.
  ///
  /// x (2/√π + x² E(x²)) up to ¾, then 1 − e^(−x²) R(t) with t = (x − 2)/(x + 2).
  public static func erf(_ x: Double) -> Double {
    // The sign of a zero is kept.
    guard x != 0 else { return x }
    let magnitude = x.magnitude
    guard magnitude > 0.75 else {
      let z = x * x
      // The low part of 2/√π with the series, so that one rounding is left.
      let tail = 0x1.1ae3a914fed80p-56.addingProduct(z, errorSeries(z))
      return (x * tail).addingProduct(x, 0x1.20dd750429b6dp+0)
    }
    guard magnitude < 5.95 else { return x.isNaN ? x : x < 0 ? -1 : 1 }
    let square = DoubleDouble.product(magnitude, magnitude)
    let decay = Exponential(DoubleDouble(-square.high, -square.low)).value
    let value = 1.addingProduct(-decay, complementSeries((magnitude - 2) / (magnitude + 2)))
    return x < 0 ? -value : value
  }

  /// (erf x / x − 2/√π) / x² as a function of x², |x| ≤ ¾, error 2⁻⁵⁶.
  private static let errorSeries = Polynomial([
    -0x1.812746b0379e7p-2, 0x1.ce2f21a042be0p-4, -0x1.b82ce312888e5p-6, 0x1.565bcd0e59aafp-8,
    -0x1.c02db3f8e7397p-11, 0x1.f9a32514face8p-14, -0x1.f4d20e42f5636p-17, 0x1.b9deb63daf95cp-20,
    -0x1.5eea0434dcbd7p-23, 0x1.f134997c2cefdp-27, -0x1.0a4bc16449b05p-30,
  ])

  /// (1 − erf x) e^(x²) as a function of t, ¾ ≤ x ≤ 5.95, error 2⁻⁵⁶.
  private static let complementSeries = Polynomial([
    0x1.058671b52c776p-2, -0x1.b57034efd3f72p-2, 0x1.eeea7dc8a78bap-3, -0x1.437f0b68c0cb4p-4,
    0x1.e94715979271cp-9, 0x1.ca95ed53708bfp-8, -0x1.bc25a4742b891p-11, -0x1.016b5d035b708p-10,
    0x1.6d5ef1da61f5ap-15, 0x1.6da987b90a004p-13, 0x1.cdcc79e67bc43p-16, -0x1.cebe3e97e68bcp-16,
    -0x1.d49cea354ada9p-17, 0x1.785c1a8114f35p-20, 0x1.fa4ab4009af6dp-19, 0x1.36ef478185ca0p-20,
    -0x1.02bcbcf08da10p-21, -0x1.c7d72fb11afc2p-22, -0x1.c96bf61e4c70ap-26,
  ])
}
