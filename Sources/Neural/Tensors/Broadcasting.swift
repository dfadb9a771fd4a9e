extension Tensor {
  /// The shape that two shapes broadcast to, as in NumPy: lengths are compared from the last; equal ones stay, a length
  /// of 1, or one that is missing in front, is repeated. None where two others meet.
  ///
  ///     [4, 1, 3] and [2, 1] give [4, 2, 3]
  public static func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
    let rank = Swift.max(a.count, b.count)
    let x = [Int](repeating: 1, count: rank - a.count) + a
    let y = [Int](repeating: 1, count: rank - b.count) + b
    guard zip(x, y).allSatisfy({ $0 == $1 || $0 == 1 || $1 == 1 }) else { return nil }
    return zip(x, y).map { $0 == 1 ? $1 : $0 }
  }

  /// f of each number.
  func mapped(_ f: (Float) -> Float) -> Tensor { Tensor(shape: shape, scalars: scalars.map(f)) }

  /// f of the numbers of two tensors, pair by pair, each broadcast to the other.
  func mapped(with other: Tensor, _ f: (Float, Float) -> Float) -> Tensor {
    guard let shape = Self.broadcastShape(shape, other.shape) else {
      preconditionFailure("Shapes \(shape) and \(other.shape) do not broadcast to one another.")
    }
    let (x, y) = (broadcast(to: shape).scalars, other.broadcast(to: shape).scalars)
    return Tensor(shape: shape, scalars: zip(x, y).map(f))
  }

  /// The way back from a broadcast: each number is the sum of all that it was repeated to.
  func summed(to shape: [Int]) -> Tensor {
    guard shape != self.shape else { return self }
    let added = self.shape.count - shape.count
    let repeated = self.shape.indices.filter { $0 < added || shape[$0 - added] != self.shape[$0] }
    return Grouping(self.shape, over: repeated).reduced(self) { $0.orderedSum }.reshaped(to: shape)
  }
}
