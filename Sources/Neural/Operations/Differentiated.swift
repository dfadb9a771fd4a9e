/// The value of an operation, and the way back through it.
///
/// An operation y = f(x) stands in one file: the value, and beside it the derivative as what the chain rule needs, from
/// ∂L/∂y to ∂L/∂x. The way back of a chain is that of its links, the last first:
///
/// ```swift
/// let a = x.tanh()
/// let b = a.value.softmax()
/// let slope = a.pullBack(b.pullBack(upstream))
/// ```
///
/// `Slopes` is what comes back: a tensor for one input, a tuple for several.
///
/// ```swift
/// let (dx, dy) = x.multiplied(by: y).pullBack(upstream)
/// ```
public struct Differentiated<Slopes>: Sendable {
  /// y.
  public let value: Tensor
  private let derivative: @Sendable (Tensor) -> Slopes

  /// A value, and how ∂L/∂x comes from ∂L/∂y.
  public init(_ value: Tensor, pullBack: @escaping @Sendable (_ upstream: Tensor) -> Slopes) {
    self.value = value
    derivative = pullBack
  }

  /// ∂L/∂x, given ∂L/∂y in the shape of y.
  public func pullBack(_ upstream: Tensor) -> Slopes {
    precondition(
      upstream.shape == value.shape, "A derivative of shape \(upstream.shape) does not fit a value of \(value.shape).")
    return derivative(upstream)
  }

  /// The same value, with the slopes in another form.
  public func mapSlopes<Other>(_ f: @escaping @Sendable (Slopes) -> Other) -> Differentiated<Other> {
    let pullBack = derivative
    return Differentiated<Other>(value) { f(pullBack($0)) }
  }
}

extension Tensor {
  /// How many numbers lie in a row, along the last dimension.
  var rowLength: Int { shape.last ?? 1 }

  /// Where the rows lie among `scalars`: along the last dimension.
  var rows: some Sequence<Range<Int>> {
    let length = rowLength
    return stride(from: 0, to: count, by: Swift.max(length, 1)).lazy.map { $0..<$0 + length }
  }
}
