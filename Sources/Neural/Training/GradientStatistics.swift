/// What the gradients of single samples look like beside their mean.
///
/// With g_i the gradient of sample i, G their mean and Σ their covariance, a batch of B samples drawn with replacement
/// has the expected squared error tr Σ / B, and is half noise at B = tr Σ / |G|².
public struct GradientStatistics: Sendable, Equatable {
  /// The mean loss.
  public let loss: Double
  /// |G|², the squared length of the mean gradient.
  public let squaredNorm: Double
  /// The mean of |g_i|².
  public let meanSquaredNorm: Double

  /// tr Σ = mean |g_i|² − |G|², the squared noise of a batch of one.
  public var covarianceTrace: Double { Swift.max(0, meanSquaredNorm - squaredNorm) }

  /// tr Σ / |G|², the batch size whose noise is as large as the gradient; infinite where the gradient is 0.
  public var noiseScale: Double { covarianceTrace / squaredNorm }
}

extension Workspace {
  /// The statistics of all samples' gradients, in one pass.
  ///
  /// - Parameter gradient: is cleared, and holds the mean gradient afterwards.
  public mutating func gradientStatistics(
    of model: MLP, on data: Dataset, meanTo gradient: inout Gradient
  ) -> GradientStatistics {
    gradient.clear()
    var total = 0.0
    let share = 1 / Float(data.count)
    squaredNorms(of: model, on: data, rows: ArraySlice(0..<data.count), share: share, to: &gradient) { total += $0 }
    return GradientStatistics(
      loss: gradient.loss, squaredNorm: gradient.squaredNorm, meanSquaredNorm: total * Double(data.count))
  }

  /// |g_i|² for each of these samples, without building any of their gradients.
  public mutating func squaredGradientNorms(
    of model: MLP, on data: Dataset, rows: ArraySlice<Int>
  ) -> [Double] {
    var norms: [Double] = []
    norms.reserveCapacity(rows.count)
    var gradient = Gradient(for: model)
    squaredNorms(of: model, on: data, rows: rows, share: 1, to: &gradient) { norms.append($0) }
    return norms
  }

  /// Adds the gradient as `addGradient` does, and gives |share · g_i|² of each sample in order.
  private mutating func squaredNorms(
    of model: MLP, on data: Dataset, rows batch: ArraySlice<Int>, share: Float, to gradient: inout Gradient,
    each: (Double) -> Void
  ) {
    check(model, data)
    transposeWeights(of: model)
    for part in parts(of: batch) {
      load(data, part)
      addGradientOfLoaded(model, data, count: part.count, share: share, to: &gradient)
      for s in 0..<part.count { sums[s] = 0 }
      for l in layout.layers.indices {
        let layer = layout.layers[l]
        addSquaredNorms(
          rows: part.count, inputs(of: l), layer.inputs.padded, layers[l].deltas, layer.outputs.padded,
          bias: layout.hasBias ? 1 : 0, to: &sums)
      }
      for s in 0..<part.count { each(Double(sums[s])) }
    }
  }
}
