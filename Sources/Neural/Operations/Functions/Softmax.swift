import Elementary

extension Tensor {
  /// e^(x_j) / Σ e^(x_k) of each row, the numbers along the last dimension: positive shares that add up to 1.
  ///
  /// With m the largest of the row, both sides of the fraction are divided by eᵐ, so that nothing overflows:
  ///
  ///     y_j = e^(x_j − m) / Σ e^(x_k − m)
  ///     ∂L/∂x_j = y_j (∂L/∂y_j − Σ_k y_k ∂L/∂y_k)
  public func softmax() -> Differentiated {
    var y = scalars
    for row in rows {
      guard let peak = scalars[row].max() else { continue }
      let powers = row.map { Double.exp(Double(scalars[$0]) - Double(peak)) }
      let sum = powers.reduce(0, +)
      for (j, power) in zip(row, powers) { y[j] = Float(power / sum) }
    }
    let value = Tensor(shape: shape, scalars: y)
    return Differentiated(value) { upstream in
      var slope = upstream.scalars
      for row in value.rows {
        let mean = row.reduce(0) { $0.addingProduct(Double(value.scalars[$1]), Double(upstream.scalars[$1])) }
        for j in row { slope[j] = Float(Double(value.scalars[j]) * (Double(slope[j]) - mean)) }
      }
      return Tensor(shape: upstream.shape, scalars: slope)
    }
  }
}
