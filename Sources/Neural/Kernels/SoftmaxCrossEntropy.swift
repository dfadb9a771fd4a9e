/// The softmax cross-entropy of rows of scores, and its derivative.
///
/// With z the scores of a sample, y its class and m the largest score:
///
///     loss = −ln softmax(z)_y = ln Σ e^(z_j − m) − (z_y − m)
///     ∂loss/∂z_j = softmax(z)_j − [j = y]
///
/// Subtracting m keeps every exponent at or below 0, so nothing overflows and the sum is at least 1.
///
/// - Parameters:
///   - columns: the classes; the scores' rows are padded.
///   - share: the weight of a sample in the mean; the derivative is multiplied by it, the losses are not.
///   - losses: room for `rows` padded floats.
func softmaxCrossEntropy(
  rows: Int, columns: Int, _ scores: [Float], labels: [Int32], share: Float,
  deltas: inout [Float], losses: inout [Float], sums: inout [Float]
) {
  let scores = scores.span
  let labels = labels.span
  var deltas = deltas.mutableSpan
  var losses = losses.mutableSpan
  var sums = sums.mutableSpan
  let width = columns.padded
  precondition(
    columns > 0 && rows * width <= scores.count && rows * width <= deltas.count && rows.padded <= losses.count
      && rows.padded <= sums.count && rows <= labels.count,
    "\(rows) × \(columns) scores lie outside.")
  let last = width &- 8
  let lane = Vector(0, 1, 2, 3, 4, 5, 6, 7)
  let isPadding = lane .>= Float(columns &- last)
  for row in 0..<rows {
    let place = row &* width
    var peak = scores.vector(at: place &+ last).replacing(with: -.greatestFiniteMagnitude, where: isPadding)
    for j in stride(from: 0, to: last, by: 8) {
      let z = scores.vector(at: place &+ j)
      peak.replace(with: z, where: z .> peak)
    }
    let maximum = peak.laneMaximum
    var sum = exponentialOfNegative(scores.vector(at: place &+ last) - maximum).replacing(with: 0, where: isPadding)
    deltas.set(sum, at: place &+ last)
    for j in stride(from: 0, to: last, by: 8) {
      let e = exponentialOfNegative(scores.vector(at: place &+ j) - maximum)
      deltas.set(e, at: place &+ j)
      sum += e
    }
    let total = sum.laneSum
    let factor = Vector(repeating: share / total)
    for j in stride(from: 0, to: width, by: 8) { deltas.set(deltas.vector(at: place &+ j) * factor, at: place &+ j) }
    let label = Int(labels[row])
    precondition(label >= 0 && label < columns, "Label \(label) is none of \(columns) classes.")
    deltas[place &+ label] -= share
    losses[row] = scores[place &+ label] - maximum
    sums[row] = total
  }
  for row in stride(from: 0, to: rows, by: 8) {
    losses.set(logarithm(sums.vector(at: row)) - losses.vector(at: row), at: row)
  }
}
