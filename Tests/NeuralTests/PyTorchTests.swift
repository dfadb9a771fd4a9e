import Neural
import Testing

/// One training of the script beside the table, and what came out of it.
struct PyTorchRun: CustomTestStringConvertible, Sendable {
  var name: String
  var widths: [Int]
  var activation: Activation
  var hasBias: Bool
  var scale: Float
  var batch: Int
  var micro: Int
  var rate: Double
  var ramp: Int
  var momentum: Float
  /// The length of the whole set's gradient at the start.
  var gradientNorm: Double
  /// The whole set's loss before the first step and after those of `pyTorchSteps`.
  var losses: [Double]
  /// The same in double precision.
  var exactLosses: [Double]
  /// The length of the parameters at the end.
  var norm: Double
  /// How many samples are classified right at the end.
  var right: Int?

  var testDescription: String { name }
}

@Suite struct PyTorchTests {
  @Test(arguments: pyTorchRuns)
  func `three hundred steps give PyTorch's losses`(run: PyTorchRun) {
    var shape = Shape(widths: run.widths, activation: run.activation, hasBias: run.hasBias)
    shape.isRegression = run.right == nil
    let data = shape.data
    var model = shape.model(scale: run.scale)
    var workspace = Workspace(for: model)
    var gradient = Gradient(for: model)
    var optimizer = SGD(for: model, momentum: run.momentum)
    let rate = Schedule.constant(run.rate).afterRamp(of: run.ramp)

    workspace.addGradient(
      of: model, on: data, rows: ArraySlice(0..<data.count), share: 1 / Float(data.count), to: &gradient)
    #expect(abs(gradient.norm / run.gradientNorm - 1) < 1e-6)

    var losses = [workspace.evaluate(model, on: data).loss]
    for t in 0..<pyTorchSteps.last! {
      let batch = (0..<run.batch).map { (t * run.batch + $0) * 37 % data.count }
      gradient.clear()
      for start in stride(from: 0, to: run.batch, by: run.micro) {
        workspace.addGradient(
          of: model, on: data, rows: batch[start..<start + run.micro], share: 1 / Float(run.batch), to: &gradient)
      }
      optimizer.update(&model, by: gradient, rate: rate(t))
      if pyTorchSteps.contains(t + 1) { losses.append(workspace.evaluate(model, on: data).loss) }
    }
    #expect(losses.count == run.losses.count)
    for k in losses.indices {
      #expect(abs(losses[k] / run.losses[k] - 1) < 1e-5, "PyTorch, loss \(k)")
      #expect(abs(losses[k] / run.exactLosses[k] - 1) < 1e-5, "in double precision, loss \(k)")
    }
    #expect(abs(model.norm / run.norm - 1) < 1e-6)
    if let right = run.right {
      #expect(workspace.evaluate(model, on: data).accuracy == Double(right) / Double(data.count))
    }
  }
}
