import Neural
import Testing

/// One training of the script beside the table, and what came out of it.
struct OptimizerRun: CustomTestStringConvertible, Sendable {
  var name: String
  var widths: [Int]
  var activation: Activation
  var scale: Float
  var batch: Int
  var optimizer: @Sendable (MLP) -> any Optimizer
  var schedule: Schedule
  var normLimit: Double?
  var valueLimit: Float?
  /// How far PyTorch's losses in single precision are from those in double, relatively.
  var distance: Double
  /// The whole set's loss after the steps of `pyTorchSteps`.
  var losses: [Double]
  /// The same in double precision.
  var exactLosses: [Double]
  /// The rates of steps 0, 19, 150 and 299.
  var rates: [Double]
  /// The loss of the averaged weights at the end.
  var averageLoss: Double
  /// The same in double precision.
  var exactAverageLoss: Double
  /// The length of the parameters at the end, in double precision.
  var norm: Double

  var testDescription: String { name }
}

@Suite struct OptimizerTests {
  @Test(arguments: optimizerRuns)
  func `three hundred steps give PyTorch's losses`(run: OptimizerRun) {
    var shape = Shape(widths: run.widths, activation: run.activation)
    shape.isRegression = run.widths.last == 3
    let data = shape.data
    var model = shape.model(scale: run.scale)
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    var optimizer = run.optimizer(model)
    var average = MovingAverage(of: model, decay: 0.9)

    var losses: [Double] = []
    for t in 0..<pyTorchSteps.last! {
      let batch = (0..<run.batch).map { (t * run.batch + $0) * 37 % data.count }
      gradient.clear()
      workspace.addGradient(of: model, on: data, rows: batch[...], share: 1 / Float(run.batch), to: &gradient)
      if let limit = run.normLimit { gradient.clip(norm: limit) }
      if let limit = run.valueLimit { gradient.clip(values: limit) }
      optimizer.update(&model, by: gradient, rate: run.schedule(t))
      average.add(model)
      if pyTorchSteps.contains(t + 1) { losses.append(workspace.evaluate(model, on: data).loss) }
    }
    for (k, step) in pyTorchSteps.enumerated() {
      let (single, double) = (losses[k] / run.losses[k] - 1, losses[k] / run.exactLosses[k] - 1)
      #expect(abs(single) < 1e-5, "PyTorch, step \(step): \(single)")
      #expect(abs(double) < 1e-5, "in double precision, step \(step): \(double)")
    }
    let averageLoss = workspace.evaluate(average.model, on: data).loss
    #expect(abs(averageLoss / run.averageLoss - 1) < 1e-5)
    #expect(abs(averageLoss / run.exactAverageLoss - 1) < 1e-5)
    #expect(abs(model.norm / run.norm - 1) < 2e-6)
  }

  @Test(arguments: optimizerRuns)
  func `the schedules have PyTorch's rates`(run: OptimizerRun) {
    for (step, rate) in zip([0, 19, 150, 299], run.rates) {
      #expect(abs(run.schedule(step) - rate) < 1e-12, "step \(step)")
    }
  }

  @Test(arguments: Rule.all)
  func `every machine and every build gives these bits`(rule: Rule) {
    var weights = madeParameters(count: 21, scale: 256)
    var optimizer = rule.make(weights.count)
    for t in 0..<100 {
      let gradient = weights.indices.map { weights[$0] * Float($0 + 1) + Float((t * 31 + $0 * 17) % 13 - 6) / 8 }
      optimizer.update(&weights, by: gradient, rate: 0.01)
    }
    #expect(weights.allSatisfy { $0.isFinite })
    #expect(fingerprint(weights) == rule.fingerprint)
  }

  @Test(arguments: Rule.all)
  func `a weight moves as it would alone`(rule: Rule) {
    let start = madeParameters(count: 21, scale: 256)
    var together = start
    var optimizer = rule.make(start.count)
    var apart = start.map { [$0] }
    var optimizers = start.map { _ in rule.make(1) }
    for t in 0..<20 {
      let gradient = start.indices.map { k in Float((t * 31 + k * 17) % 13 - 6) / 8 }
      optimizer.update(&together, by: gradient, rate: 0.1)
      for k in start.indices { optimizers[k].update(&apart[k], by: [gradient[k]], rate: 0.1) }
    }
    #expect(bits(together) == bits(apart.map { $0[0] }))
  }

