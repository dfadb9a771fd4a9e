// The forward and the backward pass through the layers of a workspace.
//
// The buffers that a kernel works on are taken out of the workspace meanwhile and lent as spans: so none is counted once
// more for the call, which would be a fifth of the time of the smallest networks.

extension Workspace {
  /// Both passes for the samples at work; where they are the first, the gradient is overwritten.
  mutating func addGradientOfLoaded(
    _ model: MLP, _ data: Dataset, count: Int, share: Float, to gradient: inout Gradient, isFirst: Bool = false
  ) {
    forward(model, count: count)
    differentiateLoss(data, count: count, share: share)
    for s in 0..<count { gradient.loss += Double(losses[s]) * Double(share) }
    backward(count: count, to: &gradient, isFirst: isFirst)
  }

  /// What a layer is fed: the features, or the layer below.
  func inputs(of l: Int) -> [Float] { l == 0 ? inputs : layers[l - 1].outputs }

  /// Each layer's outputs from the one before.
  mutating func forward(_ model: MLP, count: Int) {
    var below = LayerBuffers()
    swap(&below.outputs, &inputs)
    for l in layout.layers.indices {
      let layer = layout.layers[l]
      let columns = layer.outputs.padded
      var here = LayerBuffers()
      swap(&here, &layers[l])
      var sums = here.outputs.mutableSpan
      multiply(
        rows: count, depth: layer.inputs, columns: columns, below.outputs.span,
        Strides(row: layer.inputs.padded, depth: 1), model.storage.span, at: layer.weights, into: &sums,
        starting: layout.hasBias ? .bias(at: layer.biases) : .zero)
      if l == 0 { swap(&below.outputs, &inputs) } else { swap(&below, &layers[l - 1]) }
      if l < layers.count - 1 {
        switch activation {
        case .relu: rectify(&here.outputs, count: count * columns)
        case .tanh: squash(&here.outputs, count: count * columns)
        case .identity: break
        }
      }
      swap(&below, &here)
    }
    swap(&below, &layers[layers.count - 1])
  }

  /// The losses, and the last layer's deltas.
  mutating func differentiateLoss(_ data: Dataset, count: Int, share: Float) {
    var last = LayerBuffers()
    swap(&last, &layers[layers.count - 1])
    switch data.target {
    case .classes(let classes):
      softmaxCrossEntropy(
        rows: count, columns: classes, last.outputs, labels: labels, share: share, deltas: &last.deltas,
        losses: &losses, sums: &sums)
    case .values(let columns):
      squaredError(
        rows: count, columns: columns, last.outputs, targets: targets, share: share, deltas: &last.deltas,
        losses: &losses)
    }
    swap(&last, &layers[layers.count - 1])
  }

  /// From the last layer to the first: its gradient, then the deltas of the layer below by the chain rule.
  private mutating func backward(count: Int, to gradient: inout Gradient, isFirst: Bool) {
    var slopes = gradient.storage.mutableSpan
    var here = LayerBuffers()
    swap(&here, &layers[layers.count - 1])
    for l in stride(from: layers.count - 1, through: 0, by: -1) {
      let layer = layout.layers[l]
      let columns = layer.outputs.padded
      var below = LayerBuffers()
      if l == 0 { swap(&below.outputs, &inputs) } else { swap(&below, &layers[l - 1]) }
      multiply(
        rows: layer.inputs, depth: count, columns: columns, below.outputs.span,
        Strides(row: 1, depth: layer.inputs.padded), here.deltas.span, into: &slopes, from: layer.weights,
        starting: isFirst ? .zero : .existing)
      if layout.hasBias {
        addColumnSums(
          rows: count, columns: columns, here.deltas.span, to: &slopes, at: layer.biases, isFirst: isFirst)
      }
      if l > 0 { propagate(layer, from: here, to: &below, count: count) }
      swap(&here, &layers[l])
      if l == 0 { swap(&below.outputs, &inputs) } else { swap(&here, &below) }
    }
  }

  /// δ_(l−1) = (δ_l W_lᵀ) ⊙ f′.
  private func propagate(
    _ layer: Layout.Layer, from here: borrowing LayerBuffers, to below: inout LayerBuffers, count: Int
  ) {
    let columns = layer.inputs.padded
    var sums = below.deltas.mutableSpan
    multiply(
      rows: count, depth: layer.outputs, columns: columns, here.deltas.span,
      Strides(row: layer.outputs.padded, depth: 1), here.transposed.span, into: &sums, starting: .zero)
    switch activation {
    case .relu: multiplyByRectifierSlope(&below.deltas, below.outputs, count: count * columns)
    case .tanh: multiplyByTangentSlope(&below.deltas, below.outputs, count: count * columns)
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
