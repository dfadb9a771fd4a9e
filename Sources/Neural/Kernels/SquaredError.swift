/// Half the squared error of rows of predictions, and its derivative.
///
///     loss = ½ Σ_j (ŷ_j − y_j)²
///     ∂loss/∂ŷ_j = ŷ_j − y_j
///
/// `share`, `deltas` and `losses` are those of `softmaxCrossEntropy`.
func squaredError(
  rows: Int, columns: Int, _ predictions: [Float], targets: [Float], share: Float,
  deltas: inout [Float], losses: inout [Float]
) {
  let predictions = predictions.span
  let targets = targets.span
  var deltas = deltas.mutableSpan
  var losses = losses.mutableSpan
  let width = columns.padded
  precondition(
    rows * width <= predictions.count && rows * width <= targets.count && rows * width <= deltas.count
      && rows <= losses.count,
    "\(rows) × \(columns) predictions lie outside.")
  for row in 0..<rows {
    var sum = Vector.zero
    for j in stride(from: row &* width, to: (row &+ 1) &* width, by: 8) {
      let error = predictions.vector(at: j) - targets.vector(at: j)
      sum.addProduct(error, error)
      deltas.set(error * share, at: j)
    }
    losses[row] = 0.5 * sum.laneSum
  }
}
