import Neural
import Testing

/// One training of the script beside the table, and what came out of it.
struct ModelRun: CustomTestStringConvertible, Sendable {
  /// Which normalisation stands in the middle.
  var kind: String
  var parameters: Int
  /// How far PyTorch's losses in single precision are from those in double, relatively.
  var distance: Double
  /// The whole set's loss after the steps of `pyTorchSteps`.
  var losses: [Double]
  /// The same in double precision.
  var exactLosses: [Double]
  /// The length of the parameters at the end, in double precision.
  var norm: Double

  var testDescription: String { kind }
}

@Suite struct ModelTests {
  @Test(arguments: modelRuns)
  func `three hundred steps of Adam give PyTorch's losses`(run: ModelRun) {
    var model = words(run.kind)
    #expect(model.parameterCount == run.parameters)
    let losses = train(&model, steps: pyTorchSteps.last!)
    for (k, step) in pyTorchSteps.enumerated() {
      let (single, double) = (losses[k] / run.losses[k] - 1, losses[k] / run.exactLosses[k] - 1)
      #expect(abs(single) < 1e-5, "PyTorch, step \(step): \(single)")
      #expect(abs(double) < 1e-5, "in double precision, step \(step): \(double)")
    }
    let norm = model.parameters.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    #expect(abs(norm / run.norm - 1) < 2e-6, "the length of the parameters: \(norm / run.norm - 1)")
  }

  @Test func `one thread or two, every build and every machine give these bits`() async {
    @Sendable func trained(_ kind: String) -> UInt64 {
      var model = words(kind, dropout: 0.25)
      let losses = train(&model, steps: 20)
      return fingerprint(model.parameters + losses.map { Float($0) })
    }
    let alone = ["layerNorm", "batchNorm"].map(trained)
    async let one = trained("layerNorm")
    async let other = trained("batchNorm")
    #expect(await [one, other] == alone)
    #expect(alone == [6_788_639_458_920_066_379, 16_173_603_801_851_624_474])
  }

  @Test func `in use nothing is dropped, and nothing moves`() {
    var model = words("batchNorm", dropout: 0.5)
    let (x, _) = tokens()
    _ = train(&model, steps: 2)
    let parameters = model.parameters
    let first = model.forward(x).value
    #expect(model.forward(x).value == first && model.parameters == parameters)
    var generator = SeededGenerator(seed: 1)
    #expect(model.forwardInTraining(x, generator: &generator).value != first)
  }
}

/// Six tokens of 20 kinds: embedding, normalisation, a hidden layer, classes.
private func words(_ kind: String, dropout: Double = 0) -> Chain {
  var generator = SeededGenerator(seed: 1)
  var model = Chain(
    Embedding(count: 20, width: 8, generator: &generator), LayerNorm(width: 8), Flatten(),
    Dense(inputs: 48, outputs: 16, weights: .he(), generator: &generator), Pointwise.gelu,
    kind == "batchNorm" ? BatchNorm(width: 16) : LayerNorm(width: 16), Dropout(dropout),
    Dense(inputs: 16, outputs: 3, weights: .he(), generator: &generator))
  var i = 0
  model.visitParameters { _, value in
    let isWeight = value.shape.count == 2 && i > 0
    let numbers = made(value.shape, scale: isWeight ? 2048 : 1024, from: 101 * i)
    value = numbers + (i == 1 || i == 5 ? 1 : 0 as Float)
    i += 1
  }
  return model
}

private func tokens() -> (x: Tensor, labels: [Int]) {
  let x = (0..<256).map { i in (0..<6).map { j in (i * 7 + j * j * 3 + i * j * 5 + i * i) % 20 } }
  let labels = x.map { ($0[0] * 2 + $0[1] * $0[5] + $0[3] / 4) % 3 }
  return (Tensor(shape: [256, 6], scalars: x.joined().map { Float($0) }), labels)
}

/// The whole set's losses after the steps of `pyTorchSteps`.
private func train(_ model: inout Chain, steps: Int) -> [Double] {
  let (x, labels) = tokens()
  var generator = SeededGenerator(seed: 7)
  var optimizer = Adam(count: model.parameterCount)
  var losses: [Double] = []
  for t in 0..<steps {
    let rows = (0..<32).map { (t * 32 + $0) * 37 % 256 }
    let scores = model.forwardInTraining(x.gathering(rows: rows).value, generator: &generator)
    let loss = scores.value.crossEntropy(labels: rows.map { labels[$0] })
    let slopes = scores.pullBack(loss.pullBack(Tensor(1)))
    optimizer.update(&model.parameters, by: slopes.values, rate: 0.002)
    if pyTorchSteps.contains(t + 1) {
      losses.append(Double(model.forward(x).value.crossEntropy(labels: labels).value[]))
    }
  }
  return losses
}
