extension Tensor {
  /// y = x W + b for each row x, a layer's sums.
  ///
  ///     x […, inputs],  W [inputs, outputs],  b [outputs]  give  y […, outputs]
  ///     ∂L/∂x = ∂L/∂y · Wᵀ,   ∂L/∂W = xᵀ · ∂L/∂y,   ∂L/∂b = Σ ∂L/∂y over the rows
  ///
  /// Each number is one sum that begins with the bias, and each derivative one over the rows in order, as in `MLP`, to the
  /// same bits.
  public func affine(
    weights: Tensor, biases: Tensor
  ) -> Differentiated<(x: Tensor, weights: Tensor, biases: Tensor)> {
    precondition(
      weights.shape.count == 2 && shape.last == weights.shape[0] && biases.shape == [weights.shape[1]],
      "Rows of shape \(shape) do not fit weights of \(weights.shape) and biases of \(biases.shape).")
    let shape = shape
    let (inputs, outputs) = (weights.shape[0], weights.shape[1])
    let count = shape.dropLast().reduce(1, *)
    let x = reshaped(to: [count, inputs])
    let y = x.times(weights, adding: biases).reshaped(to: shape.dropLast() + [outputs])
    return Differentiated(y) { upstream in
      let delta = upstream.reshaped(to: [count, outputs])
      var sums = [Float](repeating: 0, count: outputs.padded)
      addColumnSums(rows: count, columns: outputs.padded, delta.paddedRows, to: &sums, at: 0)
      return (
        delta.times(weights.transposed()).reshaped(to: shape),
        x.transposed().times(delta),
        Tensor(shape: [outputs], scalars: Array(sums[..<outputs]))
      )
    }
  }
}
