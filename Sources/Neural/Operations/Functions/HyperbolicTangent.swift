import Elementary

extension Tensor {
  /// The hyperbolic tangent of each number.
  ///
  ///     ∂L/∂x = ∂L/∂y · (1 − y²)
  public func tanh() -> Differentiated<Tensor> {
    let y = mapped { .tanh($0) }
    return Differentiated(y) { $0.mapped(with: y) { $0 * (1 as Float).addingProduct(-$1, $1) } }
  }
}
