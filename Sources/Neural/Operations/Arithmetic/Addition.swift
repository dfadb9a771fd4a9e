extension Tensor {
  /// x + y, each broadcast to the other.
  public static func + (x: Tensor, y: Tensor) -> Tensor { x.mapped(with: y, +) }

  /// x + c for each number.
  public static func + (x: Tensor, c: Float) -> Tensor { x.mapped { $0 + c } }

  /// c + x for each number.
  public static func + (c: Float, x: Tensor) -> Tensor { x.mapped { c + $0 } }

  /// z = x + y, each broadcast to the other.
  ///
  ///     ∂L/∂x = ∂L/∂z,   ∂L/∂y = ∂L/∂z, summed over where it was repeated
  public func adding(_ y: Tensor) -> Differentiated<(x: Tensor, y: Tensor)> {
    let x = self
    return Differentiated(x + y) { ($0.summed(to: x.shape), $0.summed(to: y.shape)) }
  }
}
