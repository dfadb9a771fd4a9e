extension Tensor {
  /// max(x, 0) of each number; NaN stays NaN.
  ///
  ///     ∂L/∂x = ∂L/∂y where x > 0, else 0
  ///
  /// At 0 itself there is no derivative; as everywhere, 0 is taken.
  public func relu() -> Differentiated<Tensor> {
    Differentiated(mapped { $0 < 0 ? 0 : $0 }) { $0.mapped(with: self) { $1 <= 0 ? 0 : $0 } }
  }
}
