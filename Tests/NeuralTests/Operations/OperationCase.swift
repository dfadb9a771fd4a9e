import Elementary
import Neural
import Testing

/// An operation, and its value as the formula says it, in double precision: what gradients are compared with.
struct OperationCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// What the inputs lie between.
  var inputs: ClosedRange<Double> = -3...3
  /// How far inputs stay from where there is no derivative.
  var edges: [Double] = []
  var operation: @Sendable (Tensor) -> Differentiated
  /// Takes the numbers and the length of a row.
  var formula: @Sendable ([Double], Int) -> [Double]

  static let all = functions + losses

  static let functions = [
    OperationCase(testDescription: "exp", operation: { $0.exp() }, formula: { x, _ in x.map { .exp($0) } }),
    OperationCase(
      testDescription: "log", inputs: 0.2...6, operation: { $0.log() }, formula: { x, _ in x.map { .log($0) } }),
    OperationCase(testDescription: "tanh", operation: { $0.tanh() }, formula: { x, _ in x.map { .tanh($0) } }),
    OperationCase(
      testDescription: "sigmoid", operation: { $0.sigmoid() }, formula: { x, _ in x.map { 1 / (1 + .exp(-$0)) } }),
    OperationCase(
      testDescription: "relu", edges: [0], operation: { $0.relu() }, formula: { x, _ in x.map { max($0, 0) } }),
    OperationCase(
      testDescription: "gelu", operation: { $0.gelu() },
      formula: { x, _ in x.map { 0.5 * $0 * (1 + .erf($0 / (2.0).squareRoot())) } }),
    OperationCase(
      testDescription: "softplus", operation: { $0.softplus() },
      formula: { x, _ in x.map { .log(1 + .exp($0)) } }),
    OperationCase(testDescription: "softmax", operation: { $0.softmax() }, formula: softmax),
    OperationCase(
      testDescription: "log-softmax", operation: { $0.logSoftmax() },
      formula: { x, columns in softmax(x, columns).map { .log($0) } }),
  ]

  static let losses = [
    OperationCase(
      testDescription: "cross-entropy", operation: { $0.crossEntropy(labels: labels(of: $0)) },
      formula: { x, columns in [crossEntropy(x, columns, smoothing: 0)] }),
    OperationCase(
      testDescription: "smoothed cross-entropy",
      operation: { $0.crossEntropy(labels: labels(of: $0), smoothing: 0.25) },
      formula: { x, columns in [crossEntropy(x, columns, smoothing: 0.25)] }),
    OperationCase(
      testDescription: "squared error", operation: { $0.squaredError(from: targets(for: $0)) },
      formula: { x, _ in [mean(x) { $0 * $0 }] }),
    OperationCase(
      testDescription: "absolute error", edges: [0], operation: { $0.absoluteError(from: targets(for: $0)) },
      formula: { x, _ in [mean(x) { abs($0) }] }),
    OperationCase(
      testDescription: "Huber's error", edges: [-0.75, 0.75],
      operation: { $0.huberError(from: targets(for: $0), delta: 0.75) },
      formula: { x, _ in [mean(x) { abs($0) <= 0.75 ? $0 * $0 / 2 : 0.75 * (abs($0) - 0.375) }] }),
  ]

  private static func softmax(_ x: [Double], _ columns: Int) -> [Double] {
    x.indices.map { k in
      let row = x[k / columns * columns..<(k / columns + 1) * columns]
      return .exp(x[k]) / row.reduce(0) { $0 + .exp($1) }
    }
  }

  private static func crossEntropy(_ x: [Double], _ columns: Int, smoothing: Double) -> Double {
    let p = softmax(x, columns)
    let rows = x.count / columns
    return (0..<rows).reduce(0) { sum, row in
      let logarithms = (0..<columns).map { Double.log(p[row * columns + $0]) }
      let even = logarithms.reduce(0, +) / Double(columns)
      return sum - (1 - smoothing) * logarithms[row * 2 % columns] - smoothing * even
    } / Double(rows)
  }

  private static func labels(of x: Tensor) -> [Int] {
    (0..<x.scalars.count / x.shape.last!).map { $0 * 2 % x.shape.last! }
  }

  // Targets beside which the errors are the inputs, less 1, 0 or −1 in turn.
  private static func target(_ k: Int) -> Double { Double(k % 3 - 1) }

  private static func targets(for x: Tensor) -> Tensor {
    Tensor(shape: x.shape, scalars: x.scalars.indices.map { Float(target($0)) })
  }

  private static func mean(_ x: [Double], _ error: (Double) -> Double) -> Double {
    x.indices.reduce(0) { $0 + error(x[$1] - target($1)) } / Double(x.count)
  }
}

extension OperationCase {
  /// Inputs from a seed, away from the edges (and from those beside a target of ±1).
  func input(shape: [Int], seed: UInt64) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    let isNearEdge = { (x: Double) in
      self.edges.contains { edge in [-1, 0, 1].contains { abs(x - edge - $0) < 0.01 } }
    }
    return Tensor(
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
