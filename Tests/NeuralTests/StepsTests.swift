import Neural
import Testing

@Suite struct StepsTests {
  @Test func `two threads at once give the bits of one`() async {
    let shape = Shape.all[0]
    let alone = trained(shape)
    let together = await withTaskGroup(of: [UInt32].self) { group in
      for _ in 0..<4 { group.addTask { self.trained(shape) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together == Array(repeating: alone, count: 4))
  }

  private func trained(_ shape: Shape) -> [UInt32] {
    let data = shape.data
    var model = shape.model()
    var workspace = Workspace(for: model)
    var optimizer = SGD(for: model, momentum: 0.9)
    var gradient = Gradient(for: model)
    var losses: [Double] = []
    let rows = (0..<256 * 40).map { $0 * 7 % 256 }
    workspace.train(
      &model, by: &optimizer, on: data, rows: rows.span, batch: 16, rate: 0.05, gradient: &gradient, losses: &losses)
    return bits(model.parameters)
  }

  @Test(arguments: Shape.all, [0, 0.9 as Float])
  func `many steps in a call give the bits of the single ones`(shape: Shape, momentum: Float) {
    expectSameBits(shape.model(), shape.data) { SGD(for: $0, momentum: momentum) }
  }

  @Test(arguments: [1, 2], [true, false])
  func `so do those of the smallest models`(inputs: Int, hasBias: Bool) {
    let shape = Shape(widths: [inputs, 1], activation: .identity, hasBias: hasBias)
    var generator = SeededGenerator(seed: 5)
    let data = Dataset(
      features: (0..<256 * inputs).map { _ in Float(generator.normal()) }, columns: inputs,
      values: (0..<256).map { _ in Float(generator.normal()) })
    for momentum in [0, 0.9 as Float] {
      expectSameBits(shape.model(scale: 300), data) { SGD(for: $0, momentum: momentum) }
    }
  }

  @Test(arguments: [Shape.all[0], Shape.all[3]])
  func `so do other optimisers than gradient descent`(shape: Shape) {
    expectSameBits(shape.model(), shape.data) { Adam(for: $0) }
  }

  @Test func `no rows are no steps`() {
    let shape = Shape(widths: [2, 1], activation: .identity, isRegression: true)
    var model = shape.model()
    var workspace = Workspace(for: model)
    var optimizer = SGD(for: model, momentum: 0.5)
    var gradient = Gradient(for: model)
    var losses = [7.0]
    let none: [Int] = []
    workspace.train(
      &model, by: &optimizer, on: shape.data, rows: none.span, batch: 4, rate: 0.1, gradient: &gradient,
      losses: &losses)
    #expect(losses == [7] && model.parameters == shape.model().parameters)
  }

  /// Steps by `train` beside single ones from calls of its parts.
  private func expectSameBits<Rule: Optimizer>(_ start: MLP, _ data: Dataset, _ rule: (MLP) -> Rule) {
    let rows = (0..<240).map { $0 * 7 % 256 }
    var model = start
    var one = start
    var workspace = Workspace(for: model, rows: 10)
    var (optimizer, oneByOne) = (rule(model), rule(model))
    var gradient = Gradient(for: model)
    // What a gradient holds beforehand does not count.
    gradient.values = gradient.values.map { _ in 3 }
    var oneGradient = Gradient(for: model)
    var losses = [1.0]
    var oneLosses = losses
    for batch in [1, 8, 24] {
      workspace.train(
        &model, by: &optimizer, on: data, rows: rows.span, batch: batch, rate: 0.01, gradient: &gradient,
        losses: &losses)
      for start in stride(from: 0, to: rows.count, by: batch) {
        oneGradient.clear()
        workspace.addGradient(
          of: one, on: data, rows: rows[start..<start + batch], share: 1 / Float(batch), to: &oneGradient)
        oneByOne.update(&one, by: oneGradient, rate: 0.01)
        oneLosses.append(oneGradient.loss)
      }
    }
    #expect(bits(model.parameters) == bits(one.parameters) && one.parameters != start.parameters)
    #expect(bits(gradient.values) == bits(oneGradient.values) && gradient.loss == oneGradient.loss)
    #expect(losses == oneLosses)
  }
}
