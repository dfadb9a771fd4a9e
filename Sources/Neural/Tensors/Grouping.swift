/// Which numbers of a tensor are taken together when it is reduced over some of its dimensions.
struct Grouping: Sendable {
  let shape: [Int]
  /// The dimensions that go, in their order.
  let axes: [Int]
  /// Those that stay.
  let kept: [Int]

  /// Over these dimensions, −1 the last; over all where none are named.
  init(_ shape: [Int], over dimensions: [Int]?) {
    let rank = shape.count
    let axes = (dimensions ?? Array(0..<rank)).map { $0 < 0 ? $0 + rank : $0 }
    precondition(
      Set(axes).count == axes.count && axes.allSatisfy { 0..<rank ~= $0 },
      "Dimensions \(dimensions ?? []) are none to reduce a tensor of shape \(shape) over.")
    self.shape = shape
    self.axes = axes.sorted()
    kept = (0..<rank).filter { !axes.contains($0) }
  }
}

extension Grouping {
  /// How many numbers a group has.
  var size: Int { axes.reduce(1) { $0 * shape[$1] } }

  /// The shape of what is left, a number for each group; or the same with lengths of 1 for the dimensions that went.
  func reducedShape(keepingDimensions: Bool) -> [Int] {
    keepingDimensions ? shape.indices.map { axes.contains($0) ? 1 : shape[$0] } : kept.map { shape[$0] }
  }

  /// The groups as rows. Within a row the last dimension is the fastest: this is the order of all sums.
  func rows(of x: Tensor) -> Tensor {
    x.permuted(kept + axes).reshaped(to: [kept.reduce(1) { $0 * shape[$1] }, size])
  }

  /// The tensor of which these are the rows.
  func tensor(ofRows rows: Tensor) -> Tensor {
    var places = shape
    for (place, axis) in (kept + axes).enumerated() { places[axis] = place }
    return rows.reshaped(to: (kept + axes).map { shape[$0] }).permuted(places)
  }

  /// f of each group.
  func reduced(_ x: Tensor, keepingDimensions: Bool = false, _ f: (ArraySlice<Float>) -> Double) -> Tensor {
    let rows = rows(of: x)
    return Tensor(
      shape: reducedShape(keepingDimensions: keepingDimensions),
      scalars: (0..<rows.shape[0]).map { Float(f(rows.row($0))) })
  }

  /// A number for each group, given to all of its numbers. Copies nothing.
  func spread(_ reduced: Tensor) -> Tensor {
    reduced.reshaped(to: reducedShape(keepingDimensions: true)).broadcast(to: shape)
  }
}

extension ArraySlice<Float> {
  /// The sum from the first to the last in double precision, which has 29 digits (of two) to spare.
  var orderedSum: Double { reduce(0) { $0 + Double($1) } }
}
