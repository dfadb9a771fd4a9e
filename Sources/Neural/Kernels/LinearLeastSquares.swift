/// Half the squared error of a linear model with one or two inputs and one output, with nothing kept in memory between
/// the samples:
///
///     e = b + Σ_k x_k w_k − y,   loss += share · ½ e²,   ∂w_k += share · e x_k,   ∂b += share · e
///
/// The sums are those of `multiply`, `squaredError` and `addColumnSums`, each in the same order, so the bits are too; the
/// calls of all of them take many times as long as a step of so small a model.
struct LinearLeastSquares {
  /// 1 or 2.
  let inputs: Int
  /// Whether b is a weight; else it is 0.
  let hasBias: Bool
  /// The weight of a sample in the mean.
  let share: Float
}

/// ∂w₀, ∂w₁, ∂b, and a lane for Σ share · e y, which nobody asked for; and the loss.
private struct LinearSums {
  var slopes = SIMD4<Float>.zero
  var loss = 0.0
}

extension LinearLeastSquares {
  /// Adds the gradient over these samples.
  ///
  /// - Parameters:
  ///   - records: x₀, x₁ or 0, 1 and y of every sample, of which `rows` names the ones to take.
  ///   - weights, gradient: rows of eight floats, of which the first counts: one for each input, one for the bias.
  func addGradient(
    _ rows: Span<Int>, of records: [Float], _ weights: [Float], to gradient: inout [Float], loss: inout Double
  ) {
    var sums = LinearSums(slopes: values(gradient), loss: loss)
    add(rows, from: 0, to: rows.count, records.span, values(weights), to: &sums)
    write(sums.slopes, to: &gradient)
    loss = sums.loss
  }

  /// As many steps as there are batches in `rows`, with the weights in registers throughout:
  ///
  ///     v ← momentum · v + ∂w,   w ← w − rate · v
  ///
  /// - Parameters:
  ///   - velocity: v; empty where there is no momentum.
  ///   - gradient: gets the last batch's.
  ///   - losses: gets each batch's loss, from index `place` on.
  func descend(
    _ rows: Span<Int>, batch: Int, of records: [Float], _ weights: inout [Float], _ velocity: inout [Float],
    rate: Float, momentum: Float, gradient: inout [Float], losses: inout MutableSpan<Double>, from place: Int
  ) {
    var w = values(weights)
    var v = velocity.isEmpty ? .zero : values(velocity)
    var sums = LinearSums()
    let (step, keep) = (SIMD4(repeating: -rate), SIMD4(repeating: momentum))
    let unused = SIMDMask<SIMD4<Int32>>([false, inputs < 2, !hasBias, false])
    let records = records.span
    var start = 0
    for index in place..<place + rows.count / batch {
      sums = LinearSums()
      add(rows, from: start, to: start &+ batch, records, w, to: &sums)
      v = velocity.isEmpty ? sums.slopes : sums.slopes.addingProduct(keep, v)
      w.addProduct(step, v)
      if inputs < 2 || !hasBias { w.replace(with: 0, where: unused) }
      losses[index] = sums.loss
      start &+= batch
    }
    write(w, to: &weights)
    write(sums.slopes, to: &gradient)
    if !velocity.isEmpty { write(v, to: &velocity) }
  }

  /// The loop over the samples at these places of `rows`.
  @inline(__always)
  private func add(
    _ rows: Span<Int>, from first: Int, to end: Int, _ records: Span<Float>, _ weights: SIMD4<Float>,
    to sums: inout LinearSums
  ) {
    let count = records.count / 4
    for s in first..<end {
      let row = rows[s]
      precondition(row >= 0 && row < count, "There is no row \(row) of \(count).")
      let record = records.four(at: row &* 4)
      let prediction = weights.z.addingProduct(record.x, weights.x).addingProduct(record.y, weights.y)
      let error = prediction - record.w
      let delta = error * share
      // Three sums at once; 1 · δ adds as δ does.
      sums.slopes.addProduct(record, SIMD4(repeating: delta))
      sums.loss += Double(0.5 * (error * error)) * Double(share)
    }
  }

  /// The first of each row of eight: w₀, w₁ or 0, b or 0.
  private func values(_ rows: [Float]) -> SIMD4<Float> {
    checkSize(rows)
    return [rows[0], inputs == 2 ? rows[8] : 0, hasBias ? rows[8 * inputs] : 0, 0]
  }

  private func write(_ values: SIMD4<Float>, to rows: inout [Float]) {
    checkSize(rows)
    rows[0] = values.x
    if inputs == 2 { rows[8] = values.y }
    if hasBias { rows[8 * inputs] = values.z }
  }

  private func checkSize(_ rows: [Float]) {
    precondition(
      1...2 ~= inputs && rows.count == 8 * (inputs + (hasBias ? 1 : 0)),
      "A model of \(inputs) inputs and \(rows.count) weights is not so small.")
  }
}
