extension Tensor {
  /// The mean of the squared differences from the targets, a tensor of one number. With e = x − target and n numbers:
  ///
  ///     loss = 1/n Σ e²
  ///     ∂loss/∂x = 2 e / n
  ///
  /// It is least at the mean of what is to be predicted; one difference of 10 weighs as much as a hundred of 1.
  public func squaredError(from targets: Tensor) -> Differentiated<Tensor> {
    meanError(from: targets, of: { $0 * $0 }, slope: { 2 * $0 })
  }
}
