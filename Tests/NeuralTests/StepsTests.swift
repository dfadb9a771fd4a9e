import Neural
import Testing

@Suite struct StepsTests {
  @Test(arguments: Shape.all + [Shape(widths: [1, 1], activation: .identity, isRegression: true)], [0, 0.9 as Float])
  func `many steps in a call give the bits of the single ones`(shape: Shape, momentum: Float) {
    expectSameBits(shape) { SGD(for: $0, momentum: momentum) }
  }

  @Test(arguments: [Shape.all[0], Shape.all[3]])
  func `so do other optimisers than gradient descent`(shape: Shape) {
    expectSameBits(shape) { Adam(for: $0) }
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

  private func expectSameBits<Rule: Optimizer>(_ shape: Shape, _ rule: (MLP) -> Rule) {
    let data = shape.data
    let rows = (0..<240).map { $0 * 7 % 256 }
    var model = shape.model()
    var one = model
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
    #expect(bits(model.parameters) == bits(one.parameters) && one.parameters != shape.model().parameters)
    #expect(bits(gradient.values) == bits(oneGradient.values) && gradient.loss == oneGradient.loss)
    #expect(losses == oneLosses)
  }
}
