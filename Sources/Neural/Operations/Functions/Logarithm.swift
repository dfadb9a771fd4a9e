import Elementary

extension Tensor {
  /// The natural logarithm of each number; −∞ of 0, NaN of negative ones.
  ///
  ///     ∂L/∂x = ∂L/∂y / x
  public func log() -> Differentiated<Tensor> {
    Differentiated(mapped { .log($0) }) { $0.mapped(with: self) { $0 / $1 } }
  }
}
