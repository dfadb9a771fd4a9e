extension Tensor {
  /// Each row, along the last dimension, with the mean 0 and the variance 1. With μ and σ² those of its n numbers:
  ///
  ///     y_j = (x_j − μ) / s,   s = √(σ² + ε)
  ///     ∂L/∂x_j = (∂L/∂y_j − mean ∂L/∂y − y_j · mean (∂L/∂y · y)) / s
  ///
  /// The first mean is the way through μ, the second that through σ: a row moved or stretched as a whole stays what it
  /// was, so neither has a slope. ε keeps a row of equal numbers finite.
  public func standardized(epsilon: Double = 1e-5) -> Differentiated<Tensor> {
    precondition(epsilon > 0, "An epsilon of \(epsilon) would divide 0 by 0.")
    let x = scalars
    var y = x
    var scales: [Double] = []
    for row in rows {
      let mean = x[row].mean
      let squares = row.reduce(0.0) { $0.addingProduct(Double(x[$1]) - mean, Double(x[$1]) - mean) }
      let scale = (squares / Double(row.count) + epsilon).squareRoot()
      for j in row { y[j] = Float((Double(x[j]) - mean) / scale) }
      scales.append(scale)
    }
    let value = Tensor(shape: shape, scalars: y)
    return Differentiated(value) { [y, scales] upstream in
      let incoming = upstream.scalars
      var slopes = incoming
      for (row, scale) in zip(value.rows, scales) {
        let mean = incoming[row].mean
        let share = row.reduce(0) { $0.addingProduct(Double(incoming[$1]), Double(y[$1])) } / Double(row.count)
        for j in row {
          slopes[j] = Float((Double(incoming[j]) - mean).addingProduct(-Double(y[j]), share) / scale)
        }
      }
      return Tensor(shape: upstream.shape, scalars: slopes)
    }
  }
}

/// The slopes of a normalisation: of what was normalised, of the factors γ and of the terms β.
public typealias NormalizationSlopes = (x: Tensor, gamma: Tensor, beta: Tensor)

extension Differentiated<Tensor> {
  /// y = γ z + β, z being the value, γ and β broadcast to it.
  ///
  ///     ∂L/∂z = ∂L/∂y · γ,   ∂L/∂γ = Σ ∂L/∂y · z,   ∂L/∂β = Σ ∂L/∂y
  func scaled(by gamma: Tensor, adding beta: Tensor) -> Differentiated<NormalizationSlopes> {
    let z = value
    precondition(
      gamma.shape == beta.shape && gamma.shape == z.shape.suffix(1),
      "Factors of shape \(gamma.shape) and terms of \(beta.shape) do not fit rows of \(z.shape).")
    return Differentiated<NormalizationSlopes>(z.scaled(by: gamma, adding: beta)) { upstream in
      (pullBack(upstream * gamma), (upstream * z).summed(to: gamma.shape), upstream.summed(to: beta.shape))
    }
  }
}
