import Neural
import Testing

@Suite struct LinearLeastSquaresTests {
  /// The statistics go through the layers' kernels, the gradient through the small models' own.
  @Test(arguments: [1, 2], [true, false])
  func `a small linear model gets the bits that the layers' kernels give`(inputs: Int, hasBias: Bool) {
    let data = samples(inputs: inputs)
    let shape = Shape(widths: [inputs, 1], activation: .identity, hasBias: hasBias)
    let model = shape.model(scale: 300)
    var workspace = Workspace(for: model)
    var layers = Gradient(for: model)
    _ = workspace.gradientStatistics(of: model, on: data, meanTo: &layers)
    var own = Gradient(for: model)
    workspace.addGradient(
      of: model, on: data, rows: ArraySlice(0..<data.count), share: 1 / Float(data.count), to: &own)
    #expect(bits(own.values) == bits(layers.values))
    #expect(own.loss.bitPattern == layers.loss.bitPattern)
    #expect(own.norm > 0)
  }

  private func samples(inputs: Int) -> Dataset {
    var generator = SeededGenerator(seed: 4)
    let features = (0..<250 * inputs).map { _ in Float(generator.normal()) }
    let values = (0..<250).map { _ in Float(generator.normal()) }
    return Dataset(features: features, columns: inputs, values: values)
  }
}
