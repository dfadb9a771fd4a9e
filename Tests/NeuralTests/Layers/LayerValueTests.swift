import Neural
import Testing

/// What PyTorch gives for an operation, in double precision: its value and the slope of each input.
struct LayerValue: CustomTestStringConvertible, Sendable {
  var name: String
  /// The shapes of the inputs, numbers from `madeParameters`.
  var shapes: [[Int]]
  /// The shape of the value.
  var shape: [Int]
  var results: [String: [Double]]

  var testDescription: String { name }

  /// The same by our own.
  var operation: @Sendable ([Tensor]) -> Differentiated<[Tensor]> {
    switch name {
    case "addition": { $0[0].adding($0[1]).list() }
    case "subtraction": { $0[0].subtracting($0[1]).list() }
    case "multiplication": { $0[0].multiplied(by: $0[1]).list() }
    case "division": { $0[0].divided(by: $0[1]).list() }
    case "matrix product", "batched matrix product": { $0[0].matrixProduct(with: $0[1]).list() }
    case "sum": { $0[0].sum(over: [0, 2]).mapSlopes { [$0] } }
    case "mean": { $0[0].mean(over: [1], keepingDimensions: true).mapSlopes { [$0] } }
    case "largest": { $0[0].max(over: [1]).mapSlopes { [$0] } }
    case "variance": { $0[0].variance(over: [0, 2], correction: 1).mapSlopes { [$0] } }
    case "gathered rows": { $0[0].gathering(rows: [4, 0, 4, 2, 4]).mapSlopes { [$0] } }
    case "dense": { Dense(weights: $0[1], biases: $0[2]).forward($0[0]).list() }
    case "embedding":
      {
        Embedding(table: $0[0]).forward(Tensor(shape: [2, 3], scalars: [1, 5, 1, 0, 1, 3])).mapSlopes(\.parameters)
      }
    case "layerNorm":
      { inputs in
        var layer = LayerNorm(width: 7)
        (layer.gamma, layer.beta) = (inputs[1], inputs[2])
        return layer.forward(inputs[0]).list()
      }
    case "batchNorm":
      { inputs in
        var layer = batchNorm(inputs)
        var generator = SeededGenerator(seed: 1)
        return layer.forwardInTraining(inputs[0], generator: &generator).list()
      }
    case "batchNorm in use": { batchNorm($0).forward($0[0]).list() }
    case "gelu": { $0[0].gelu().mapSlopes { [$0] } }
    case "sigmoid": { $0[0].sigmoid().mapSlopes { [$0] } }
    default: { _ in preconditionFailure("There is no operation \(name).") }
    }
  }
}

extension Differentiated<LayerSlopes> {
  fileprivate func list() -> Differentiated<[Tensor]> { mapSlopes { [$0.input] + $0.parameters } }
}

/// A layer that has seen something before: means and variances from the script's formula.
private func batchNorm(_ inputs: [Tensor]) -> BatchNorm {
  var layer = BatchNorm(width: 5)
  (layer.gamma, layer.beta) = (inputs[1], inputs[2])
  layer.runningMean = made([5], scale: 512, from: 3)
  layer.runningVariance = Tensor(shape: [5], scalars: made([5], scale: 512, from: 5).scalars.map { abs($0) + 0.5 })
  return layer
}

/// `madeParameters` from a later place on.
func made(_ shape: [Int], scale: Float, from place: Int) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(shape: shape, scalars: Array(madeParameters(count: count + place, scale: scale)[place...]))
}

@Suite struct LayerValueTests {
  @Test(arguments: layerValues)
  func `value and slopes are PyTorch's`(value: LayerValue) {
    let inputs = value.shapes.enumerated().map { made($1, scale: 256, from: 31 * $0) }
    let result = value.operation(inputs)
    #expect(result.value.shape == value.shape)
    let slopes = result.pullBack(made(value.shape, scale: 512, from: 7))
    expect(result.value, value.results["value"])
    for (k, slope) in slopes.enumerated() { expect(slope, value.results["slope\(k)"]) }
    #expect(slopes.map(\.shape) == value.shapes)
  }

  @Test func `what a layer saw is averaged as in PyTorch`() throws {
    for name in ["batchNorm", "batchNorm in use"] {
      let value = try #require(layerValues.first { $0.name == name })
      let inputs = value.shapes.enumerated().map { made($1, scale: 256, from: 31 * $0) }
      var layer = batchNorm(inputs)
      var generator = SeededGenerator(seed: 1)
      if name == "batchNorm" { _ = layer.forwardInTraining(inputs[0], generator: &generator) }
      expect(layer.runningMean, value.results["mean"])
      expect(layer.runningVariance, value.results["variance"])
    }
  }

  /// That no number is further than 1e-5 of the largest from PyTorch's.
  private func expect(_ found: Tensor, _ expected: [Double]?) {
    let expected = expected ?? []
    #expect(found.count == expected.count)
    let size = expected.map(abs).max() ?? 0
    let distance = zip(found.scalars, expected).map { abs(Double($0) - $1) }.max() ?? .infinity
    #expect(distance <= 1e-5 * size, "\(distance) apart, where the largest is \(size)")
  }
}
