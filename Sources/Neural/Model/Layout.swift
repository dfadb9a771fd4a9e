/// Where the numbers of each layer lie in one buffer: rows of weights, an input's to all outputs, padded to whole
/// vectors, then the row of biases.
struct Layout: Sendable, Equatable {
  let layers: [Layer]
  let hasBias: Bool

  struct Layer: Sendable, Equatable {
    let inputs: Int
    let outputs: Int
    /// Where its weights begin.
    let weights: Int

    /// Where its biases begin, if it has any.
    var biases: Int { weights + inputs * outputs.padded }
  }

  init(widths: [Int], hasBias: Bool) {
    precondition(
      widths.count >= 2 && widths.allSatisfy { $0 > 0 },
      "Widths \(widths) are no network: inputs and outputs are needed.")
    var place = 0
    layers = zip(widths, widths.dropFirst()).map { inputs, outputs in
      let layer = Layer(inputs: inputs, outputs: outputs, weights: place)
      place = layer.biases + (hasBias ? outputs.padded : 0)
      return layer
    }
    self.hasBias = hasBias
  }

  /// How many floats the buffer has, with padding.
  var storageCount: Int {
    let last = layers[layers.count - 1]
    return last.biases + (hasBias ? last.outputs.padded : 0)
  }

  /// How many of them are numbers of the network.
  var parameterCount: Int { layers.reduce(0) { $0 + ($1.inputs + (hasBias ? 1 : 0)) * $1.outputs } }
}

extension Layout {
  /// The numbers without padding: layer by layer the weights, row by row, then the biases.
  func flat(_ storage: [Float]) -> [Float] {
    var flat: [Float] = []
    flat.reserveCapacity(parameterCount)
    forEachRow { flat += storage[$0] }
    return flat
  }

  /// The buffer of these numbers, zeros in its padding.
  func storage(_ flat: [Float]) -> [Float] {
    precondition(flat.count == parameterCount, "The network has \(parameterCount) parameters, not \(flat.count).")
    var storage = [Float](repeating: 0, count: storageCount)
    var next = 0
    forEachRow { row in
      storage.replaceSubrange(row, with: flat[next..<next + row.count])
      next += row.count
    }
    return storage
  }

  private func forEachRow(_ body: (Range<Int>) -> Void) {
    for layer in layers {
      for row in 0..<layer.inputs + (hasBias ? 1 : 0) {
        let start = layer.weights + row * layer.outputs.padded
        body(start..<start + layer.outputs)
      }
    }
  }
}
