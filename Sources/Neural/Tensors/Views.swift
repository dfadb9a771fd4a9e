// The way back through a view is the view the other way round: of a transpose the transpose, of `reshaped` a
// `reshaped(to: x.shape)`, of a broadcast the sum.

extension Tensor {
  /// The same numbers in another shape. One length may be −1: whatever is left. Copies a view, and nothing else.
  public func reshaped(to lengths: [Int]) -> Tensor {
    let known = lengths.reduce(1) { $1 == -1 ? $0 : $0 * $1 }
    let shape = lengths.map { $0 == -1 && known > 0 ? count / known : $0 }
    precondition(
      lengths.filter { $0 == -1 }.count <= 1 && shape.allSatisfy { $0 >= 0 } && shape.reduce(1, *) == count,
      "A tensor of shape \(self.shape) has \(count) numbers, which do not fit the shape \(lengths).")
    return Tensor(shape: shape, scalars: scalars)
  }

  /// The dimensions in another order: `permuted([2, 0, 1])` begins with what was the last. Copies nothing.
  public func permuted(_ order: [Int]) -> Tensor {
    precondition(order.sorted() == Array(shape.indices), "\(order) is no order of the dimensions of shape \(shape).")
    return Tensor(
      shape: order.map { shape[$0] }, strides: order.map { strides[$0] }, start: start, storage: storage)
  }

  /// Rows as columns: the last two dimensions exchanged. Copies nothing.
  public func transposed() -> Tensor {
    let rank = shape.count
    precondition(rank >= 2, "A tensor of shape \(shape) has no rows and columns to exchange.")
    return permuted(Array(0..<rank - 2) + [rank - 1, rank - 2])
  }

  /// A part along one dimension; −1 is the last. Copies nothing.
  public func slice(_ range: Range<Int>, along dimension: Int) -> Tensor {
    let axis = axis(dimension)
    precondition(
      range.lowerBound >= 0 && range.upperBound <= shape[axis],
      "There is no \(range) along dimension \(axis) of shape \(shape).")
    var shape = shape
    shape[axis] = range.count
    return Tensor(
      shape: shape, strides: strides, start: start + range.lowerBound * strides[axis], storage: storage)
  }

  /// Repeated to a larger shape by the rule of `broadcastShape`. Copies nothing.
  public func broadcast(to shape: [Int]) -> Tensor {
    precondition(
      shape.count <= 4 && Self.broadcastShape(self.shape, shape) == shape,
      "A tensor of shape \(self.shape) does not broadcast to \(shape).")
    let added = shape.count - self.shape.count
    let strides = shape.indices.map { axis in
      axis < added || self.shape[axis - added] != shape[axis] ? 0 : self.strides[axis - added]
    }
    return Tensor(shape: shape, strides: strides, start: start, storage: storage)
  }

  /// A dimension by its number, from 0, or from −1 backwards.
  func axis(_ number: Int) -> Int {
    let axis = number < 0 ? number + shape.count : number
    precondition(shape.indices ~= axis, "There is no dimension \(number) in a tensor of shape \(shape).")
    return axis
  }
}
