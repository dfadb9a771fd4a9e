import Neural
import Testing

@Suite struct LayerTests {
  /// The same network twice: the fast one, and a chain of layers.
  private func twins(widths: [Int]) -> (MLP, Chain) {
    var (one, other) = (SeededGenerator(seed: 4), SeededGenerator(seed: 4))
    let model = MLP(widths: widths, generator: &one)
    let chain = Chain(
      Dense(inputs: widths[0], outputs: widths[1], weights: .he(), generator: &other), Pointwise.relu,
      Dense(inputs: widths[1], outputs: widths[2], weights: .he(), generator: &other))
    return (model, chain)
  }

  @Test func `a chain begins with the bits of an MLP, and names its parameters as that does`() {
    var (model, chain) = twins(widths: [64, 32, 10])
    #expect(bits(model.parameters) == bits(chain.parameters))
    #expect(model.namedParameters == chain.namedParameters)
    #expect(
      chain.namedParameters.map(\.description) == [
        "dense1.weights [64, 32]", "dense1.biases [32]", "dense2.weights [32, 10]", "dense2.biases [10]",
      ])
    #expect(chain.parameterCount == 2410 && model.parameterCount == 2410)
    let numbers = madeParameters(count: 2410, scale: 512)
    (model.parameters, chain.parameters) = (numbers, numbers)
    #expect(chain.parameters == numbers && chain.namedParameters == model.namedParameters)
    #expect(MLP(widths: [2, 3], hasBias: false, parameters: [1, 2, 3, 4, 5, 6]).namedParameters.count == 1)
  }

  @Test func `on numbers, a chain has the bits of an MLP: outputs, loss and gradient`() {
    let (model, chain) = twins(widths: [5, 12, 1])
    let data = madeData(inputs: 5, outputs: 1)
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    workspace.addGradient(of: model, on: data, rows: ArraySlice(0..<128), share: 1 / 128, to: &gradient)
    let outputs = chain.forward(data.features.slice(0..<128, along: 0))
    #expect(
      bits(workspace.outputs(of: model, on: data).slice(0..<128, along: 0).scalars) == bits(outputs.value.scalars))
    // An MLP's loss is half the squared error.
    let loss = outputs.value.squaredError(from: data.values.slice(0..<128, along: 0))
    let slopes = outputs.pullBack(loss.pullBack(Tensor(0.5)))
    #expect(bits(slopes.values) == bits(gradient.values))
    #expect(abs(Double(loss.value[]) / 2 / gradient.loss - 1) < 1e-7)
  }

  @Test func `on classes, a chain has the loss and gradient of an MLP, but for the softmax's rounding`() {
    let (model, chain) = twins(widths: [64, 32, 10])
    let data = madeData(inputs: 64, classes: 10)
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    workspace.addGradient(of: model, on: data, rows: ArraySlice(0..<64), share: 1 / 64, to: &gradient)
    let scores = chain.forward(data.features.slice(0..<64, along: 0))
    let loss = scores.value.crossEntropy(labels: Array(data.labels[..<64]))
    let slopes = scores.pullBack(loss.pullBack(Tensor(1))).values
    #expect(abs(Double(loss.value[]) / gradient.loss - 1) < 2e-7)
    let distance = zip(slopes, gradient.values).map { Double(abs($0 - $1)) }.max()!
    #expect(distance < 1e-6 * gradient.norm, "\(distance) apart")
  }

  @Test func `layers of layers are named by their path`() {
    let inner = Chain(LayerNorm(width: 3), Dropout(0.5), LayerNorm(width: 3))
    let outer = Chain(Embedding(table: Tensor(repeating: 0, shape: [2, 3])), inner, BatchNorm(width: 3))
    #expect(
      outer.namedParameters.map(\.name) == [
        "embedding1.table", "chain1.layerNorm1.gamma", "chain1.layerNorm1.beta", "chain1.layerNorm2.gamma",
        "chain1.layerNorm2.beta", "batchNorm1.gamma", "batchNorm1.beta",
      ])
    #expect(outer.parameterCount == 6 + 18)
  }

  @Test func `a copy of a chain trains apart`() {
    let (_, chain) = twins(widths: [2, 3, 1])
    var copy = chain
    copy.parameters = chain.parameters.map { $0 + 1 }
    #expect(copy.parameters != chain.parameters)
  }

  @Test func `outputs have the shape that was foretold`() {
    var generator = SeededGenerator(seed: 1)
    let chain = Chain(
      Embedding(count: 5, width: 4, generator: &generator), LayerNorm(width: 4), Flatten(),
      Dense(inputs: 12, outputs: 6, weights: .glorotUniform(), generator: &generator), Pointwise.tanh,
      BatchNorm(width: 6),
      Dropout(0.1), Pointwise.sigmoid)
    #expect(chain.outputShape(for: [2, 3]) == [2, 6])
    let result = chain.forward(Tensor(shape: [2, 3], scalars: [0, 1, 2, 3, 4, 0]))
    #expect(result.value.shape == [2, 6])
    #expect(result.pullBack(Tensor(repeating: 1, shape: [2, 6])).input == Tensor(repeating: 0, shape: [2, 3]))
  }

  @Test func `a step's memory is counted by formula`() {
    let small = StepMemory(widths: [64, 32, 10], batch: 64)
    #expect(small.activations == 27_136 && small.deltas == 10_752 && small.parameters == 9640)
    #expect(StepMemory(widths: [64, 32, 10], batch: 512).activations == 217_088)
    #expect(StepMemory(widths: [2, 1], batch: 1, hasBias: false).parameters == 8)
    let (model, chain) = twins(widths: [64, 32, 10])
    #expect(model.stepMemory(batch: 64) == small)
    // The sums of the hidden layer are kept beside what the rectifier makes of them.
    #expect(chain.activationBytes(for: [64, 64]) == 27_136 + 4 * 64 * 32)
  }

  @Test func `dropout drops its share and keeps the mean`() {
    var generator = SeededGenerator(seed: 5)
    let ones = Tensor(repeating: 1, shape: [100, 100])
    let dropped = ones.dropping(0.2, generator: &generator)
    let zeros = dropped.value.scalars.count { $0 == 0 }
    #expect(abs(zeros - 2000) < 160)
    #expect(dropped.value.scalars.allSatisfy { $0 == 0 || $0 == 1.25 })
    #expect(dropped.pullBack(ones) == dropped.value)
    let first = generator
    #expect(ones.dropping(0.2, generator: &generator).value != dropped.value)
    generator = first
    #expect(ones.dropping(0, generator: &generator).value == ones)
    let infinite = Tensor(repeating: .infinity, shape: [20]).dropping(0.5, generator: &generator)
    #expect(infinite.value.scalars.contains(0) && !infinite.value.scalars.contains { $0.isNaN })
  }

  @Test func `a word that is no whole number is refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Embedding(table: Tensor(repeating: 0, shape: [10, 2])).forward(Tensor(2.5))
    }
    #expect(result.says("2.5 is no whole number, so no row of a table of shape [10, 2]."))
  }

  @Test func `a batch of one has no variance to learn from`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var (layer, generator) = (BatchNorm(width: 2), SeededGenerator(seed: 1))
      _ = layer.forwardInTraining(Tensor(repeating: 0, shape: [1, 2]), generator: &generator)
    }
    #expect(result.says("A batch of shape [1, 2] has one row, and no variance to learn from."))
  }

  @Test func `weights and biases that do not fit are refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Dense(weights: Tensor(repeating: 0, shape: [4, 3]), biases: Tensor(repeating: 0, shape: [4]))
    }
    #expect(result.says("Weights of shape [4, 3] and biases of [4] are no layer."))
  }

  @Test func `a table without rows is refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Embedding(table: Tensor(repeating: 0, shape: [4]))
    }
    #expect(result.says("A table of shape [4] has no rows of numbers."))
  }

  @Test func `parameters of another model are refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = LayerNorm(width: 2)
      layer.parameters = [1]
    }
    #expect(result.says("layerNorm has 4 parameters, not 1."))
  }
}