  @Test(arguments: Rule.all)
  func `a network moves as its flat weights do`(rule: Rule) {
    let shape = Shape.all[5]
    var model = shape.model()
    var weights = model.parameters
    var gradient = Gradient(for: model)
    var (one, other) = (rule.makeFor(model), rule.make(weights.count))
    for t in 0..<5 {
      gradient.values = weights.indices.map { k in Float((t * 31 + k * 17) % 13 - 6) / 8 }
      one.update(&model, by: gradient, rate: 0.1)
      other.update(&weights, by: gradient.values, rate: 0.1)
    }
    #expect(bits(model.parameters) == bits(weights))
    #expect(model.norm.isFinite)
  }

  @Test(arguments: [Float(1), 1e-6, 1e6])
  func `Adam's first step has the length of the rate, whatever the gradient`(size: Float) {
    var weights: [Float] = [1, 1, 1]
    var optimizer = Adam(count: 3)
    optimizer.update(&weights, by: [size, -size, 0], rate: 0.25)
    #expect(abs(weights[0] - 0.75) < 0.003 && abs(weights[1] - 1.25) < 0.003 && weights[2] == 1)
    #expect(optimizer.steps == 1)
  }

  @Test func `Adam's memory fades: a step is longest at the start`() {
    var weights: [Float] = [0]
    var optimizer = Adam(count: 1)
    optimizer.update(&weights, by: [1], rate: 1)
    let first = -weights[0]
    for _ in 0..<9 { optimizer.update(&weights, by: [0], rate: 0) }
    let before = weights[0]
    optimizer.update(&weights, by: [0], rate: 1)
    #expect(before - weights[0] < 0.5 * first && before > weights[0])
  }

  @Test func `AdamW shrinks weights without a gradient, Adam does not`() {
    var (decayed, kept): ([Float], [Float]) = ([2, -4], [2, -4])
    var (adamW, adam) = (AdamW(count: 2, weightDecay: 0.5), Adam(count: 2))
    adamW.update(&decayed, by: [0, 0], rate: 0.25)
    adam.update(&kept, by: [0, 0], rate: 0.25)
    #expect(decayed == [1.75, -3.5] && kept == [2, -4])
  }

  @Test func `Nesterov goes further than momentum into a new direction, by hand`() {
    var weights: [Float] = [0]
    var optimizer = Nesterov(count: 1, momentum: 0.5)
    var places: [Float] = []
    for _ in 0..<3 {
      optimizer.update(&weights, by: [1], rate: 0.125)
      places += weights
    }
    // Velocities 1, 1.5, 1.75; steps 1.5, 1.75, 1.875.
    #expect(places == [-0.1875, -0.40625, -0.640625])
  }

  @Test func `an optimiser refuses another number of weights`() async {
    await #expect(processExitsWith: .failure) {
      var weights: [Float] = [1, 2, 3]
      var optimizer = Adam(count: 2)
      optimizer.update(&weights, by: [1, 1, 1], rate: 0.1)
    }
  }
}

/// An optimiser with settings, and the fingerprint of what it does in a hundred steps.
struct Rule: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var make: @Sendable (Int) -> any Optimizer
  var makeFor: @Sendable (MLP) -> any Optimizer
  var fingerprint: UInt64

  static let all = [
    Rule(
      testDescription: "SGD", make: { SGD(count: $0) }, makeFor: { SGD(for: $0) },
      fingerprint: 16_882_489_728_337_261_186),
    Rule(
      testDescription: "momentum", make: { SGD(count: $0, momentum: 0.9) }, makeFor: { SGD(for: $0, momentum: 0.9) },
      fingerprint: 12_540_610_418_357_754_111),
    Rule(
      testDescription: "Nesterov", make: { Nesterov(count: $0) }, makeFor: { Nesterov(for: $0) },
      fingerprint: 8_004_231_699_204_947_548),
    Rule(
      testDescription: "RMSProp", make: { RMSProp(count: $0) }, makeFor: { RMSProp(for: $0) },
      fingerprint: 10_375_971_981_587_158_126),
    Rule(
      testDescription: "Adam", make: { Adam(count: $0) }, makeFor: { Adam(for: $0) },
      fingerprint: 17_831_444_779_003_309_722),
    Rule(
      testDescription: "AdamW", make: { AdamW(count: $0) }, makeFor: { AdamW(for: $0) },
      fingerprint: 16_518_058_774_126_582_988),
  ]
}
