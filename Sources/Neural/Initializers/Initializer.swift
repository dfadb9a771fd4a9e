/// How fresh weights are made: a function of a shape and a generator.
///
/// ```swift
/// let weights = Initializer.he(gain: 2)([64, 32], &generator)
/// ```
public struct Initializer: Sendable {
  private let draw: @Sendable (_ shape: [Int], _ generator: inout SeededGenerator) -> Tensor

  /// The initialiser of a function.
  public init(_ draw: @escaping @Sendable (_ shape: [Int], _ generator: inout SeededGenerator) -> Tensor) {
    self.draw = draw
  }

  /// Fresh numbers of a shape: `[inputs, outputs]` for the weights of a layer.
  public func callAsFunction(_ shape: [Int], _ generator: inout SeededGenerator) -> Tensor { draw(shape, &generator) }
}

extension Initializer {
  /// The same number everywhere; nothing is drawn.
  public static func constant(_ number: Float) -> Initializer {
    Initializer { shape, _ in Tensor(repeating: number, shape: shape) }
  }

  /// Numbers of the normal distribution of mean 0, one drawn for each in order.
  public static func normal(deviation: Double = 1) -> Initializer {
    Initializer { shape, generator in
      Tensor(
        shape: shape, scalars: (0..<shape.reduce(1, *)).map { _ in Float(generator.normal() * deviation) })
    }
  }

  /// Numbers from −limit to limit, each as likely, one drawn for each in order.
  public static func uniform(limit: Double) -> Initializer {
    Initializer { shape, generator in
      Tensor(
        shape: shape,
        scalars: (0..<shape.reduce(1, *)).map { _ in Float((2 * generator.uniform() - 1) * limit) })
    }
  }
}
