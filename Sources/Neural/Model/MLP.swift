/// A multilayer perceptron: layers of weights and biases with an activation between them.
///
///     h₀ = x,  h_l = f(h_(l−1) W_l + b_l),  outputs = h_(L−1) W_L + b_L
///
/// Without a hidden layer it is a linear model: of classes, logistic regression; of numbers, linear regression. It is a
/// plain value: a copy trains apart.
public struct MLP: Sendable {
  /// Inputs, hidden layers, outputs: `[64, 32, 10]`.
  public let widths: [Int]
  /// What the hidden layers do to their sums.
  public let activation: Activation
  let layout: Layout
  var storage: [Float]

  /// A network with fresh weights from the normal distribution and biases of 0.
  ///
  /// - Parameters:
  ///   - widths: inputs, hidden layers, outputs.
  ///   - activation: what the hidden layers do; it also decides the weights' deviation, √(2/inputs) for `relu`, else
  ///     √(1/inputs).
  ///   - gain: multiplies the weights: 1 is the usual start, 5 a steep one, 0 all zeros.
  ///   - hasBias: without biases, an input of zeros gives outputs of zeros.
  ///   - generator: is drawn from once for every weight, layer by layer, row by row.
  public init(
    widths: [Int], activation: Activation = .relu, gain: Float = 1, hasBias: Bool = true,
    generator: inout SeededGenerator
  ) {
    self.widths = widths
    self.activation = activation
    layout = Layout(widths: widths, hasBias: hasBias)
    storage = [Float](repeating: 0, count: layout.storageCount)
    for layer in layout.layers {
      let deviation = activation.deviation(inputs: layer.inputs) * Double(gain)
      for row in 0..<layer.inputs {
        let start = layer.weights + row * layer.outputs.padded
        for k in start..<start + layer.outputs { storage[k] = Float(generator.normal() * deviation) }
      }
    }
  }

  /// A network of these parameters, in the order of `parameters`.
  public init(widths: [Int], activation: Activation = .relu, hasBias: Bool = true, parameters: [Float]) {
    self.widths = widths
    self.activation = activation
    layout = Layout(widths: widths, hasBias: hasBias)
    storage = layout.storage(parameters)
  }
}

extension MLP {
  /// How many weights and biases there are: 2,410 for `[64, 32, 10]`.
  public var parameterCount: Int { layout.parameterCount }

  /// Whether the layers have biases.
  public var hasBias: Bool { layout.hasBias }

  /// All weights and biases: layer by layer, the weights `[inputs, outputs]` row by row, then the biases.
  public var parameters: [Float] {
    get { layout.flat(storage) }
    set { storage = layout.storage(newValue) }
  }

  /// The Euclidean length of all parameters.
  public var norm: Double { squaredLength(storage).squareRoot() }
}
