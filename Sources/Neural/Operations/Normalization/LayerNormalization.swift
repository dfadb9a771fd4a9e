extension Tensor {
  /// Each row, along the last dimension, standardised, then stretched and moved (Ba, Kiros and Hinton 2016).
  ///
  ///     y = γ (x − μ) / √(σ² + ε) + β, with μ and σ² of the row;   x […, n],  γ and β [n]
  ///
  /// The derivatives are those of `standardized` and of γ z + β.
  public func layerNormalized(
    gamma: Tensor, beta: Tensor, epsilon: Double = 1e-5
  ) -> Differentiated<NormalizationSlopes> {
    standardized(epsilon: epsilon).scaled(by: gamma, adding: beta)
  }
}
