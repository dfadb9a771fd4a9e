/// In training, sets each number to 0 with a probability and divides the others by what is left; in use, does nothing.
public struct Dropout: Layer {
  /// How likely a number is dropped, from 0 up to but not including 1.
  public var probability: Double

  /// A layer that drops with this probability.
  public init(_ probability: Double) {
    precondition(0..<1 ~= probability, "A probability of \(probability) is not from 0 up to 1.")
    self.probability = probability
  }

  public var kind: String { "dropout" }

  public func forward(_ x: Tensor) -> Differentiated<LayerSlopes> { Differentiated(x) { LayerSlopes(input: $0) } }

  public mutating func forwardInTraining(
    _ x: Tensor, generator: inout SeededGenerator
  ) -> Differentiated<LayerSlopes> {
    x.dropping(probability, generator: &generator).mapSlopes { LayerSlopes(input: $0) }
  }
}
