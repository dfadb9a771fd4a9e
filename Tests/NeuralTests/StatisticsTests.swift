import Neural
import Testing

@Suite struct StatisticsTests {
  @Test(arguments: Shape.all)
  func `one pass gives each sample's gradient norm`(shape: Shape) {
    let (data, model) = (shape.data, shape.model())
    var workspace = Workspace(for: model, rows: 5)
    let rows = [3, 1, 4, 1, 5, 9, 2, 6]
    let norms = workspace.squaredGradientNorms(of: model, on: data, rows: rows[...])
    for (k, row) in rows.enumerated() {
      var gradient = Gradient(for: model)
      workspace.addGradient(of: model, on: data, rows: [row], share: 1, to: &gradient)
      #expect(abs(norms[k] / gradient.squaredNorm - 1) < 1e-5)
    }
  }

  @Test func `the noise of random batches is what the statistics say`() {
    let shape = Shape.all[1]
    let (data, model) = (shape.data, shape.model())
    var workspace = Workspace(for: model)
    var mean = Gradient(for: model)
    let statistics = workspace.gradientStatistics(of: model, on: data, meanTo: &mean)
    #expect(abs(statistics.loss / workspace.evaluate(model, on: data).loss - 1) < 1e-6)
    #expect(abs(statistics.squaredNorm / mean.squaredNorm - 1) < 1e-12)

    var sampler = ReplacementSampler(count: data.count, batch: 16, generator: SeededGenerator(seed: 1))
    let exact = mean.values
    var error = 0.0
    let draws = 2000
    for _ in 0..<draws {
      var gradient = Gradient(for: model)
      workspace.addGradient(of: model, on: data, rows: sampler.next(), share: 1 / 16, to: &gradient)
      error += zip(gradient.values, exact).reduce(0) { $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1)) }
    }
    #expect(abs(error / Double(draws) / (statistics.covarianceTrace / 16) - 1) < 0.1)
    #expect(statistics.noiseScale == statistics.covarianceTrace / statistics.squaredNorm)
  }

  @Test func `equal samples have no noise`() {
    let data = Dataset(features: [1, 2, 1, 2, 1, 2, 1, 2], columns: 2, labels: [0, 0, 0, 0], classes: 3)
    var generator = SeededGenerator(seed: 1)
    let model = MLP(widths: [2, 4, 3], generator: &generator)
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    let statistics = workspace.gradientStatistics(of: model, on: data, meanTo: &gradient)
    #expect(statistics.covarianceTrace < 1e-6 * statistics.squaredNorm)
  }

  @Test func `zeros in all weights mean a loss of ln 10 and one class for all`() {
    let data = madeData(inputs: 12, classes: 10)
    var generator = SeededGenerator(seed: 1)
    let model = MLP(widths: [12, 10], gain: 0, generator: &generator)
    var workspace = Workspace(for: model)
    let evaluation = workspace.evaluate(model, on: data)
    #expect(abs(evaluation.loss - 2.302585092994046) < 2e-7)
    // The first of equal scores counts.
    #expect(evaluation.accuracy == Double(data.labels.count { $0 == 0 }) / Double(data.count))
  }

  @Test func `chosen rows are evaluated, and numbers have no accuracy`() {
    let shape = Shape.all[4]
    let (data, model) = (shape.data, shape.model())
    var workspace = Workspace(for: model)
    let some = workspace.evaluate(model, on: data, rows: ArraySlice(10..<20))
    #expect(some == workspace.evaluate(model, on: data.selecting(10..<20)))
    #expect(some.accuracy == nil)
  }

  @Test func `outputs are those of the formula`() {
    let shape = Shape.all[5]
    let (data, model) = (shape.data, shape.model())
    var workspace = Workspace(for: model, rows: 7)
    let outputs = workspace.outputs(of: model, on: data)
    #expect(outputs.shape == [data.count, 12])
    let reference = ReferenceNetwork(model)
    let features = data.features
    for row in [0, 6, 7, 255] {
      for (fast, slow) in zip(outputs.row(row), reference.outputs(features.row(row).map(Double.init))) {
        #expect(abs(Double(fast) - slow) < 1e-5)
      }
    }
  }
}
