extension Tensor {
  /// Each feature, along the last dimension, standardised over all rows, then stretched and moved (Ioffe and Szegedy
  /// 2015), as in training.
  ///
  ///     y = γ (x − μ) / √(σ² + ε) + β, with μ and σ² of the feature;   x […, n],  γ and β [n]
  ///
  /// As columns become rows, the derivatives are those of `standardized` and of γ z + β.
  public func batchNormalized(
    gamma: Tensor, beta: Tensor, epsilon: Double = 1e-5
  ) -> Differentiated<NormalizationSlopes> {
    let shape = shape
    let rows = [-1, rowLength]
    let columns = reshaped(to: rows).transposed().standardized(epsilon: epsilon)
    let standardized = Differentiated<Tensor>(columns.value.transposed().reshaped(to: shape)) { upstream in
      columns.pullBack(upstream.reshaped(to: rows).transposed()).transposed().reshaped(to: shape)
    }
    return standardized.scaled(by: gamma, adding: beta)
  }

  /// The same by means and variances that were collected before, as in use: a row no longer depends on the others.
  ///
  ///     y = γ (x − m) / √(v + ε) + β;   x […, n],  m, v, γ and β [n]
  ///     ∂L/∂x = ∂L/∂y · γ / √(v + ε);   ∂L/∂γ and ∂L/∂β as in training
  public func batchNormalized(
    mean: Tensor, variance: Tensor, gamma: Tensor, beta: Tensor, epsilon: Double = 1e-5
  ) -> Differentiated<NormalizationSlopes> {
    let scale = variance.mapped { Float((Double($0) + epsilon).squareRoot()) }
    return Differentiated<Tensor>((self - mean) / scale) { $0 / scale }.scaled(by: gamma, adding: beta)
  }
}
