/// Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019):
///
///     w ← (1 − rate · decay) · w,   then Adam's step
///
/// Added to the gradient instead, the decay would be divided by √v̂ too, and weights with large derivatives would hardly
/// decay.
public struct AdamW: Optimizer {
  /// The share of itself that a weight loses in a step of rate 1.
  public let weightDecay: Double
  private var adam: Adam

  /// An optimiser without a past, for `count` weights; the defaults are PyTorch's.
  public init(
    count: Int, weightDecay: Double = 0.01, meanDecay: Double = 0.9, squareDecay: Double = 0.999, epsilon: Double = 1e-8
  ) {
    precondition(weightDecay >= 0, "A weight decay of \(weightDecay) makes weights grow.")
    self.weightDecay = weightDecay
    adam = Adam(count: count, meanDecay: meanDecay, squareDecay: squareDecay, epsilon: epsilon)
  }

  /// An optimiser without a past, for networks of this one's shape.
  public init(
    for model: MLP, weightDecay: Double = 0.01, meanDecay: Double = 0.9, squareDecay: Double = 0.999,
    epsilon: Double = 1e-8
  ) {
    self.init(
      count: model.storage.count, weightDecay: weightDecay, meanDecay: meanDecay, squareDecay: squareDecay,
      epsilon: epsilon)
  }

  /// How many numbers it moves.
  public var count: Int { adam.count }

  public mutating func step(_ weights: inout [Float], by gradient: [Float], rate: Double) {
    adam.step(&weights, by: gradient, rate: rate, losing: rate * weightDecay)
  }
}
