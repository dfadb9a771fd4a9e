import Elementary

extension Tensor {
  /// e^(x_j) / Σ e^(x_k) of each row, the numbers along the last dimension: positive shares that add up to 1.
  ///
  /// With m the largest of the row, both sides of the fraction are divided by eᵐ, so that nothing overflows:
  ///
  ///     y_j = e^(x_j − m) / Σ e^(x_k − m)
  ///     ∂L/∂x_j = y_j (∂L/∂y_j − Σ_k y_k ∂L/∂y_k)
  public func softmax() -> Differentiated<Tensor> {
    let x = scalars
    var y = x
    for row in rows {
      guard let peak = x[row].max() else { continue }
      let powers = row.map { Double.exp(Double(x[$0]) - Double(peak)) }
      let sum = powers.reduce(0, +)
      for (j, power) in zip(row, powers) { y[j] = Float(power / sum) }
    }
    let value = Tensor(shape: shape, scalars: y)
    return Differentiated(value) { upstream in
      let (y, incoming) = (value.scalars, upstream.scalars)
      var slope = incoming
      for row in value.rows {
        let mean = row.reduce(0) { $0.addingProduct(Double(y[$1]), Double(incoming[$1])) }
        for j in row { slope[j] = Float(Double(y[j]) * (Double(incoming[j]) - mean)) }
      }
      return Tensor(shape: upstream.shape, scalars: slope)
    }
  }
}
