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
  /// How many numbers it moves.
  public let count: Int
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
    self.count = count
    mean = [Float](repeating: 0, count: count.padded)
    square = mean
  }

  /// An optimiser without a past, for networks of this one's shape.
  public init(for model: MLP, meanDecay: Double = 0.9, squareDecay: Double = 0.999, epsilon: Double = 1e-8) {
    self.init(count: model.storage.count, meanDecay: meanDecay, squareDecay: squareDecay, epsilon: epsilon)
  }

  public mutating func step(_ weights: inout [Float], by gradient: [Float], rate: Double) {
    step(&weights, by: gradient, rate: rate, losing: 0)
  }

  /// The step from (1 − loss) w instead of w, as `AdamW` has it.
  mutating func step(_ weights: inout [Float], by gradient: [Float], rate: Double, losing loss: Double) {
    steps += 1
    let factors = Factors(
      step: Float(-rate / (1 - Double.pow(meanDecay, Double(steps)))),
      root: Float((1 - Double.pow(squareDecay, Double(steps))).squareRoot()),
      takeMean: Float(1 - meanDecay), keepSquare: Float(squareDecay), takeSquare: Float(1 - squareDecay),
      epsilon: Float(epsilon), lose: Float(-loss))
    descend(&weights, gradient, &mean, &square, factors)
  }
}

/// What is the same for all weights of a step.
private struct Factors {
  /// −rate / (1 − β₁ᵗ).
  var step: Float
  /// √(1 − β₂ᵗ).
  var root: Float
  var takeMean: Float
  var keepSquare: Float
  var takeSquare: Float
  var epsilon: Float
  /// The share of a weight that is added to it, 0 or less. Multiplying by 1 less the share would round the same way at
  /// every step, and that adds up.
  var lose: Float
}

private func descend(
  _ weights: inout [Float], _ gradient: [Float], _ mean: inout [Float], _ square: inout [Float], _ factors: Factors
) {
  var weights = weights.mutableSpan
  var mean = mean.mutableSpan
  var square = square.mutableSpan
  let gradient = gradient.span
  let count = mean.count
  precondition(weights.count == count && square.count == count && gradient.count == count, "The weights are others.")
  let step = Vector(repeating: factors.step)
  let root = Vector(repeating: factors.root)
  let takeMean = Vector(repeating: factors.takeMean)
  let keepSquare = Vector(repeating: factors.keepSquare)
  let takeSquare = Vector(repeating: factors.takeSquare)
  let epsilon = Vector(repeating: factors.epsilon)
  let lose = Vector(repeating: factors.lose)
  for i in stride(from: 0, to: count, by: 8) {
    let w = weights.vector(at: i)
    let g = gradient.vector(at: i)
    let old = mean.vector(at: i)
    let m = old.addingProduct(takeMean, g - old)
    mean.set(m, at: i)
    let v = (keepSquare * square.vector(at: i)).addingProduct(takeSquare * g, g)
    square.set(v, at: i)
    let direction = m / (squareRoot(v) / root + epsilon)
    weights.set(w.addingProduct(lose, w).addingProduct(step, direction), at: i)
  }
}
