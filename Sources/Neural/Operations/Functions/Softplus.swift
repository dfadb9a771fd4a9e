import Elementary

extension Tensor {
  /// ln(1 + eˣ) of each number: a rectifier without a corner.
  ///
  /// As max(x, 0) + ln(1 + e^(−|x|)), where nothing overflows.
  ///
  ///     ∂L/∂x = ∂L/∂y · σ(x)
  public func softplus() -> Differentiated<Tensor> {
    Differentiated(mapped(Self.softplus)) {
      $0.mapped(with: self.sigmoid().value) { $0 * $1 }
    }
  }

  private static func softplus(_ x: Float) -> Float {
    let e = Double.exp(-Double(x).magnitude), u = 1 + e
    // ln u · e / (u − 1) is ln(1 + e) with the digits that u has lost
    // (Kahan); where u is 1, ln(1 + e) is e.
    let soft = u == 1 ? e : Double.log(u) * (e / (u - 1))
    return Float((x < 0 ? 0 : Double(x)) + soft)
  }
}
