// Loops over whole padded buffers, one operation a lane.

/// x ← max(x, 0), as the rectifier does; NaN stays NaN.
func rectify(_ values: inout [Float], count: Int) {
  var values = values.mutableSpan
  precondition(count == count.padded && count <= values.count, "\(count) floats are no whole vectors of the buffer.")
  for i in stride(from: 0, to: count, by: 8) {
    let x = values.vector(at: i)
    values.set(x.replacing(with: 0, where: x .< 0), at: i)
  }
}

/// x ← tanh x.
func squash(_ values: inout [Float], count: Int) {
  var values = values.mutableSpan
  precondition(count == count.padded && count <= values.count, "\(count) floats are no whole vectors of the buffer.")
  for i in stride(from: 0, to: count, by: 8) { values.set(hyperbolicTangent(values.vector(at: i)), at: i) }
}

/// δ ← δ where the rectifier let its input through, else 0; `outputs` is what it gave.
func multiplyByRectifierSlope(_ deltas: inout [Float], _ outputs: [Float], count: Int) {
  var deltas = deltas.mutableSpan
  let outputs = outputs.span
  precondition(
    count == count.padded && count <= deltas.count && count <= outputs.count,
    "\(count) floats are no whole vectors of the buffers.")
  for i in stride(from: 0, to: count, by: 8) {
    deltas.set(deltas.vector(at: i).replacing(with: 0, where: outputs.vector(at: i) .<= 0), at: i)
  }
}

/// δ ← δ (1 − h²), the slope of h = tanh x.
func multiplyByTangentSlope(_ deltas: inout [Float], _ outputs: [Float], count: Int) {
  var deltas = deltas.mutableSpan
  let outputs = outputs.span
  precondition(
    count == count.padded && count <= deltas.count && count <= outputs.count,
    "\(count) floats are no whole vectors of the buffers.")
  for i in stride(from: 0, to: count, by: 8) {
    let h = outputs.vector(at: i)
    deltas.set(deltas.vector(at: i) * Vector(repeating: 1).addingProduct(-h, h), at: i)
  }
}

/// sums[place + j] += Σ δ[s, j] over the rows s, in order; where they are the first, = instead of +=.
func addColumnSums(
  rows: Int, columns: Int, _ deltas: Span<Float>, to sums: inout MutableSpan<Float>, at place: Int,
  isFirst: Bool = false
) {
  precondition(
    columns == columns.padded && rows * columns <= deltas.count && place + columns <= sums.count,
    "\(rows) × \(columns) floats lie outside.")
  for column in stride(from: 0, to: columns, by: 8) {
    var sum = isFirst ? .zero : sums.vector(at: place &+ column)
    for row in 0..<rows { sum += deltas.vector(at: row &* columns &+ column) }
    sums.set(sum, at: place &+ column)
  }
}

/// The same for arrays.
func addColumnSums(rows: Int, columns: Int, _ deltas: [Float], to sums: inout [Float], at place: Int) {
  var sums = sums.mutableSpan
  addColumnSums(rows: rows, columns: columns, deltas.span, to: &sums, at: place)
}

/// w ← w − rate · g.
func descend(_ weights: inout [Float], _ gradient: [Float], rate: Float) {
  var weights = weights.mutableSpan
  let gradient = gradient.span
  let count = weights.count
  precondition(count == count.padded && count == gradient.count, "Weights and gradient differ in size.")
  let step = Vector(repeating: -rate)
  for i in stride(from: 0, to: count, by: 8) {
    weights.set(weights.vector(at: i).addingProduct(step, gradient.vector(at: i)), at: i)
  }
}

/// v ← momentum · v + g, then w ← w − rate · v.
func descend(
  _ weights: inout [Float], _ gradient: [Float], _ velocity: inout [Float], rate: Float,
  momentum: Float
) {
  var weights = weights.mutableSpan
  let gradient = gradient.span
  var velocity = velocity.mutableSpan
  let count = weights.count
  precondition(
    count == count.padded && count == gradient.count && count == velocity.count,
    "Weights, gradient and velocity differ in size.")
  let step = Vector(repeating: -rate)
  let keep = Vector(repeating: momentum)
  for i in stride(from: 0, to: count, by: 8) {
    let v = gradient.vector(at: i).addingProduct(keep, velocity.vector(at: i))
    velocity.set(v, at: i)
    weights.set(weights.vector(at: i).addingProduct(step, v), at: i)
  }
}

/// Σ x², each lane in order and then the lanes, in double precision.
func squaredLength(_ values: [Float]) -> Double {
  let values = values.span
  precondition(values.count == values.count.padded, "\(values.count) floats are no whole vectors.")
  var sum = SIMD8<Double>.zero
  for i in stride(from: 0, to: values.count, by: 8) {
    let x = SIMD8<Double>(values.vector(at: i))
    sum.addProduct(x, x)
  }
  let four = sum.lowHalf + sum.highHalf
  let two = four.lowHalf + four.highHalf
  return two[0] + two[1]
}

/// Sets all to zero.
func setToZero(_ values: inout [Float]) {
  var values = values.mutableSpan
  precondition(values.count == values.count.padded, "\(values.count) floats are no whole vectors.")
  for i in stride(from: 0, to: values.count, by: 8) { values.set(.zero, at: i) }
}
