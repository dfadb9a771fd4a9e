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
public struct Differentiated: Sendable {
  /// y.
  public let value: Tensor
  private let derivative: @Sendable (Tensor) -> Tensor

  /// A value, and how ∂L/∂x comes from ∂L/∂y.
  public init(_ value: Tensor, pullBack: @escaping @Sendable (_ upstream: Tensor) -> Tensor) {
    self.value = value
    derivative = pullBack
  }

  /// ∂L/∂x, given ∂L/∂y in the shape of y.
  public func pullBack(_ upstream: Tensor) -> Tensor {
    precondition(
      upstream.shape == value.shape, "A derivative of shape \(upstream.shape) does not fit a value of \(value.shape).")
    return derivative(upstream)
  }
}

extension Tensor {
  /// f of each number.
  func mapped(_ f: (Float) -> Float) -> Tensor { Tensor(shape: shape, scalars: scalars.map(f)) }

  /// f of the numbers of two tensors of one shape, pair by pair.
  func mapped(with other: Tensor, _ f: (Float, Float) -> Float) -> Tensor {
    precondition(shape == other.shape, "Shapes \(shape) and \(other.shape) do not fit one another.")
    return Tensor(shape: shape, scalars: zip(scalars, other.scalars).map(f))
  }

  /// How many numbers lie in a row, along the last dimension.
  var rowLength: Int { shape.last ?? 1 }

  /// Where the rows lie: along the last dimension.
  var rows: some Sequence<Range<Int>> {
    let length = rowLength
    return stride(from: 0, to: scalars.count, by: Swift.max(length, 1)).lazy.map { $0..<$0 + length }
  }
}
