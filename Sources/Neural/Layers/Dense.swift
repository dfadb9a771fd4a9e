/// Every output a weighted sum of every input: y = x W + b, for x […, inputs].
public struct Dense: Layer {
  /// W, `[inputs, outputs]`.
  public var weights: Tensor
  /// b, `[outputs]`.
  public var biases: Tensor

  /// A layer of these parameters.
  public init(weights: Tensor, biases: Tensor) {
    precondition(
      weights.shape.count == 2 && biases.shape == weights.shape.suffix(1),
      "Weights of shape \(weights.shape) and biases of \(biases.shape) are no layer.")
    self.weights = weights
    self.biases = biases
  }

  /// A layer of fresh weights, and biases of 0.
  public init(inputs: Int, outputs: Int, weights: Initializer, generator: inout SeededGenerator) {
    self.init(
      weights: weights([inputs, outputs], &generator), biases: Tensor(repeating: 0, shape: [outputs]))
  }

  public var kind: String { "dense" }

  public func forward(_ x: Tensor) -> Differentiated<LayerSlopes> {
    x.affine(weights: weights, biases: biases).mapSlopes {
      LayerSlopes(input: $0.x, parameters: [$0.weights, $0.biases])
    }
  }

  public mutating func visitParameters(_ visit: (_ name: String, _ value: inout Tensor) -> Void) {
    visit("weights", &weights)
    visit("biases", &biases)
  }

  public func outputShape(for shape: [Int]) -> [Int] { shape.dropLast() + biases.shape }
}
