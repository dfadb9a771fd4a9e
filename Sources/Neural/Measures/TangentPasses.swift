// The two passes of the R-operator, line by line beside those of `Workspace`. Where that has outputs and deltas,
// `tangents` has R{outputs} and R{deltas}.

extension Curvature {
  /// V_lᵀ beside the W_lᵀ of the workspace.
  mutating func transpose(_ vector: [Float], of model: MLP) {
    for l in model.layout.layers.indices.dropFirst() {
      let layer = model.layout.layers[l]
      Neural.transpose(
        rows: layer.inputs, columns: layer.outputs, vector, at: layer.weights, into: &tangents[l].transposed)
    }
  }

  /// R{a_l} = h_(l−1) V_l + u_l + R{h_(l−1)} W_l, then R{h_l} = f′ R{a_l}.
  mutating func forward(_ model: MLP, _ vector: [Float], count: Int) {
    let layout = model.layout
    for l in layout.layers.indices {
      let layer = layout.layers[l]
      let columns = layer.outputs.padded
      let strides = Strides(row: layer.inputs.padded, depth: 1)
      multiply(
        rows: count, depth: layer.inputs, columns: columns, workspace.inputs(of: l), strides, vector, at: layer.weights,
        into: &tangents[l].outputs, starting: layout.hasBias ? .bias(at: layer.biases) : .zero)
      // The features do not change with the weights.
      if l > 0 {
        multiply(
          rows: count, depth: layer.inputs, columns: columns, tangents[l - 1].outputs, strides, model.storage,
          at: layer.weights, into: &tangents[l].outputs, starting: .existing)
      }
      if l == layout.layers.count - 1 { break }
      switch model.activation {
      case .relu: multiplyByRectifierSlope(&tangents[l].outputs, workspace.layers[l].outputs, count: count * columns)
      case .tanh: multiplyByTangentSlope(&tangents[l].outputs, workspace.layers[l].outputs, count: count * columns)
      case .identity: break
      }
    }
  }

  /// R{δ_L}: for cross-entropy, where δ = share · (p − [y]), share · p ⊙ (R{z} − p·R{z}); for half the squared error
  /// share · R{ŷ}.
  mutating func differentiateLoss(_ data: Dataset, count: Int, share: Float) {
    let last = tangents.count - 1
    switch data.target {
    case .classes(let classes):
      for row in 0..<count {
        let start = row * classes.padded
        let label = start + Int(workspace.labels[row])
        // R{z} is taken from the label's on, which changes no difference: where p_y is almost 1, nothing cancels.
        let origin = tangents[last].outputs[label]
        var mean: Float = 0
        for j in start..<start + classes where j != label {
          mean.addProduct(workspace.layers[last].deltas[j] / share, tangents[last].outputs[j] - origin)
        }
        for j in start..<start + classes {
          let p = workspace.layers[last].deltas[j] + (j == label ? share : 0)
          tangents[last].deltas[j] = p * (tangents[last].outputs[j] - origin - mean)
        }
      }
    case .values(let outputs):
      for k in 0..<count * outputs.padded { tangents[last].deltas[k] = share * tangents[last].outputs[k] }
    }
  }

  /// From the last layer to the first: its part of H v, then both deltas of the layer below.
  mutating func backward(count: Int, to product: inout [Float]) {
    let layout = workspace.layout
    for l in layout.layers.indices.reversed() {
      let layer = layout.layers[l]
      let columns = layer.outputs.padded
      let strides = Strides(row: 1, depth: layer.inputs.padded)
      multiply(
        rows: layer.inputs, depth: count, columns: columns, workspace.inputs(of: l), strides, tangents[l].deltas,
        into: &product, from: layer.weights, starting: .existing)
      if layout.hasBias {
        addColumnSums(rows: count, columns: columns, tangents[l].deltas, to: &product, at: layer.biases)
      }
      if l == 0 { break }
      multiply(
        rows: layer.inputs, depth: count, columns: columns, tangents[l - 1].outputs, strides,
        workspace.layers[l].deltas, into: &crossed, from: layer.weights, starting: .existing)
      propagate(from: l, count: count)
    }
  }

  /// The deltas of the layer below, before the activation, and their R.
  private mutating func propagate(from l: Int, count: Int) {
    let layer = workspace.layout.layers[l]
    let columns = layer.inputs.padded
    let strides = Strides(row: layer.outputs.padded, depth: 1)
    multiply(
      rows: count, depth: layer.outputs, columns: columns, tangents[l].deltas, strides, workspace.layers[l].transposed,
      into: &tangents[l - 1].deltas, starting: .zero)
    multiply(
      rows: count, depth: layer.outputs, columns: columns, workspace.layers[l].deltas, strides, tangents[l].transposed,
      into: &tangents[l - 1].deltas, starting: .existing)
    multiply(
      rows: count, depth: layer.outputs, columns: columns, workspace.layers[l].deltas, strides,
      workspace.layers[l].transposed, into: &workspace.layers[l - 1].deltas, starting: .zero)
    switch workspace.activation {
    case .relu:
      // f″ = 0 on each of the rectifier's pieces.
      multiplyByRectifierSlope(&tangents[l - 1].deltas, workspace.layers[l - 1].outputs, count: count * columns)
      multiplyByRectifierSlope(&workspace.layers[l - 1].deltas, workspace.layers[l - 1].outputs, count: count * columns)
    case .tanh:
      bend(
        &tangents[l - 1].deltas, workspace.layers[l - 1].deltas, outputs: workspace.layers[l - 1].outputs,
        tangents: tangents[l - 1].outputs, count: count * columns)
      multiplyByTangentSlope(&workspace.layers[l - 1].deltas, workspace.layers[l - 1].outputs, count: count * columns)
    case .identity: break
    }
  }
}

/// R{e} ← R{e} (1 − h²) − 2 h R{h} e, since f″ = −2 h f′ for h = tanh a, and f′ R{a} = R{h}.
private func bend(_ deltas: inout [Float], _ e: [Float], outputs: [Float], tangents: [Float], count: Int) {
  var deltas = deltas.mutableSpan
  let (e, outputs, tangents) = (e.span, outputs.span, tangents.span)
  precondition(
    count == count.padded && count <= deltas.count && count <= e.count && count <= outputs.count
      && count <= tangents.count, "\(count) floats are no whole vectors of the buffers.")
  for i in stride(from: 0, to: count, by: 8) {
    let h = outputs.vector(at: i)
    let straight = deltas.vector(at: i) * Vector(repeating: 1).addingProduct(-h, h)
    deltas.set(straight.addingProduct(-2 * h * tangents.vector(at: i), e.vector(at: i)), at: i)
  }
}
