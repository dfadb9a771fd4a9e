import Neural
import Testing

/// An operation, and its value as the formula says it, in double precision: what gradients are compared with.
struct OperationCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// The shapes of the inputs, each time that it is tried.
  var shapes: [[[Int]]]
  /// What the inputs lie between.
  var inputs: ClosedRange<Double>
  /// How large the terms of its sums are: where they cancel, it is their rounding that is left.
  var terms = 1.0
  /// How far inputs stay from where there is no derivative.
  var edges: [Double]
  /// What the last of the shapes gives on every machine.
  var fingerprint: UInt64
  var operation: @Sendable ([Tensor]) -> Differentiated<[Tensor]>
  var formula: @Sendable ([Numbers]) -> Numbers

  static let all = functions + losses + arithmetic + reductions + products + normalizations
}

extension OperationCase {
  static let rows = [[1], [7], [3, 1], [2, 5], [2, 3, 4], [2, 1, 3, 2], [4, 9]]

  /// An operation of one input.
  init(
    _ name: String, _ fingerprint: UInt64, shapes: [[Int]] = rows, inputs: ClosedRange<Double> = -3...3,
    edges: [Double] = [], _ operation: @escaping @Sendable (Tensor) -> Differentiated<Tensor>,
    formula: @escaping @Sendable (Numbers) -> Numbers
  ) {
    self.init(
      testDescription: name, shapes: shapes.map { [$0] }, inputs: inputs, edges: edges, fingerprint: fingerprint,
      operation: { operation($0[0]).mapSlopes { [$0] } }, formula: { formula($0[0]) })
  }

  /// An operation of two.
  init(
    _ name: String, _ fingerprint: UInt64, shapes: [[[Int]]], inputs: ClosedRange<Double> = -3...3,
    terms: Double = 1, _ operation: @escaping @Sendable (Tensor, Tensor) -> Differentiated<[Tensor]>,
    formula: @escaping @Sendable (Numbers, Numbers) -> Numbers
  ) {
    self.init(
      testDescription: name, shapes: shapes, inputs: inputs, terms: terms, edges: [], fingerprint: fingerprint,
      operation: { operation($0[0], $0[1]) }, formula: { formula($0[0], $0[1]) })
  }

  /// An operation of three.
  init(
    _ name: String, _ fingerprint: UInt64, shapes: [[[Int]]], terms: Double,
    _ operation: @escaping @Sendable (Tensor, Tensor, Tensor) -> Differentiated<[Tensor]>,
    formula: @escaping @Sendable (Numbers, Numbers, Numbers) -> Numbers
  ) {
    self.init(
      testDescription: name, shapes: shapes, inputs: -3...3, terms: terms, edges: [], fingerprint: fingerprint,
      operation: { operation($0[0], $0[1], $0[2]) }, formula: { formula($0[0], $0[1], $0[2]) })
  }

  /// Inputs from a seed, away from the edges (and from those beside a target of ±1).
  func inputs(of shapes: [[Int]], seed: UInt64) -> [Tensor] {
    var generator = SeededGenerator(seed: seed)
    let isNearEdge = { (x: Double) in
      self.edges.contains { edge in [-1, 0, 1].contains { abs(x - edge - $0) < 0.01 } }
    }
    return shapes.map { shape in
      Tensor(
        shape: shape,
        scalars: (0..<shape.reduce(1, *)).map { _ in
          var x: Double
          repeat {
            x = inputs.lowerBound + (inputs.upperBound - inputs.lowerBound) * generator.uniform()
          } while isNearEdge(x)
          return Float(x)
        })
    }
  }
}

extension Differentiated {
  /// The slopes of two inputs in a row.
  func list() -> Differentiated<[Tensor]> where Slopes == (x: Tensor, y: Tensor) { mapSlopes { [$0.x, $0.y] } }

  func list() -> Differentiated<[Tensor]> where Slopes == (a: Tensor, b: Tensor) { mapSlopes { [$0.a, $0.b] } }

  func list() -> Differentiated<[Tensor]> where Slopes == (x: Tensor, weights: Tensor, biases: Tensor) {
    mapSlopes { [$0.x, $0.weights, $0.biases] }
  }

  func list() -> Differentiated<[Tensor]> where Slopes == NormalizationSlopes {
    mapSlopes { [$0.x, $0.gamma, $0.beta] }
  }
}
