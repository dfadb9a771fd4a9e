/// A rate for each weight, by the size of its recent gradients (Hinton 2012):
///
///     s ← decay · s + (1 − decay) · g²,   w ← w − rate · g / (√s + ε)
///
/// A weight with steadily small derivatives moves as fast as one with large ones. s begins at 0, so that the first steps
/// are too long by up to 1/√(1 − decay): ten times at 0.99. `Adam` corrects that.
public struct RMSProp: Optimizer {
  /// How much of the mean square stays, from 0 up to but not including 1.
  public let decay: Double
  /// Keeps the step finite where all gradients were 0.
  public let epsilon: Double
  /// How many numbers it moves.
  public let count: Int
  private var square: [Float]

  /// An optimiser without a past, for `count` weights; the defaults are PyTorch's.
  public init(count: Int, decay: Double = 0.99, epsilon: Double = 1e-8) {
    precondition(decay >= 0 && decay < 1, "A decay of \(decay) is not from 0 up to 1.")
    precondition(epsilon > 0, "An epsilon of \(epsilon) would divide 0 by 0.")
    self.decay = decay
    self.epsilon = epsilon
    self.count = count
    square = [Float](repeating: 0, count: count.padded)
  }

  /// An optimiser without a past, for networks of this one's shape.
  public init(for model: MLP, decay: Double = 0.99, epsilon: Double = 1e-8) {
    self.init(count: model.storage.count, decay: decay, epsilon: epsilon)
  }

  public mutating func step(_ weights: inout [Float], by gradient: [Float], rate: Double) {
    let step = Vector(repeating: Float(-rate))
    let keep = Vector(repeating: Float(decay))
    let take = Vector(repeating: Float(1 - decay))
    let epsilon = Vector(repeating: Float(epsilon))
    var weights = weights.mutableSpan
    var square = square.mutableSpan
    let gradient = gradient.span
    precondition(weights.count == square.count && gradient.count == square.count, "The weights are others.")
    for i in stride(from: 0, to: square.count, by: 8) {
      let g = gradient.vector(at: i)
      let s = (keep * square.vector(at: i)).addingProduct(take * g, g)
      square.set(s, at: i)
      weights.set(weights.vector(at: i).addingProduct(step, g / (squareRoot(s) + epsilon)), at: i)
    }
  }
}
