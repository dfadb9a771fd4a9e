import Elementary

extension Tensor {
  /// ln softmax(x) of each row, the numbers along the last dimension.
  ///
  /// The plain formula ln (e^(x_j) / Σ e^(x_k)) overflows above 88, and is ln 0 where one number is far below another.
  /// With m the largest of the row,
  ///
  ///     y_j = x_j − ln Σ e^(x_k) = (x_j − m) − ln Σ e^(x_k − m)
  ///
  /// where no exponent is above 0 and the sum is at least 1.
  ///
  ///     ∂L/∂x_j = ∂L/∂y_j − softmax(x)_j · Σ_k ∂L/∂y_k
  public func logSoftmax() -> Differentiated<Tensor> {
    let x = scalars
    var y = x
    for row in rows {
      guard let peak = x[row].max() else { continue }
      let logarithm = Double.log(row.reduce(0) { $0 + Double.exp(Double(x[$1]) - Double(peak)) })
      for j in row { y[j] = Float(Double(x[j]) - Double(peak) - logarithm) }
    }
    let value = Tensor(shape: shape, scalars: y)
    return Differentiated(value) { upstream in
      let (y, incoming) = (value.scalars, upstream.scalars)
      var slope = incoming
      for row in value.rows {
        let sum = Float(row.reduce(0) { $0 + Double(incoming[$1]) })
        for j in row { slope[j].addProduct(-Float.exp(y[j]), sum) }
      }
      return Tensor(shape: upstream.shape, scalars: slope)
    }
  }
}
