import Elementary

extension Tensor {
  /// eˣ of each number.
  ///
  ///     ∂L/∂x = ∂L/∂y · y
  public func exp() -> Differentiated<Tensor> {
    let y = mapped { .exp($0) }
    return Differentiated(y) { $0.mapped(with: y) { $0 * $1 } }
  }
}
