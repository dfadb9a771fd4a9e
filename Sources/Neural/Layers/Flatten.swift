/// All numbers of a sample in one row: [batch, …] becomes [batch, numbers].
public struct Flatten: Layer {
  /// A layer without settings.
  public init() {}

  public var kind: String { "flatten" }

  public func forward(_ x: Tensor) -> Differentiated<LayerSlopes> {
    let shape = x.shape
    return Differentiated(x.reshaped(to: outputShape(for: shape))) {
      LayerSlopes(input: $0.reshaped(to: shape))
    }
  }

  public func outputShape(for shape: [Int]) -> [Int] { [shape.first ?? 1, shape.dropFirst().reduce(1, *)] }
}
