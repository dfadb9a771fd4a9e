/// A network whose weights are the exponential moving average of another's while that one trains:
///
///     w̄ ← decay · w̄ + (1 − decay) · w
///
/// It remembers about 1/(1 − decay) steps, and is calmer than the last of them: much as if the rate had been lowered at
/// the end (Polyak and Juditsky 1992).
public struct MovingAverage: Sendable {
  /// How much of the average stays in a step.
  public let decay: Double
  /// The network of the averaged weights.
  public private(set) var model: MLP

  /// An average that begins at this network.
  public init(of model: MLP, decay: Double = 0.999) {
    precondition(0..<1 ~= decay, "A decay of \(decay) is not from 0 up to 1.")
    self.decay = decay
    self.model = model
  }

  /// Takes in the network after a step.
  public mutating func add(_ new: MLP) {
    precondition(new.layout == model.layout, "The average belongs to another network.")
    let take = Vector(repeating: Float(1 - decay))
    var average = model.storage.mutableSpan
    let new = new.storage.span
    for i in stride(from: 0, to: average.count, by: 8) {
      let old = average.vector(at: i)
      average.set(old.addingProduct(take, new.vector(at: i) - old), at: i)
    }
  }
}
