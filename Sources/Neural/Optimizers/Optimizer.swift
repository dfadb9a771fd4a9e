/// A rule that moves weights down a gradient, and remembers what it needs from step to step.
///
/// In increasing complexity: `SGD` (with momentum if wanted), `Nesterov`, `RMSProp`, `Adam`, `AdamW`. Each goes through
/// weights, gradient and memory once, eight numbers at a time, and allocates nothing.
///
/// ```swift
/// var optimizer = Adam(for: model)
/// optimizer.update(&model, by: gradient, rate: 0.001)
/// ```
///
/// The rate comes from outside at every step, so that any `Schedule` goes with any rule.
public protocol Optimizer: Sendable {
  /// How many numbers it moves.
  var count: Int { get }

  /// One step for numbers in whole vectors, a multiple of eight: the rule itself. Call `update` instead.
  mutating func step(_ weights: inout [Float], by gradient: [Float], rate: Double)

  /// One step for a network of the shape that the optimiser was made for.
  mutating func update(_ model: inout MLP, by gradient: Gradient, rate: Double)
}

extension Optimizer {
  public mutating func update(_ model: inout MLP, by gradient: Gradient, rate: Double) {
    update(&model.storage, by: gradient.storage, rate: rate)
  }

  /// One step for numbers in a row, as many as the optimiser was made for: the place of a walker on a surface, say.
  public mutating func update(_ weights: inout [Float], by gradient: [Float], rate: Double) {
    precondition(
      weights.count == count && gradient.count == count,
      "An optimiser of \(count) weights does not move \(weights.count) by \(gradient.count) derivatives.")
    let rest = count.padded - count
    guard rest > 0 else { return step(&weights, by: gradient, rate: rate) }
    let zeros = [Float](repeating: 0, count: rest)
    var padded = weights + zeros
    step(&padded, by: gradient + zeros, rate: rate)
    weights.replaceSubrange(0..<count, with: padded[..<count])
  }
}

extension SGD: Optimizer {
  public mutating func step(_ weights: inout [Float], by gradient: [Float], rate: Double) {
    if momentum == 0 {
      descend(&weights, gradient, rate: Float(rate))
    } else {
      descend(&weights, gradient, &velocity, rate: Float(rate), momentum: momentum)
    }
  }
}
