/// Momentum that looks ahead (Nesterov 1983, in the form of Sutskever et al. 2013 that PyTorch has):
///
///     v ← momentum · v + g,   w ← w − rate · (g + momentum · v)
///
/// The velocity of the next step is taken as far as it is known now, so a turn is begun one step earlier than with plain
/// momentum.
public struct Nesterov: Optimizer {
  /// How much of the last velocity stays, from 0 up to but not including 1.
  public let momentum: Float
  /// How many numbers it moves.
  public let count: Int
  private var velocity: [Float]

  /// An optimiser at rest, for `count` weights.
  public init(count: Int, momentum: Float = 0.9) {
    precondition(momentum >= 0 && momentum < 1, "Momentum \(momentum) is not from 0 up to 1.")
    self.momentum = momentum
    self.count = count
    velocity = [Float](repeating: 0, count: count.padded)
  }

  /// An optimiser at rest, for networks of this one's shape.
  public init(for model: MLP, momentum: Float = 0.9) {
    self.init(count: model.storage.count, momentum: momentum)
  }

  public mutating func step(_ weights: inout [Float], by gradient: [Float], rate: Double) {
    let step = Vector(repeating: Float(-rate))
    let keep = Vector(repeating: momentum)
    var weights = weights.mutableSpan
    var velocity = velocity.mutableSpan
    let gradient = gradient.span
    precondition(weights.count == velocity.count && gradient.count == velocity.count, "The weights are others.")
    for i in stride(from: 0, to: velocity.count, by: 8) {
      let g = gradient.vector(at: i)
      let v = g.addingProduct(keep, velocity.vector(at: i))
      velocity.set(v, at: i)
      weights.set(weights.vector(at: i).addingProduct(step, g.addingProduct(keep, v)), at: i)
    }
  }
}
