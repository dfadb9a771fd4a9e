import Elementary
import Neural

extension OperationCase {
  static let losses = [
    OperationCase("cross-entropy", 15_094_598_687_105_172_294) {
      $0.crossEntropy(labels: labels(of: $0.shape))
    } formula: {
      crossEntropy($0, smoothing: 0)
    },
    OperationCase(
      "smoothed cross-entropy", 17_454_942_373_448_284_253
    ) {
      $0.crossEntropy(labels: labels(of: $0.shape), smoothing: 0.25)
    } formula: {
      crossEntropy($0, smoothing: 0.25)
    },
    OperationCase("squared error", 11_643_624_922_930_410_237) {
      $0.squaredError(from: targets(for: $0))
    } formula: {
      mean($0) { $0 * $0 }
    },
    OperationCase(
      "absolute error", 4_756_809_102_197_162_023, edges: [0]
    ) {
      $0.absoluteError(from: targets(for: $0))
    } formula: {
      mean($0) { abs($0) }
    },
    OperationCase(
      "Huber's error", 6_476_987_412_144_505_569, edges: [-0.75, 0.75]
    ) {
      $0.huberError(from: targets(for: $0), delta: 0.75)
    } formula: {
      mean($0) { abs($0) <= 0.75 ? $0 * $0 / 2 : 0.75 * (abs($0) - 0.375) }
    },
  ]

  private static func crossEntropy(_ x: Numbers, smoothing: Double) -> Numbers {
    let p = x.softmax.values
    let columns = x.shape.last!
    let labels = labels(of: x.shape)
    let losses = labels.indices.map { row in
      let logarithms = (0..<columns).map { Double.log(p[row * columns + $0]) }
      return -(1 - smoothing) * logarithms[labels[row]] - smoothing * logarithms.mean
    }
    return .number(losses.mean)
  }

  private static func labels(of shape: [Int]) -> [Int] {
    (0..<shape.dropLast().reduce(1, *)).map { $0 * 2 % shape.last! }
  }

  // Targets beside which the errors are the inputs, less 1, 0 or −1 in turn.
  private static func target(_ k: Int) -> Double { Double(k % 3 - 1) }

  private static func targets(for x: Tensor) -> Tensor {
    Tensor(shape: x.shape, scalars: (0..<x.count).map { Float(target($0)) })
  }

  private static func mean(_ x: Numbers, _ error: (Double) -> Double) -> Numbers {
    .number(x.values.indices.map { error(x.values[$0] - target($0)) }.mean)
  }
}
