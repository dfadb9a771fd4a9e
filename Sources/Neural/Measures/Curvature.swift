/// Exact products of the loss's second derivatives with a vector: H v, without ever building H.
///
/// Pearlmutter's R-operator (1994): R{f}(w) is the derivative of f(w + r v) with respect to r, at r = 0. Applied to every
/// line of the forward and of the backward pass, it turns the gradient into H v, at about twice the gradient's cost. With a the
/// sums and h the outputs of a layer, δ the derivatives with respect to a, V and u the parts of v beside W and b:
///
///     R{a_l}     = R{h_(l−1)} W_l + h_(l−1) V_l + u_l              R{h_l} = f′(a_l) R{a_l}
///     R{δ_(l−1)} = (R{δ_l} W_lᵀ + δ_l V_lᵀ) ⊙ f′ + (δ_l W_lᵀ) ⊙ f″ ⊙ R{a_(l−1)}
///     R{∂W_l}    = R{h_(l−1)}ᵀ δ_l + h_(l−1)ᵀ R{δ_l}               R{∂b_l} = Σ R{δ_l}
///
/// A difference of two gradients would be wrong for rectifiers: within any step some of them switch, and bring in a jump
/// that is no curvature. The R-operator gives the curvature of the piece that the weights lie on.
///
/// It holds the scratch memory, as `Workspace` does for gradients.
public struct Curvature: Sendable {
  var workspace: Workspace
  /// R{h_l} and R{δ_l} of each layer, and V_lᵀ.
  var tangents: [LayerBuffers]
  /// Σ R{h}ᵀ δ, apart from Σ hᵀ R{δ} until the end: each sum runs over the samples in their order, whatever the parts.
  var crossed: [Float]

  /// Memory for networks of this one's shape; batches are taken in parts of `rows`.
  public init(for model: MLP, rows: Int = 96) {
    workspace = Workspace(for: model, rows: rows)
    tangents = workspace.layers
    crossed = [Float](repeating: 0, count: model.storage.count)
  }
}

extension Curvature {
  /// H v, with H the second derivatives of the mean loss over these samples; over all where no rows are given.
  ///
  /// - Parameter vector: v, in the order of `MLP.parameters`; the result is in the same order.
  public mutating func product(
    of model: MLP, with vector: [Float], on data: Dataset, rows: ArraySlice<Int>? = nil
  ) -> [Float] {
    var product = Gradient(for: model)
    let batch = rows ?? ArraySlice(0..<data.count)
    addProduct(
      of: model, with: model.layout.storage(vector), on: data, rows: batch, share: 1 / Float(batch.count),
      to: &product.storage)
    return product.values
  }

  /// The largest eigenvalue of H, "λ_max" or the sharpness, and what else Lanczos's method tells of the spectrum.
  ///
  /// Steps of plain gradient descent that are longer than 2/λ_max grow along its direction, as far as the loss is like
  /// its own parabola. With cross-entropy it goes to 0 together with the loss: compare at equal losses only.
  public mutating func spectrum(
    of model: MLP, on data: Dataset, rows: ArraySlice<Int>? = nil, steps: Int = 20, generator: inout SeededGenerator
  ) -> Lanczos {
    Lanczos(size: model.parameterCount, steps: steps, generator: &generator) { vector in
      product(of: model, with: vector.map { Float($0) }, on: data, rows: rows).map { Double($0) }
    }
  }
}

extension Curvature {
  /// Adds H v, each sample with its share; both in padded rows.
  private mutating func addProduct(
    of model: MLP, with vector: [Float], on data: Dataset, rows: ArraySlice<Int>, share: Float,
    to product: inout [Float]
  ) {
    workspace.check(model, data)
    workspace.transposeWeights(of: model)
    transpose(vector, of: model)
    setToZero(&crossed)
    for part in workspace.parts(of: rows) {
      workspace.load(data, part)
      workspace.forward(model, count: part.count)
      workspace.differentiateLoss(data, count: part.count, share: share)
      forward(model, vector, count: part.count)
      differentiateLoss(data, count: part.count, share: share)
      backward(count: part.count, to: &product)
    }
    // product + 1 · crossed.
    descend(&product, crossed, rate: -1)
  }
}
