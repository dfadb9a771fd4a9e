extension Tensor {
  /// x · y, number by number, each broadcast to the other.
  public static func * (x: Tensor, y: Tensor) -> Tensor { x.mapped(with: y, *) }

  /// x · c for each number.
  public static func * (x: Tensor, c: Float) -> Tensor { x.mapped { $0 * c } }

  /// c · x for each number.
  public static func * (c: Float, x: Tensor) -> Tensor { x.mapped { c * $0 } }

  /// z = x · y, number by number, each broadcast to the other.
  ///
  ///     ∂L/∂x = ∂L/∂z · y,   ∂L/∂y = ∂L/∂z · x, summed over where it was repeated
  public func multiplied(by y: Tensor) -> Differentiated<(x: Tensor, y: Tensor)> {
    let x = self
    return Differentiated(x * y) { (($0 * y).summed(to: x.shape), ($0 * x).summed(to: y.shape)) }
  }

  /// self · factor + term, rounded once, both broadcast to self.
  func scaled(by factor: Tensor, adding term: Tensor) -> Tensor {
    let (x, a, b) = (scalars, factor.broadcast(to: shape).scalars, term.broadcast(to: shape).scalars)
    return Tensor(shape: shape, scalars: x.indices.map { b[$0].addingProduct(x[$0], a[$0]) })
  }
}
