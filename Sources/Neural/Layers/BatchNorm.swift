/// Each feature brought to the mean 0 and the variance 1 over the batch, then stretched and moved as is learnt.
///
///     y = γ (x − μ) / √(σ² + ε) + β, for x […, width]
///
/// In training μ and σ² are the batch's, and running averages of them are kept, which stand in for them in use:
///
///     m ← m + momentum (μ − m),   v ← v + momentum (σ² n/(n − 1) − v)
public struct BatchNorm: Layer {
  /// γ, `[width]`.
  public var gamma: Tensor
  /// β, `[width]`.
  public var beta: Tensor
  /// m, `[width]`: not learnt, but seen.
  public var runningMean: Tensor
  /// v, `[width]`.
  public var runningVariance: Tensor
  /// How far the averages move towards a batch, from 0 to 1.
  public var momentum: Float
  /// ε, which keeps a feature of equal numbers finite.
  public var epsilon: Double

  /// A layer that begins with γ = 1, β = 0, and averages of 0 and 1.
  public init(width: Int, momentum: Float = 0.1, epsilon: Double = 1e-5) {
    precondition(0...1 ~= momentum, "A momentum of \(momentum) is not from 0 to 1.")
    gamma = Tensor(repeating: 1, shape: [width])
    beta = Tensor(repeating: 0, shape: [width])
    runningMean = beta
    runningVariance = gamma
    self.momentum = momentum
    self.epsilon = epsilon
  }

  public var kind: String { "batchNorm" }

  public func forward(_ x: Tensor) -> Differentiated<LayerSlopes> {
    x.batchNormalized(mean: runningMean, variance: runningVariance, gamma: gamma, beta: beta, epsilon: epsilon)
      .mapSlopes { LayerSlopes(input: $0.x, parameters: [$0.gamma, $0.beta]) }
  }

  public mutating func forwardInTraining(
    _ x: Tensor, generator: inout SeededGenerator
  ) -> Differentiated<LayerSlopes> {
    let rows = Array(x.shape.indices.dropLast())
    precondition(
      x.shape.dropLast().reduce(1, *) > 1, "A batch of shape \(x.shape) has one row, and no variance to learn from.")
    let factor = Tensor(momentum)
    let mean = x.mean(over: rows).value
    let variance = x.variance(over: rows, correction: 1).value
    runningMean = (mean - runningMean).scaled(by: factor, adding: runningMean)
    runningVariance = (variance - runningVariance).scaled(by: factor, adding: runningVariance)
    return x.batchNormalized(gamma: gamma, beta: beta, epsilon: epsilon)
      .mapSlopes { LayerSlopes(input: $0.x, parameters: [$0.gamma, $0.beta]) }
  }

  public mutating func visitParameters(_ visit: (_ name: String, _ value: inout Tensor) -> Void) {
    visit("gamma", &gamma)
    visit("beta", &beta)
  }
}
