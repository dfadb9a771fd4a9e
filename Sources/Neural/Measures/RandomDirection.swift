extension MLP {
  /// A random direction in the space of the parameters, in which each unit's weights are as long as the network's own;
  /// biases stay where they are (Li et al. 2018, "filter normalisation").
  ///
  /// A rectifier's network computes the same when one layer is doubled and the next one halved, but would look flatter
  /// along a plain random direction in the layer that grew. With lengths unit by unit the picture stays the same.
  ///
  /// - Parameter generator: is drawn from once for every weight, layer by layer, row by row.
  public func randomDirection(generator: inout SeededGenerator) -> [Float] {
    var direction = [Float](repeating: 0, count: storage.count)
    for layer in layout.layers {
      let columns = layer.outputs.padded
      for row in 0..<layer.inputs {
        let start = layer.weights + row * columns
        for k in start..<start + layer.outputs { direction[k] = Float(generator.normal()) }
      }
      for unit in 0..<layer.outputs {
        let column = stride(from: layer.weights + unit, to: layer.biases, by: columns)
        let (wanted, length) = (Self.length(of: storage, column), Self.length(of: direction, column))
        for k in column { direction[k] = length > 0 ? direction[k] * Float(wanted / length) : 0 }
      }
    }
    return layout.flat(direction)
  }

  private static func length(of numbers: [Float], _ places: StrideTo<Int>) -> Double {
    places.reduce(0) { $0.addingProduct(Double(numbers[$1]), Double(numbers[$1])) }.squareRoot()
  }
}
