/// A function without parameters: an activation, most of all.
public struct Pointwise: Layer {
  /// What it is called.
  public let kind: String
  private let function: @Sendable (Tensor) -> Differentiated<Tensor>

  /// The layer of a function that keeps the shape.
  public init(_ kind: String, _ function: @escaping @Sendable (Tensor) -> Differentiated<Tensor>) {
    self.kind = kind
    self.function = function
  }

  public func forward(_ x: Tensor) -> Differentiated<LayerSlopes> {
    function(x).mapSlopes { LayerSlopes(input: $0) }
  }
}

extension Pointwise {
  /// max(x, 0).
  public static let relu = Pointwise("relu") { $0.relu() }
  /// The hyperbolic tangent.
  public static let tanh = Pointwise("tanh") { $0.tanh() }
  /// 1 / (1 + e^(−x)).
  public static let sigmoid = Pointwise("sigmoid") { $0.sigmoid() }
  /// x Φ(x).
  public static let gelu = Pointwise("gelu") { $0.gelu() }
}
