import Elementary

/// Momentum and a rate for each weight in one (Kingma and Ba 2015). At step t, counted from 1:
///
///     m ← β₁ m + (1 − β₁) g,    v ← β₂ v + (1 − β₂) g²
///     w ← w − rate · m̂ / (√v̂ + ε)   with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)
///
/// m and v begin at 0 and are too small at first; dividing by 1 − βᵗ takes that out, so that the very first step has the
/// length `rate` in every weight whose derivative is not 0.
public struct Adam: Optimizer {
  /// β₁, how much of the mean gradient stays.
  public let meanDecay: Double
  /// β₂, how much of the mean square stays.
  public let squareDecay: Double
  /// Keeps the step finite where all gradients were 0.
  public let epsilon: Double
  /// How many steps were made.
  public private(set) var steps = 0
  private var mean: [Float]
  private var square: [Float]

  /// An optimiser without a past, for `count` weights; the defaults are the paper's.
  public init(count: Int, meanDecay: Double = 0.9, squareDecay: Double = 0.999, epsilon: Double = 1e-8) {
    precondition(
      0..<1 ~= meanDecay && 0..<1 ~= squareDecay, "Decays of \(meanDecay) and \(squareDecay) are not from 0 up to 1.")
    precondition(epsilon > 0, "An epsilon of \(epsilon) would divide 0 by 0.")
    self.meanDecay = meanDecay
    self.squareDecay = squareDecay
    self.epsilon = epsilon
    mean = [Float](repeating: 0, count: count)
    square = mean
  }

  /// An optimiser without a past, for networks of this one's shape.
  public init(for model: MLP, meanDecay: Double = 0.9, squareDecay: Double = 0.999, epsilon: Double = 1e-8) {
    self.init(count: model.storage.count, meanDecay: meanDecay, squareDecay: squareDecay, epsilon: epsilon)
  }

  public mutating func update(_ weights: inout [Float], by gradient: [Float], rate: Double) {
    steps += 1
    let step = Vector(repeating: Float(-rate / (1 - Double.pow(meanDecay, Double(steps)))))
    let root = Vector(repeating: Float((1 - Double.pow(squareDecay, Double(steps))).squareRoot()))
    let takeMean = Vector(repeating: Float(1 - meanDecay))
    let keepSquare = Vector(repeating: Float(squareDecay))
    let takeSquare = Vector(repeating: Float(1 - squareDecay))
    let epsilon = Vector(repeating: Float(epsilon))
    updateEach(&weights, gradient, &mean, &square) { w, g, m, v in
      m.addProduct(takeMean, g - m)
      v = (keepSquare * v).addingProduct(takeSquare * g, g)
      w.addProduct(step, m / (v.squareRoot() / root + epsilon))
    }
  }
}
