/// Copies the chosen rows of a table, `columns` padded floats each, one after the other.
func gather(_ rows: Span<Int>, columns: Int, from table: [Float], into target: inout [Float]) {
  let table = table.span
  var target = target.mutableSpan
  precondition(columns == columns.padded && rows.count * columns <= target.count, "The rows do not fit.")
  let count = table.count / columns
  for s in rows.indices {
    let row = rows[s]
    precondition(row >= 0 && row < count, "There is no row \(row) of \(count).")
    for j in stride(from: 0, to: columns, by: 8) {
      target.set(table.vector(at: row &* columns &+ j), at: s &* columns &+ j)
    }
  }
}

/// Copies the labels of the chosen rows.
func gather(_ rows: Span<Int>, from table: [Int32], into target: inout [Int32]) {
  let table = table.span
  var target = target.mutableSpan
  for s in rows.indices { target[s] = table[rows[s]] }
}

/// sums[s] += (|x_s|² + bias) · |δ_s|², the squared norm of one sample's gradient in one layer.
///
/// A layer's gradient for one sample is the outer product of its input and its delta, so its norm is the product of
/// theirs: no gradient of a single sample is ever built.
func addSquaredNorms(
  rows: Int, _ inputs: [Float], _ inputColumns: Int, _ deltas: [Float], _ deltaColumns: Int, bias: Float,
  to sums: inout [Float]
) {
  let inputs = inputs.span
  let deltas = deltas.span
  var sums = sums.mutableSpan
  precondition(
    inputColumns == inputColumns.padded && deltaColumns == deltaColumns.padded && rows * inputColumns <= inputs.count
      && rows * deltaColumns <= deltas.count && rows <= sums.count,
    "\(rows) rows lie outside.")
  for row in 0..<rows {
    let input = squaredLength(row, inputs, inputColumns) + bias
    sums[row].addProduct(input, squaredLength(row, deltas, deltaColumns))
  }
}

private func squaredLength(_ row: Int, _ values: Span<Float>, _ columns: Int) -> Float {
  var sum = Vector.zero
  for j in stride(from: row &* columns, to: (row &+ 1) &* columns, by: 8) {
    let x = values.vector(at: j)
    sum.addProduct(x, x)
  }
  return sum.laneSum
}
