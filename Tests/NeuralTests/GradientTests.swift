import Neural
import Testing

@Suite struct GradientTests {
  @Test(arguments: Shape.all)
  func `every derivative agrees with finite differences in double precision`(shape: Shape) {
    let data = shape.data
    let model = shape.model(scale: 700)
    let rows = ArraySlice(0..<8)
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    workspace.addGradient(of: model, on: data, rows: rows, share: 1 / 8, to: &gradient)

    let reference = ReferenceNetwork(model)
    #expect(abs(gradient.loss - reference.loss(data, rows: rows)) < 1e-6 * (1 + gradient.loss))
    let values = gradient.values
    let largest = Double(values.map(abs).max()!)
    // Each of the small networks' derivatives, some of the large ones'; a smaller step keeps off the rectifier's edge.
    for k in stride(from: 0, to: values.count, by: max(1, values.count / 80)) {
      let slope = reference.slope(at: k, data, rows: rows, step: shape.activation == .relu ? 1e-6 : 1e-3)
      let tolerance = shape.activation == .relu ? 1e-6 : 4e-7
      #expect(abs(Double(values[k]) - slope) < tolerance * max(1, largest), "parameter \(k)")
    }
  }

  @Test(arguments: Shape.all)
  func `eight parts add up to the whole batch, bit for bit`(shape: Shape) {
    let data = shape.data
    let model = shape.model()
    var sampler = ReplacementSampler(count: data.count, batch: 512, generator: SeededGenerator(seed: 3))
    let batch = Array(sampler.next())

    var whole = Gradient(for: model)
    var workspace = Workspace(for: model)
    workspace.addGradient(of: model, on: data, rows: batch[...], share: 1 / 512, to: &whole)
    var sum = Gradient(for: model)
    for part in 0..<8 {
      workspace.addGradient(of: model, on: data, rows: batch[part * 64..<part * 64 + 64], share: 1 / 512, to: &sum)
    }
    #expect(bits(sum.values) == bits(whole.values))
    #expect(sum.loss.bitPattern == whole.loss.bitPattern)
  }

  @Test(arguments: Shape.all, [1, 7, 64, 200])
  func `the size of the workspace changes no bit`(shape: Shape, rows: Int) {
    let data = shape.data
    let model = shape.model()
    func result(rows: Int) -> (gradient: [UInt32], evaluation: Evaluation) {
      var workspace = Workspace(for: model, rows: rows)
      var gradient = Gradient(for: model)
      workspace.addGradient(of: model, on: data, rows: ArraySlice(3..<130), share: 1 / 127, to: &gradient)
      return (bits(gradient.values), workspace.evaluate(model, on: data))
    }
    #expect(result(rows: rows).gradient == result(rows: 96).gradient)
    #expect(result(rows: rows).evaluation == result(rows: 96).evaluation)
  }

  @Test func `a gradient keeps what was added until it is cleared`() {
    let shape = Shape.all[0]
    let (data, model) = (shape.data, shape.model())
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    workspace.addGradient(of: model, on: data, rows: ArraySlice(0..<16), share: 1 / 16, to: &gradient)
    let once = gradient.norm
    workspace.addGradient(of: model, on: data, rows: ArraySlice(0..<16), share: 1 / 16, to: &gradient)
    #expect(abs(gradient.norm / once - 2) < 1e-6)
    gradient.clear()
    #expect(gradient.norm == 0 && gradient.loss == 0)
  }

  @Test func `a flat gradient of zeros has the length 0 and its values can be set`() {
    let model = Shape.all[1].model()
    var gradient = Gradient(for: model)
    #expect(gradient.norm == 0)
    gradient.values = [3, 0, 0, 4, 0, 0, 0, 0]
    #expect(gradient.norm == 5)
    #expect(gradient.values == [3, 0, 0, 4, 0, 0, 0, 0])
  }

  @Test func `a workspace refuses another network`() async {
    await #expect(processExitsWith: .failure) {
      var workspace = Workspace(for: Shape.all[0].model())
      var gradient = Gradient(for: Shape.all[1].model())
      workspace.addGradient(
        of: Shape.all[1].model(), on: Shape.all[1].data, rows: ArraySlice(0..<4), share: 1, to: &gradient)
    }
  }
}
