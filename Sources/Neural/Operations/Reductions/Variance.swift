extension Tensor {
  /// The mean squared distance from the mean, over the dimensions named, −1 the last; over all where none are.
  ///
  /// Of n numbers with the mean μ, which is found first: the mean square less the squared mean would lose all digits
  /// where the numbers lie far from 0 and near one another.
  ///
  ///     y = 1/(n − c) Σ (x − μ)²
  ///     ∂L/∂x = ∂L/∂y · 2 (x − μ) / (n − c)
  ///
  /// μ moves with x too, but Σ (x − μ) = 0, so that this makes no difference.
  ///
  /// - Parameter correction: c, 0 for the numbers themselves, 1 to estimate what they were drawn from (Bessel).
  public func variance(
    over dimensions: [Int]? = nil, keepingDimensions: Bool = false, correction: Int = 0
  ) -> Differentiated<Tensor> {
    let groups = Grouping(shape, over: dimensions)
    let count = groups.size - correction
    precondition(
      count > 0,
      "A group of \(groups.size) with a correction of \(correction) has no variance, in a tensor of shape \(shape).")
    let x = self
    let variance = groups.reduced(x, keepingDimensions: keepingDimensions) { row in
      let mean = row.mean
      return row.reduce(0) { $0.addingProduct(Double($1) - mean, Double($1) - mean) } / Double(count)
    }
    return Differentiated(variance) { upstream in
      let mean = groups.spread(groups.reduced(x) { $0.mean })
      return groups.spread(upstream * (2 / Float(count))) * (x - mean)
    }
  }
}
