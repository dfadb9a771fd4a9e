/// The gradient of half the squared error of a linear model with one or two inputs and one output, with nothing kept in
/// memory between the samples.
///
///     e = b + Σ_k x_k w_k − y,   loss += share · ½ e²,   ∂w_k += share · e x_k,   ∂b += share · e
///
/// The sums are those of `multiply`, `squaredError` and `addColumnSums`, each in the same order, so the bits are too; the
/// calls of all of them take many times as long as a step of so small a model.
///
/// - Parameters:
///   - inputs: 1 or 2.
///   - features, values: rows of eight floats, of which `rows` names the ones to take.
///   - weights, gradient: `inputs` rows of eight floats, the first of them the weight, then the bias if there is one.
func addLinearLeastSquares(
  inputs: Int, hasBias: Bool, _ rows: Span<Int>, _ features: [Float], _ values: [Float], _ weights: [Float],
  share: Float, to gradient: inout [Float], loss: inout Double
) {
  let size = 8 * (inputs + (hasBias ? 1 : 0))
  precondition(
    1...2 ~= inputs && weights.count == size && gradient.count == size && features.count == values.count,
    "A model of \(inputs) inputs and \(weights.count) weights is not so small.")
  var gradient = gradient.mutableSpan
  if inputs == 1 {
    loss = add(false, hasBias, rows, features.span, values.span, weights.span, share, &gradient, loss)
  } else {
    loss = add(true, hasBias, rows, features.span, values.span, weights.span, share, &gradient, loss)
  }
}

/// The loop; written into its caller twice, so that each has but the arithmetic it needs.
@inline(__always)
private func add(
  _ hasSecond: Bool, _ hasBias: Bool, _ rows: Span<Int>, _ features: Span<Float>, _ values: Span<Float>,
  _ weights: Span<Float>, _ share: Float, _ gradient: inout MutableSpan<Float>, _ start: Double
) -> Double {
  let count = features.count / 8
  let biases = hasSecond ? 16 : 8
  let weight0 = weights.scalar(at: 0)
  let weight1 = hasSecond ? weights.scalar(at: 8) : 0
  let bias = hasBias ? weights.scalar(at: biases) : 0
  var slope0 = gradient[0]
  var slope1 = hasSecond ? gradient[8] : 0
  var slope = hasBias ? gradient[biases] : 0
  var loss = start
  for s in rows.indices {
    let row = rows[s]
    precondition(row >= 0 && row < count, "There is no row \(row) of \(count).")
    let x0 = features.scalar(at: row &* 8)
    let x1 = hasSecond ? features.scalar(at: row &* 8 &+ 1) : 0
    var prediction = bias.addingProduct(x0, weight0)
    if hasSecond { prediction.addProduct(x1, weight1) }
    let error = prediction - values.scalar(at: row &* 8)
    let delta = error * share
    slope0.addProduct(x0, delta)
    if hasSecond { slope1.addProduct(x1, delta) }
    slope += delta
    loss += Double(0.5 * (error * error)) * Double(share)
  }
  // Whole vectors, padding and all: read as such by the next kernel, they need not wait for their parts.
  gradient.set(Vector(first: slope0), at: 0)
  if hasSecond { gradient.set(Vector(first: slope1), at: 8) }
  if hasBias { gradient.set(Vector(first: slope), at: biases) }
  return loss
}

extension SIMD8 where Scalar == Float {
  /// One number and its padding.
  @inline(__always)
  fileprivate init(first: Float) { self.init(first, 0, 0, 0, 0, 0, 0, 0) }
}
