extension Tensor {
  /// The mean over the dimensions named, −1 the last; over all where none are. Summed as `sum` does.
  ///
  /// Of n numbers:
  ///
  ///     y = 1/n Σ x
  ///     ∂L/∂x = ∂L/∂y / n
  public func mean(over dimensions: [Int]? = nil, keepingDimensions: Bool = false) -> Differentiated<Tensor> {
    let groups = Grouping(shape, over: dimensions)
    precondition(groups.size > 0, "There is no mean of nothing, in a tensor of shape \(shape).")
    let mean = groups.reduced(self, keepingDimensions: keepingDimensions) { $0.mean }
    return Differentiated(mean) { groups.spread($0 / Float(groups.size)) }
  }
}

extension ArraySlice<Float> {
  /// Σ x / n, in double precision.
  var mean: Double { orderedSum / Double(count) }
}
