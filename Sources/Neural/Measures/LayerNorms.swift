extension Gradient {
  /// The Euclidean length of each layer's part, weights and biases together, from the inputs to the outputs.
  ///
  /// Where gradients vanish on the way back, the first are many times smaller than the last. Their squares add up to
  /// `squaredNorm`.
  public var layerNorms: [Double] { layout.layerNorms(storage) }
}

extension MLP {
  /// The Euclidean length of each layer's weights and biases, from the inputs to the outputs.
  public var layerNorms: [Double] { layout.layerNorms(storage) }
}

extension Layout {
  fileprivate func layerNorms(_ storage: [Float]) -> [Double] {
    layers.map { layer in
      let end = layer.biases + (hasBias ? layer.outputs.padded : 0)
      // The padding is zeros.
      return storage[layer.weights..<end].reduce(0) { $0.addingProduct(Double($1), Double($1)) }.squareRoot()
    }
  }
}
