import Neural
import Testing

@Suite struct TrainingTests {
  @Test func `a small network learns two classes that lie apart`() {
    var generator = SeededGenerator(seed: 1)
    var features: [Float] = []
    var labels: [Int] = []
    for i in 0..<128 {
      let side = Float(i % 2 * 2 - 1)
      features += [Float(generator.normal()) + 2 * side, Float(generator.normal()) + side]
      labels.append(i % 2)
    }
    let data = Dataset(features: features, columns: 2, labels: labels, classes: 2)
    var model = MLP(widths: [2, 8, 2], activation: .tanh, generator: &generator)
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    var optimizer = SGD(for: model, momentum: 0.9)
    var sampler = EpochSampler(count: data.count, batch: 16, generator: generator)
    let start = workspace.evaluate(model, on: data)
    for _ in 0..<10 * sampler.stepsPerEpoch {
      gradient.clear()
      workspace.addGradient(of: model, on: data, rows: sampler.next(), share: 1 / 16, to: &gradient)
      optimizer.update(&model, by: gradient, rate: 0.1)
    }
    let end = workspace.evaluate(model, on: data)
    #expect(end.loss < 0.3 * start.loss)
    #expect((end.accuracy ?? 0) > 0.9)
  }
}
