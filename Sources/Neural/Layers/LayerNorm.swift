/// Each row brought to the mean 0 and the variance 1, then stretched and moved as is learnt.
///
///     y = γ (x − μ) / √(σ² + ε) + β, for x […, width]
public struct LayerNorm: Layer {
  /// γ, `[width]`.
  public var gamma: Tensor
  /// β, `[width]`.
  public var beta: Tensor
  /// ε, which keeps a row of equal numbers finite.
  public var epsilon: Double

  /// A layer that begins with γ = 1 and β = 0.
  public init(width: Int, epsilon: Double = 1e-5) {
    gamma = Tensor(repeating: 1, shape: [width])
    beta = Tensor(repeating: 0, shape: [width])
    self.epsilon = epsilon
  }

  public var kind: String { "layerNorm" }

  public func forward(_ x: Tensor) -> Differentiated<LayerSlopes> {
    x.layerNormalized(gamma: gamma, beta: beta, epsilon: epsilon).mapSlopes {
      LayerSlopes(input: $0.x, parameters: [$0.gamma, $0.beta])
    }
  }

  public mutating func visitParameters(_ visit: (_ name: String, _ value: inout Tensor) -> Void) {
    visit("gamma", &gamma)
    visit("beta", &beta)
  }
}
