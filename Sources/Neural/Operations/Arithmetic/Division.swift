extension Tensor {
  /// x / y, number by number, each broadcast to the other.
  public static func / (x: Tensor, y: Tensor) -> Tensor { x.mapped(with: y, /) }

  /// x / c for each number.
  public static func / (x: Tensor, c: Float) -> Tensor { x.mapped { $0 / c } }

  /// c / x for each number.
  public static func / (c: Float, x: Tensor) -> Tensor { x.mapped { c / $0 } }

  /// z = x / y, number by number, each broadcast to the other.
  ///
  ///     ∂L/∂x = ∂L/∂z / y,   ∂L/∂y = −∂L/∂z · z / y, summed over where it was repeated
  public func divided(by y: Tensor) -> Differentiated<(x: Tensor, y: Tensor)> {
    let x = self
    let z = x / y
    return Differentiated(z) { (($0 / y).summed(to: x.shape), (-$0 * z / y).summed(to: y.shape)) }
  }
}
