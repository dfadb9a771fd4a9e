/// A rule that moves weights down a gradient, and remembers what it needs from step to step.
///
/// In increasing complexity: `SGD` (with momentum if wanted), `Nesterov`, `RMSProp`, `Adam`, `AdamW`. Each keeps its
/// memory in flat arrays, allocates nothing in a step, and touches each weight once.
///
/// ```swift
/// var optimizer = Adam(for: model)
/// optimizer.update(&model, by: gradient, rate: 0.001)
/// ```
///
/// The rate comes from outside at every step, so that any `Schedule` goes with any rule.
public protocol Optimizer: Sendable {
  /// One step for numbers in a row, as many as the optimiser was made for: the point of a walker on a surface, say.
  mutating func update(_ weights: inout [Float], by gradient: [Float], rate: Double)

  /// One step for a network.
  mutating func update(_ model: inout MLP, by gradient: Gradient, rate: Double)
}

extension Optimizer {
  public mutating func update(_ model: inout MLP, by gradient: Gradient, rate: Double) {
    update(&model.storage, by: gradient.storage, rate: rate)
  }
}

extension SGD: Optimizer {
  public mutating func update(_ weights: inout [Float], by gradient: [Float], rate: Double) {
    let step = Vector(repeating: Float(-rate))
    guard momentum > 0 else { return updateEach(&weights, gradient) { w, g in w.addProduct(step, g) } }
    let keep = Vector(repeating: momentum)
    updateEach(&weights, gradient, &velocity) { w, g, v in
      v = g.addingProduct(keep, v)
      w.addProduct(step, v)
    }
  }
}
