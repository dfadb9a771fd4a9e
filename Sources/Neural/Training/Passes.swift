// The forward and the backward pass through the layers of a workspace.

extension Workspace {
  /// Both passes for the samples at work.
  mutating func addGradientOfLoaded(
    _ model: MLP, _ data: Dataset, count: Int, share: Float, to gradient: inout Gradient
  ) {
    forward(model, count: count)
    differentiateLoss(data, count: count, share: share)
    for s in 0..<count { gradient.loss += Double(losses[s]) * Double(share) }
    backward(count: count, to: &gradient)
  }

  /// What a layer is fed: the features, or the layer below.
  func inputs(of l: Int) -> [Float] { l == 0 ? inputs : layers[l - 1].outputs }

  /// Each layer's outputs from the one before.
  mutating func forward(_ model: MLP, count: Int) {
    for l in layout.layers.indices {
      let layer = layout.layers[l]
      multiply(
        rows: count, depth: layer.inputs, columns: layer.outputs.padded, inputs(of: l),
        Strides(row: layer.inputs.padded, depth: 1), model.storage, at: layer.weights, into: &layers[l].outputs,
        starting: layout.hasBias ? .bias(at: layer.biases) : .zero)
      if l == layout.layers.count - 1 { break }
      switch activation {
      case .relu: rectify(&layers[l].outputs, count: count * layer.outputs.padded)
      case .tanh: squash(&layers[l].outputs, count: count * layer.outputs.padded)
      case .identity: break
      }
    }
  }

  /// The losses, and the last layer's deltas.
  mutating func differentiateLoss(_ data: Dataset, count: Int, share: Float) {
    let last = layers.count - 1
    switch data.target {
    case .classes(let classes):
      softmaxCrossEntropy(
        rows: count, columns: classes, layers[last].outputs, labels: labels, share: share,
        deltas: &layers[last].deltas, losses: &losses, sums: &sums)
    case .values(let columns):
      squaredError(
        rows: count, columns: columns, layers[last].outputs, targets: targets, share: share,
        deltas: &layers[last].deltas, losses: &losses)
    }
  }

  /// From the last layer to the first: its gradient, then the deltas of the layer below by the chain rule.
  private mutating func backward(count: Int, to gradient: inout Gradient) {
    for l in layout.layers.indices.reversed() {
      let layer = layout.layers[l]
      let columns = layer.outputs.padded
      multiply(
        rows: layer.inputs, depth: count, columns: columns, inputs(of: l),
        Strides(row: 1, depth: layer.inputs.padded), layers[l].deltas, into: &gradient.storage, from: layer.weights,
        starting: .existing)
      if layout.hasBias {
        addColumnSums(rows: count, columns: columns, layers[l].deltas, to: &gradient.storage, at: layer.biases)
      }
      if l > 0 { propagate(from: l, count: count) }
    }
  }

  /// δ_(l−1) = (δ_l W_lᵀ) ⊙ f′.
  private mutating func propagate(from l: Int, count: Int) {
    let layer = layout.layers[l]
    let columns = layer.inputs.padded
    multiply(
      rows: count, depth: layer.outputs, columns: columns, layers[l].deltas,
      Strides(row: layer.outputs.padded, depth: 1), layers[l].transposed, into: &layers[l - 1].deltas,
      starting: .zero)
    switch activation {
    case .relu: multiplyByRectifierSlope(&layers[l - 1].deltas, layers[l - 1].outputs, count: count * columns)
    case .tanh: multiplyByTangentSlope(&layers[l - 1].deltas, layers[l - 1].outputs, count: count * columns)
    case .identity: break
    }
  }

  /// The backward pass multiplies by the weights the other way round.
  mutating func transposeWeights(of model: MLP) {
    for l in layout.layers.indices.dropFirst() {
      let layer = layout.layers[l]
      transpose(
        rows: layer.inputs, columns: layer.outputs, model.storage, at: layer.weights, into: &layers[l].transposed)
    }
  }
}
