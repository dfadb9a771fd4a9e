import Neural

/// The largest curvature of the loss at a network's weights, λ_max of the Hessian, and its direction.
///
/// Ten steps of Lanczos's method with exact products, over the first 256 training samples.
struct Sharpness: Sendable {
  let value: Double
  /// Of length 1.
  let direction: [Float]

  init(of model: MLP, on data: TrainingData, seed: UInt64) {
    var generator = SeededGenerator(seed: seed, stream: Stream.curvature)
    var curvature = Curvature(for: model)
    let spectrum = curvature.spectrum(
      of: model, on: data.dataset, rows: data.trainingRows.prefix(256), steps: 10, generator: &generator)
    value = spectrum.top.value
    direction = spectrum.top.vector.map { Float($0) }
  }
}
