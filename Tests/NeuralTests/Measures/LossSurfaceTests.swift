import Neural
import Testing

@Suite struct LossSurfaceTests {
  @Test(arguments: Shape.all)
  func `the loss along a line is that of the networks on it`(shape: Shape) {
    let (data, model) = (shape.data, shape.model())
    let direction = madeParameters(count: model.parameterCount + 3, scale: 4096).suffix(model.parameterCount)
    var workspace = Workspace(for: model)
    let losses = workspace.losses(of: model, along: Array(direction), at: [-1, 0, 0.5], on: data)
    for (loss, t) in zip(losses, [-1, 0, 0.5] as [Float]) {
      var moved = model
      moved.parameters = zip(model.parameters, direction).map { $0.addingProduct(t, $1) }
      #expect(loss == workspace.evaluate(moved, on: data).loss)
    }
  }

  @Test func `a parabola is one, with the curvature as its second derivative`() {
    let shape = Shape.all[3]
    let (data, model) = (shape.data, shape.model())
    var (workspace, curvature) = (Workspace(for: model), Curvature(for: model))
    let d: [Float] = [1, -0.5]
    let losses = workspace.losses(of: model, along: d, at: [-1, 0, 1], on: data)
    let form = zip(d, curvature.product(of: model, with: d, on: data)).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(losses[0] - 2 * losses[1] + losses[2] - Double(form)) < 1e-6)
  }

  @Test func `a plane's rows lie along the second direction`() {
    let shape = Shape.all[2]
    let (data, model) = (shape.data, shape.model())
    var generator = SeededGenerator(seed: 1)
    let (d, e) = (model.randomDirection(generator: &generator), model.randomDirection(generator: &generator))
    var workspace = Workspace(for: model)
    let rows = ArraySlice(0..<40)
    let plane = workspace.losses(
      of: model, across: d, at: [-0.5, 0, 0.5], up: e, at: [0, 0.25], on: data, rows: rows)
    #expect(plane.count == 2 && plane[0].count == 3)
    #expect(plane[0] == workspace.losses(of: model, along: d, at: [-0.5, 0, 0.5], on: data, rows: rows))
    #expect(plane[1][1] == workspace.losses(of: model, along: e, at: [0.25], on: data, rows: rows)[0])
    #expect(plane[0][1] == workspace.evaluate(model, on: data, rows: rows).loss)
  }

  @Test func `a random direction is as long as the weights, unit by unit`() {
    let model = MLP(widths: [2, 2, 1], parameters: [3, 0, 4, 0, 9, 9, 0.5, -2, 7])
    var generator = SeededGenerator(seed: 4)
    let d = model.randomDirection(generator: &generator)
    func length(_ a: Float, _ b: Float) -> Float { (a * a + b * b).squareRoot() }
    #expect(abs(length(d[0], d[2]) - 5) < 1e-5 && d[1] == 0 && d[3] == 0)
    #expect(d[4] == 0 && d[5] == 0 && d[8] == 0)
    #expect(abs(length(d[6], d[7]) - length(0.5, -2)) < 1e-5)
    #expect(d != model.randomDirection(generator: &generator))
  }

  @Test(arguments: Shape.all)
  func `the layers' lengths make up the whole`(shape: Shape) {
    let (data, model) = (shape.data, shape.model())
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    workspace.addGradient(of: model, on: data, rows: ArraySlice(0..<8), share: 1 / 8, to: &gradient)
    #expect(gradient.layerNorms.count == shape.widths.count - 1)
    #expect(abs(gradient.layerNorms.reduce(0) { $0 + $1 * $1 } / gradient.squaredNorm - 1) < 1e-12)
    #expect(abs(model.layerNorms.reduce(0) { $0 + $1 * $1 }.squareRoot() / model.norm - 1) < 1e-12)
  }

  @Test func `a layer's length is that of its weights and biases`() {
    let model = MLP(widths: [1, 2, 1], parameters: [2, 0, 1, 2, 3, 0, -4])
    #expect(model.layerNorms == [3, 5])
  }
}
