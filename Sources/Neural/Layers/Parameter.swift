/// A parameter of a model by its name: `dense1.weights [64, 32]`.
public struct Parameter: Sendable, Equatable, CustomStringConvertible {
  /// The path to it, layer by layer: `dense1.weights`.
  public var name: String
  /// Its numbers.
  public var value: Tensor

  /// A tensor with a name.
  public init(name: String, value: Tensor) {
    self.name = name
    self.value = value
  }

  public var description: String { "\(name) \(value.shape)" }
}

extension Layer {
  /// The parameters with their names, in order.
  public var namedParameters: [Parameter] {
    var layer = self
    var parameters: [Parameter] = []
    layer.visitParameters { name, value in parameters.append(Parameter(name: name, value: value)) }
    return parameters
  }

  /// How many numbers there are to learn.
  public var parameterCount: Int { namedParameters.reduce(0) { $0 + $1.value.count } }

  /// All parameters in a row, in order: what an optimiser moves.
  public var parameters: [Float] {
    get { namedParameters.flatMap(\.value.scalars) }
    set {
      precondition(newValue.count == parameterCount, "\(kind) has \(parameterCount) parameters, not \(newValue.count).")
      var next = 0
      visitParameters { _, value in
        let end = next + value.count
        value = Tensor(shape: value.shape, scalars: Array(newValue[next..<end]))
        next = end
      }
    }
  }
}
