/// The scratch memory of training: whatever a forward and a backward pass need, laid out once, so that a step allocates
/// nothing.
///
/// A batch of any size is taken in parts of `rows` samples. Since every sum over samples runs in their order into one
/// buffer, the size of the parts changes speed and memory, never a bit of the result.
public struct Workspace: Sendable {
  /// How many samples go through the network at once.
  public let rows: Int
  let layout: Layout
  let activation: Activation
  /// Whether the network is one that `LinearLeastSquares` takes.
  let isSmallLinear: Bool
  /// The features of the samples at work.
  var inputs: [Float]
  var layers: [LayerBuffers]
  var labels: [Int32]
  var targets: [Float]
  var losses: [Float]
  var sums: [Float]

  /// Memory for networks of this one's shape.
  public init(for model: MLP, rows: Int = 96) {
    precondition(rows > 0, "A workspace of \(rows) rows holds nothing.")
    self.rows = rows
    layout = model.layout
    activation = model.activation
    isSmallLinear = model.widths.count == 2 && model.widths[0] <= 2 && model.widths[1] == 1
    inputs = [Float](repeating: 0, count: rows * model.widths[0].padded)
    layers = layout.layers.enumerated().map { LayerBuffers($1, rows: rows, isFirst: $0 == 0) }
    labels = [Int32](repeating: 0, count: rows)
    targets = [Float](repeating: 0, count: rows * model.widths[model.widths.count - 1].padded)
    losses = [Float](repeating: 0, count: rows.padded)
    sums = [Float](repeating: 1, count: rows.padded)
  }
}

/// What one layer keeps between the passes.
struct LayerBuffers: Sendable {
  /// Its outputs, after the activation.
  var outputs: [Float]
  /// The derivatives of the loss with respect to its sums, before the activation.
  var deltas: [Float]
  /// Its weights, transposed; not needed for the first layer, whose inputs have no derivative.
  var transposed: [Float]

  /// No memory: what stands in for the buffers that are taken out.
  init() {
    outputs = []
    deltas = []
    transposed = []
  }

  init(_ layer: Layout.Layer, rows: Int, isFirst: Bool) {
    outputs = [Float](repeating: 0, count: rows * layer.outputs.padded)
    deltas = outputs
    transposed = isFirst ? [] : [Float](repeating: 0, count: layer.outputs * layer.inputs.padded)
  }
}

extension Workspace {
  /// Adds the gradient of these samples' losses to a gradient, and the losses to its `loss`.
  ///
  /// - Parameters:
  ///   - model: the network, of the shape that the workspace is for.
  ///   - data: the samples.
  ///   - batch: which of them, in the order of the sums.
  ///   - share: the weight of a sample: 1/B for the mean over a batch of B. To accumulate a batch of 512 in 8 parts of
  ///     64, give each part the share 1/512: the sum is the whole batch's gradient, bit for bit.
  public mutating func addGradient(
    of model: MLP, on data: Dataset, rows batch: Span<Int>, share: Float, to gradient: inout Gradient
  ) {
    check(model, data)
    precondition(gradient.storage.count == model.storage.count, "The gradient belongs to another network.")
    if isSmallLinear, case .values = data.target {
      LinearLeastSquares(inputs: data.columns, hasBias: layout.hasBias, share: share)
        .addGradient(batch, of: data.records, model.storage, to: &gradient.storage, loss: &gradient.loss)
    } else {
      addGradient(ofLayers: model, on: data, rows: batch, share: share, to: &gradient, isFirst: false)
    }
  }

  /// The same through the kernels of the layers.
  ///
  /// - Parameter isFirst: whether the gradient is overwritten instead of added to, except for its loss.
  mutating func addGradient(
    ofLayers model: MLP, on data: Dataset, rows batch: Span<Int>, share: Float, to gradient: inout Gradient,
    isFirst: Bool
  ) {
    transposeWeights(of: model)
    var start = 0
    while start < batch.count {
      let count = Swift.min(rows, batch.count - start)
      load(data, batch.extracting(start..<start + count))
      addGradientOfLoaded(
        model, data, count: count, share: share, to: &gradient, isFirst: isFirst && start == 0)
      start += count
    }
  }

  /// The same for rows in an array.
  public mutating func addGradient(
    of model: MLP, on data: Dataset, rows batch: ArraySlice<Int>, share: Float, to gradient: inout Gradient
  ) {
    addGradient(of: model, on: data, rows: batch.span, share: share, to: &gradient)
  }
}

extension Workspace {
  func check(_ model: MLP, _ data: Dataset) {
    precondition(model.layout == layout && model.activation == activation, "The workspace belongs to another network.")
    precondition(
      data.columns == model.widths[0] && data.target.outputs == model.widths[model.widths.count - 1],
      "A network of widths \(model.widths) does not take these samples.")
  }

  mutating func load(_ data: Dataset, _ batch: ArraySlice<Int>) { load(data, batch.span) }

  private mutating func load(_ data: Dataset, _ batch: Span<Int>) {
    gather(batch, columns: data.columns.padded, from: data.paddedFeatures, into: &inputs)
    switch data.target {
    case .classes: gather(batch, from: data.labelStorage, into: &labels)
    case .values(let outputs): gather(batch, columns: outputs.padded, from: data.paddedValues, into: &targets)
    }
  }

  /// The batch in pieces that fit the memory.
  func parts(of batch: ArraySlice<Int>) -> some Sequence<ArraySlice<Int>> {
    stride(from: batch.startIndex, to: batch.endIndex, by: rows).lazy.map { [rows] start in
      batch[start..<Swift.min(start + rows, batch.endIndex)]
    }
  }
}
