/// The bytes that a training step of an `MLP` needs on a device, in float32, by formula and without padding.
///
/// Of a batch of B samples and layers of widths w₀ (the inputs) to w_L (the outputs):
///
///     activations = 4 B (w₀ + … + w_L),   deltas = 4 B (w₁ + … + w_L),   parameters = 4 Σ (w_(l−1) + 1) w_l
///
/// Only the first two grow with the batch. For 64-32-10 and 64 samples they are 27,136 and 10,752 bytes, the parameters
/// 9,640.
public struct StepMemory: Sendable, Equatable {
  /// What the forward pass keeps for the way back: the inputs, and every layer's outputs.
  public let activations: Int
  /// The derivatives with respect to every layer's sums.
  public let deltas: Int
  /// The weights and biases; a gradient takes as much again, a velocity too.
  public let parameters: Int

  /// The memory of a step with `batch` samples.
  public init(widths: [Int], batch: Int, hasBias: Bool = true) {
    let outputs = widths.dropFirst().reduce(0, +)
    activations = 4 * batch * ((widths.first ?? 0) + outputs)
    deltas = 4 * batch * outputs
    parameters = 4 * zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + (hasBias ? 1 : 0)) * $1.1 }
  }
}

extension MLP {
  /// The bytes that a training step with `batch` samples needs, by formula.
  public func stepMemory(batch: Int) -> StepMemory { StepMemory(widths: widths, batch: batch, hasBias: hasBias) }
}
