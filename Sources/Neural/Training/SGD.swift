/// Stochastic gradient descent, with momentum if wanted:
///
///     v ← momentum · v + g,   w ← w − rate · v
///
/// as PyTorch's SGD without dampening. Without momentum it keeps nothing.
public struct SGD: Sendable {
  /// How much of the last velocity stays, from 0 up to but not including 1.
  public let momentum: Float
  private var velocity: [Float]

  /// An optimiser at rest.
  public init(for model: MLP, momentum: Float = 0) {
    precondition(momentum >= 0 && momentum < 1, "Momentum \(momentum) is not from 0 up to 1.")
    self.momentum = momentum
    velocity = momentum > 0 ? [Float](repeating: 0, count: model.storage.count) : []
  }

  /// One step down the gradient.
  public mutating func update(_ model: inout MLP, by gradient: Gradient, rate: Double) {
    if momentum == 0 {
      descend(&model.storage, gradient.storage, rate: Float(rate))
    } else {
      descend(&model.storage, gradient.storage, &velocity, rate: Float(rate), momentum: momentum)
    }
  }
}
