/// Stochastic gradient descent, with momentum if wanted:
///
///     v ← momentum · v + g,   w ← w − rate · v
///
/// as PyTorch's SGD without dampening. Without momentum it keeps nothing.
public struct SGD: Sendable {
  /// How much of the last velocity stays, from 0 up to but not including 1.
  public let momentum: Float
  /// How many numbers it moves.
  public let count: Int
  var velocity: [Float]

  /// An optimiser at rest, for `count` weights.
  public init(count: Int, momentum: Float = 0) {
    precondition(momentum >= 0 && momentum < 1, "Momentum \(momentum) is not from 0 up to 1.")
    self.momentum = momentum
    self.count = count
    velocity = momentum > 0 ? [Float](repeating: 0, count: count.padded) : []
  }

  /// An optimiser at rest, for networks of this one's shape.
  public init(for model: MLP, momentum: Float = 0) { self.init(count: model.storage.count, momentum: momentum) }

  /// One step down the gradient.
  public mutating func update(_ model: inout MLP, by gradient: Gradient, rate: Double) {
    if momentum == 0 {
      descend(&model.storage, gradient.storage, rate: Float(rate))
    } else {
      descend(&model.storage, gradient.storage, &velocity, rate: Float(rate), momentum: momentum)
    }
  }
}
