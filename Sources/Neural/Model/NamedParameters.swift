extension MLP {
  /// The weights and biases of each layer with their names, in the order of `parameters`: `dense1.weights [64, 32]`,
  /// `dense1.biases [32]`, …, as a `Chain` of such layers has them.
  public var namedParameters: [Parameter] {
    let numbers = parameters
    var next = 0
    func take(_ name: String, _ shape: [Int]) -> Parameter {
      let start = next
      next += shape.reduce(1, *)
      return Parameter(name: name, value: Tensor(shape: shape, scalars: Array(numbers[start..<next])))
    }
    return layout.layers.enumerated().flatMap { k, layer in
      let weights = take("dense\(k + 1).weights", [layer.inputs, layer.outputs])
      return hasBias ? [weights, take("dense\(k + 1).biases", [layer.outputs])] : [weights]
    }
  }
}
