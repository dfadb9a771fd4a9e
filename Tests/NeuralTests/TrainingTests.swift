import Neural
import Testing

@Suite struct TrainingTests {
  @Test func `a small network learns two classes that lie apart`() {
    let (data, model, generator) = twoClouds(seed: 1)
    let (trained, losses) = train(model, on: data, generator, steps: 80)
    var workspace = Workspace(for: trained)
    #expect(losses.last! < 0.3 * losses[0])
    #expect(workspace.evaluate(trained, on: data).accuracy! > 0.9)
  }

  @Test func `the same seed gives the same bits, another seed others`() {
    func parameters(seed: UInt64) -> [UInt32] {
      let (data, model, generator) = twoClouds(seed: seed)
      return bits(train(model, on: data, generator, steps: 50).model.parameters)
    }
    #expect(parameters(seed: 5) == parameters(seed: 5))
    #expect(parameters(seed: 5) != parameters(seed: 6))
  }

  @Test(arguments: goldenRuns)
  func `every machine and every build gives these bits`(run: GoldenRun) {
    let data = run.shape.data
    var generator = SeededGenerator(seed: 7)
    let model = MLP(
      widths: run.shape.widths, activation: run.shape.activation, hasBias: run.shape.hasBias, generator: &generator)
    let trained = train(model, on: data, generator, steps: 300).model
    #expect(fingerprint(trained.parameters) == run.fingerprint)
  }

  @Test func `a network is a value: a copy trains apart`() {
    let (data, model, generator) = twoClouds(seed: 1)
    let before = model.parameters
    let trained = train(model, on: data, generator, steps: 5).model
    #expect(model.parameters == before && trained.parameters != before)
  }

  @Test func `momentum keeps its share of the last velocity`() {
    let model = Shape(widths: [1, 1], hasBias: false).model()
    var moved = MLP(widths: [1, 1], hasBias: false, parameters: [1])
    var gradient = Gradient(for: model)
    var optimizer = SGD(for: model, momentum: 0.5)
    gradient.values = [1]
    var weights: [Float] = []
    for _ in 0..<3 {
      optimizer.update(&moved, by: gradient, rate: 0.125)
      weights += moved.parameters
    }
    // Velocities 1, 1.5, 1.75.
    #expect(weights == [0.875, 0.6875, 0.46875])
  }

  @Test(arguments: [
    (0, 0, 0.4), (1, 0, 0.4), (4, 0, 0.1), (4, 1, 0.2), (4, 3, 0.4), (4, 4, 0.4), (4, 100, 0.4),
  ])
  func `the ramp rises in even steps to the full rate`(ramp: Int, step: Int, rate: Double) {
    #expect(Schedule.constant(0.4).afterRamp(of: ramp)(step) == rate)
  }

  @Test func `a rate far too large ends in numbers that are none, without a trap`() {
    for shape in [Shape(widths: [5, 7, 3], isRegression: true), Shape(widths: [64, 32, 10])] {
      let data = shape.data
      let (trained, losses) = train(shape.model(), on: data, SeededGenerator(seed: 1), steps: 60, rate: 1e15)
      #expect(!losses.last!.isFinite)
      var workspace = Workspace(for: trained)
      #expect(!workspace.evaluate(trained, on: data).loss.isFinite)
    }
  }

  @Test func `fresh weights have He's deviation times the gain, biases 0`() {
    var generator = SeededGenerator(seed: 2)
    let model = MLP(widths: [200, 100, 2], gain: 5, generator: &generator)
    let weights = model.parameters.prefix(200 * 100).map(Double.init)
    let biases = model.parameters[200 * 100..<200 * 100 + 100]
    let mean = weights.reduce(0, +) / Double(weights.count)
    let deviation = (weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)).squareRoot()
    #expect(abs(mean) < 0.02 && abs(deviation / 0.5 - 1) < 0.02)
    #expect(biases.allSatisfy { $0 == 0 })
    #expect(model.parameterCount == 200 * 100 + 100 + 100 * 2 + 2)
  }

  @Test func `a tangent's fresh weights are smaller, and a gain of 0 gives zeros`() {
    var generator = SeededGenerator(seed: 2)
    let model = MLP(widths: [400, 50], activation: .tanh, generator: &generator)
    #expect(abs(model.norm / (50.0).squareRoot() - 1) < 0.02)
    #expect(MLP(widths: [3, 4, 2], gain: 0, generator: &generator).norm == 0)
  }

  @Test func `parameters written are read back`() {
    var model = Shape.all[5].model()
    let numbers = madeParameters(count: model.parameterCount, scale: 100)
    model.parameters = numbers
    #expect(model.parameters == numbers)
  }
}

/// A run of three hundred steps and the fingerprint of its parameters.
struct GoldenRun: CustomTestStringConvertible, Sendable {
  var shape: Shape
  var fingerprint: UInt64
  var testDescription: String { shape.testDescription }
}

private let goldenRuns = [
  GoldenRun(shape: Shape.all[0], fingerprint: 13_010_860_535_529_192_834),
  GoldenRun(shape: Shape.all[2], fingerprint: 2_805_066_110_646_545_755),
  GoldenRun(shape: Shape.all[4], fingerprint: 9_586_879_532_561_550_796),
]

private func twoClouds(seed: UInt64) -> (Dataset, MLP, SeededGenerator) {
  var generator = SeededGenerator(seed: seed)
  var features: [Float] = []
  for i in 0..<128 {
    let side = Float(i % 2 * 2 - 1)
    features += [Float(generator.normal()) + 2 * side, Float(generator.normal()) + side]
  }
  let data = Dataset(features: features, columns: 2, labels: (0..<128).map { $0 % 2 }, classes: 2)
  let model = MLP(widths: [2, 8, 2], activation: .tanh, generator: &generator)
  return (data, model, generator)
}

private func train(
  _ model: MLP, on data: Dataset, _ generator: SeededGenerator, steps: Int, rate: Double = 0.1
) -> (model: MLP, losses: [Double]) {
  var model = model
  var workspace = Workspace(for: model)
  var gradient = Gradient(for: model)
  var optimizer = SGD(for: model, momentum: 0.9)
  var sampler = EpochSampler(count: data.count, batch: 16, generator: generator)
  var losses: [Double] = []
  for _ in 0..<steps {
    gradient.clear()
    workspace.addGradient(of: model, on: data, rows: sampler.next(), share: 1 / 16, to: &gradient)
    optimizer.update(&model, by: gradient, rate: rate)
    losses.append(gradient.loss)
  }
  return (model, losses)
}
