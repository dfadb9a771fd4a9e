/// A part of a model: a plain value that turns tensors into tensors and knows its parameters.
///
/// ```swift
/// var model = Chain(
///   Dense(inputs: 64, outputs: 32, weights: .he(), generator: &generator),
///   Pointwise.relu,
///   Dense(inputs: 32, outputs: 10, weights: .he(), generator: &generator))
/// let scores = model.forwardInTraining(x, generator: &generator)
/// let loss = scores.value.crossEntropy(labels: labels)
/// let slopes = scores.pullBack(loss.pullBack(Tensor(1)))
/// optimizer.update(&model.parameters, by: slopes.values, rate: 0.01)
/// ```
///
/// A layer of one's own needs `kind` and `forward`, and `visitParameters` if it has any.
public protocol Layer: Sendable {
  /// What it is called in the names of a chain's parameters: `dense`.
  var kind: String { get }

  /// The outputs as in use, and the way back: nothing is drawn, nothing is remembered.
  func forward(_ x: Tensor) -> Differentiated<LayerSlopes>

  /// The outputs as in training: some layers draw random numbers, some remember what they saw.
  mutating func forwardInTraining(
    _ x: Tensor, generator: inout SeededGenerator
  ) -> Differentiated<LayerSlopes>

  /// Shows each parameter with its name, in the order of `LayerSlopes.parameters`.
  mutating func visitParameters(_ visit: (_ name: String, _ value: inout Tensor) -> Void)

  /// The shape that it gives for inputs of a shape.
  func outputShape(for shape: [Int]) -> [Int]
}

/// What comes back through a layer.
public struct LayerSlopes: Sendable {
  /// ∂L/∂x, in the shape of the inputs.
  public var input: Tensor
  /// ∂L/∂p of each parameter, in its shape.
  public var parameters: [Tensor]

  /// Slopes of inputs and parameters.
  public init(input: Tensor, parameters: [Tensor] = []) {
    self.input = input
    self.parameters = parameters
  }

  /// The parameters' slopes in a row, in the order of `Layer.parameters`.
  public var values: [Float] { parameters.flatMap(\.scalars) }
}

extension Layer {
  public mutating func forwardInTraining(
    _ x: Tensor, generator: inout SeededGenerator
  ) -> Differentiated<LayerSlopes> { forward(x) }

  public mutating func visitParameters(_ visit: (_ name: String, _ value: inout Tensor) -> Void) {}

  public func outputShape(for shape: [Int]) -> [Int] { shape }
}
