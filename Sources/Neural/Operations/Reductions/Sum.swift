extension Tensor {
  /// The sum over the dimensions named, −1 the last; over all where none are.
  ///
  /// From the first number to the last, the last dimension fastest, in double precision, and rounded once.
  ///
  ///     ∂L/∂x = ∂L/∂y for each number of the sum
  ///
  /// - Parameter keepingDimensions: whether the dimensions stay, with a length of 1, so that the sum broadcasts to x.
  public func sum(over dimensions: [Int]? = nil, keepingDimensions: Bool = false) -> Differentiated<Tensor> {
    let groups = Grouping(shape, over: dimensions)
    let sum = groups.reduced(self, keepingDimensions: keepingDimensions) { $0.orderedSum }
    return Differentiated(sum) { groups.spread($0) }
  }
}
