extension Workspace {
  /// Takes a training step on each batch of these rows: the mean gradient of the batch, then the optimiser's update.
  ///
  /// ```swift
  /// let batch = sampler.next()
  /// workspace.train(
  ///   &model, by: &optimizer, on: data, rows: batch.span, batch: batch.count, rate: 0.1, gradient: &gradient,
  ///   losses: &losses)
  /// ```
  ///
  /// It is `Gradient.clear`, `addGradient` and `Optimizer.update` for every batch, to the same bits, without what calls
  /// cost: a linear model of two weights takes all steps without leaving the registers.
  ///
  /// - Parameters:
  ///   - model: the network, of the shape that the workspace is for.
  ///   - optimizer: moves its weights.
  ///   - data: the samples.
  ///   - rows: which of them, one batch after the other.
  ///   - batch: how many samples a step takes; the last batch must be whole.
  ///   - rate: the learning rate of these steps.
  ///   - gradient: holds the last batch's mean gradient and loss afterwards.
  ///   - losses: each batch's mean loss, before its update, is appended.
  public mutating func train(
    _ model: inout MLP, by optimizer: inout some Optimizer, on data: Dataset, rows: Span<Int>, batch: Int, rate: Double,
    gradient: inout Gradient, losses: inout [Double]
  ) {
    trainLayers(
      &model, by: &optimizer, on: data, rows: rows, batch: batch, rate: rate, gradient: &gradient, losses: &losses)
  }

  private mutating func trainLayers(
    _ model: inout MLP, by optimizer: inout some Optimizer, on data: Dataset, rows: Span<Int>, batch: Int, rate: Double,
    gradient: inout Gradient, losses: inout [Double]
  ) {
    checkBatches(model, data, rows, batch, gradient)
    let share = 1 / Float(batch)
    var start = 0
    while start < rows.count {
      gradient.loss = 0
      addGradient(
        ofLayers: model, on: data, rows: rows.extracting(start..<start + batch), share: share, to: &gradient,
        isFirst: true)
      optimizer.update(&model, by: gradient, rate: rate)
      losses.append(gradient.loss)
      start += batch
    }
  }

  /// The same for gradient descent, which takes linear models of one or two inputs by a kernel of their own.
  public mutating func train(
    _ model: inout MLP, by optimizer: inout SGD, on data: Dataset, rows: Span<Int>, batch: Int, rate: Double,
    gradient: inout Gradient, losses: inout [Double]
  ) {
    guard isSmallLinear, case .values = data.target else {
      return trainLayers(
        &model, by: &optimizer, on: data, rows: rows, batch: batch, rate: rate, gradient: &gradient, losses: &losses)
    }
    checkBatches(model, data, rows, batch, gradient)
    precondition(optimizer.count == model.storage.count, "The optimiser belongs to another network.")
    let place = losses.count
    losses.append(contentsOf: repeatElement(0, count: rows.count / batch))
    var span = losses.mutableSpan
    LinearLeastSquares(inputs: data.columns, hasBias: layout.hasBias, share: 1 / Float(batch))
      .descend(
        rows, batch: batch, of: data.records, &model.storage, &optimizer.velocity, rate: Float(rate),
        momentum: optimizer.momentum, gradient: &gradient.storage, losses: &span, from: place)
    if let last = losses.last { gradient.loss = last }
  }

  private func checkBatches(_ model: MLP, _ data: Dataset, _ rows: Span<Int>, _ batch: Int, _ gradient: Gradient) {
    check(model, data)
    precondition(gradient.storage.count == model.storage.count, "The gradient belongs to another network.")
    precondition(batch > 0 && rows.count % batch == 0, "\(rows.count) rows are no whole batches of \(batch).")
  }
}
