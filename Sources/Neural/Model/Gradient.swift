/// The gradient of a mean loss with respect to a network's parameters: a buffer that batches are added into.
///
/// It stays what it is until `clear` sets it to zero, so that several small batches add up to a large one, to the same
/// bits as in one piece (see `Workspace.addGradient`).
public struct Gradient: Sendable {
  /// The mean loss of what was added: each sample's loss times its share.
  public var loss: Double = 0
  let layout: Layout
  var storage: [Float]

  /// A gradient of zeros.
  public init(for model: MLP) {
    layout = model.layout
    storage = [Float](repeating: 0, count: layout.storageCount)
  }
}

extension Gradient {
  /// Sets all to zero.
  public mutating func clear() {
    loss = 0
    setToZero(&storage)
  }

  /// The derivatives, in the order of `MLP.parameters`.
  public var values: [Float] {
    get { layout.flat(storage) }
    set { storage = layout.storage(newValue) }
  }

  /// The square of the gradient's Euclidean length.
  public var squaredNorm: Double { squaredLength(storage) }

  /// The gradient's Euclidean length.
  public var norm: Double { squaredNorm.squareRoot() }
}
