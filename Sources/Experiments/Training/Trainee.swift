import Neural

/// One network on its way: several of them may share a start and differ in the order of their samples.
struct Trainee: Sendable {
  var model: MLP
  private var optimizer: any Optimizer
  private var sampler: Sampler
  private var gradient: Gradient
  private var losses: [Double] = []

  init(_ model: MLP, optimizer: any Optimizer, sampler: Sampler) {
    self.model = model
    self.optimizer = optimizer
    self.sampler = sampler
    gradient = Gradient(for: model)
  }
}

extension Trainee {
  /// One step down the gradient of the next batch.
  ///
  /// - Returns: the mean loss of the batch, and where asked for how far its gradient lies from the true mean, as a share
  ///   of that one's length.
  mutating func step(
    _ plan: Plan, rate: Double, on data: Dataset, _ workspace: inout Workspace, comparing: Bool = false
  ) -> (loss: Double, error: Double?) {
    if plan.isPlain, !comparing {
      losses.removeAll(keepingCapacity: true)
      sampler.withNext { batch in
        workspace.train(
          &model, by: &optimizer, on: data, rows: batch.span, batch: plan.batch, rate: rate, gradient: &gradient,
          losses: &losses)
      }
      return (gradient.loss, nil)
    }
    let error = sampler.withNext { batch in
      Self.accumulate(
        plan, batch, of: model, on: data, &workspace, to: &gradient, comparing: comparing)
    }
    let loss = plan.bug == .undivided ? gradient.loss / Double(plan.parts) : gradient.loss
    if let clip = plan.clip { gradient.clip(norm: clip) }
    optimizer.update(&model, by: gradient, rate: rate)
    return (loss, error)
  }

  /// The gradient of a batch, in its micro-batches.
  private static func accumulate(
    _ plan: Plan, _ batch: ArraySlice<Int>, of model: MLP, on data: Dataset, _ workspace: inout Workspace,
    to gradient: inout Gradient, comparing: Bool
  ) -> Double? {
    if plan.bug == .unzeroed { gradient.loss = 0 } else { gradient.clear() }
    var start = batch.startIndex
    while start < batch.endIndex {
      let end = min(start + plan.micro, batch.endIndex)
      // The correct share makes the mean over the batch; the mistakes are to add up the means of the parts, or to take
      // the mean of them where the parts are unequal.
      let share =
        switch plan.bug {
        case .none, .unzeroed: 1 / Float(batch.count)
        case .undivided: 1 / Float(end - start)
        case .means: 1 / Float((end - start) * plan.parts)
        }
      workspace.addGradient(of: model, on: data, rows: batch[start..<end], share: share, to: &gradient)
      start = end
    }
    guard comparing else { return nil }
    var right = Gradient(for: model)
    workspace.addGradient(of: model, on: data, rows: batch, share: 1 / Float(batch.count), to: &right)
    return zip(gradient.values, right.values).distance / right.norm
  }
}

extension Sequence<(Float, Float)> {
  /// The Euclidean distance of two rows of numbers.
  fileprivate var distance: Double {
    reduce(0) { $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1) }.squareRoot()
  }
}
