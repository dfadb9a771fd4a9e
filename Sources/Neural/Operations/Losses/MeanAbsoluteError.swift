extension Tensor {
  /// The mean of the absolute differences from the targets, a tensor of one number. With e = x − target and n numbers:
  ///
  ///     loss = 1/n Σ |e|
  ///     ∂loss/∂x = sign(e) / n, and 0 at e = 0
  ///
  /// It is least at the median of what is to be predicted: a few wild values do not move it.
  public func absoluteError(from targets: Tensor) -> Differentiated<Tensor> {
    meanError(from: targets, of: { $0.magnitude }, slope: { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 })
  }
}
