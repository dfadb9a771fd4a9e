import Elementary

extension Tensor {
  /// σ(x) = 1 / (1 + e^(−x)) of each number.
  ///
  /// For negative x as eˣ / (1 + eˣ), so that nothing overflows; from double precision, so that σ keeps its digits
  /// where it is small.
  ///
  ///     ∂L/∂x = ∂L/∂y · y (1 − y)
  public func sigmoid() -> Differentiated<Tensor> {
    // 1 − σ(x) = σ(−x), which loses no digit near y = 1.
    Differentiated(mapped(Self.sigmoid)) { $0.mapped(with: self) { $0 * (Self.sigmoid($1) * Self.sigmoid(-$1)) } }
  }

  private static func sigmoid(_ x: Float) -> Float {
    guard x < 0 else { return Float(1 / (1 + Double.exp(-Double(x)))) }
    let e = Double.exp(Double(x))
    return Float(e / (1 + e))
  }
}
