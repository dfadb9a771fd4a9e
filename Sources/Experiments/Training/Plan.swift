import Neural

/// The numbers of a training that its settings decide.
struct Plan: Sendable {
  let widths: [Int]
  let samples: Int
  let batch: Int
  /// The samples of one backward pass; never more than the batch.
  let micro: Int
  let stepsPerEpoch: Int
  /// How many steps are taken at most.
  let steps: Int
  /// The steps from one measurement to the next.
  let interval: Int
  /// The rate at its full height, and the schedule of all steps.
  let fullRate: Double
  let rate: Schedule
  let bug: Bug
  /// The length to which a gradient is cut; nil for none.
  let clip: Double?
  /// How many numbers the optimiser remembers for each weight.
  let optimizerMemory: Int
  let walkers: Int
  /// The loss at which the training stops; 0 for never.
  let until: Double

  /// A mistake to look at.
  enum Bug: String, Sendable {
    case none
    /// The gradients of the micro-batches are added and not averaged.
    case undivided
    /// The gradient is never set to zero.
    case unzeroed
    /// The mean of the micro-batches' means, however few samples the last one has.
    case means
  }

  init(_ settings: Settings, widths: [Int]) {
    self.widths = widths
    samples = settings.count("samples")
    batch = settings.count("batch")
    let micro = settings.count("micro")
    self.micro = micro == 0 ? batch : min(micro, batch)
    stepsPerEpoch = samples / batch
    let steps = settings.count("steps")
    self.steps = steps > 0 ? steps : Cost.product(settings.count("epochs"), stepsPerEpoch)
    let every = settings.count("every")
    interval = every > 0 ? every : stepsPerEpoch
    fullRate = settings.scaledRate
    rate = (ScheduleName(rawValue: settings.word("schedule")) ?? .constant)
      .schedule(fullRate, steps: self.steps, ramp: settings.count("warmup"))
    bug = Bug(rawValue: settings.word("bug")) ?? .none
    let clip = settings.number("clip")
    self.clip = clip > 0 ? clip : nil
    optimizerMemory = (OptimizerName(rawValue: settings.word("optimizer")) ?? .sgd)
      .memory(momentum: settings.number("momentum"))
    walkers = settings.count("walkers")
    until = settings.number("until")
  }
}

extension Plan {
  /// The weights and biases.
  var parameters: Int {
    zip(widths, widths.dropFirst()).reduce(0) { Cost.sum($0, Cost.product($1.0 + 1, $1.1)) }
  }

  /// The micro-batches of a batch.
  var parts: Int { (batch + micro - 1) / micro }

  /// Whether a step is the plain one: the whole batch at once, no mistake, no cut.
  var isPlain: Bool { micro == batch && bug == .none && clip == nil }

  /// The bytes that one step needs on a device, in float32: the activations and deltas of a micro-batch, the weights, one
  /// gradient, and what the optimiser remembers. Asked for once `cost` has been found small enough.
  var memory: Int {
    let step = StepMemory(widths: widths, batch: micro)
    return step.activations + step.deltas + (2 + optimizerMemory) * step.parameters
  }

  /// What the run needs here, of `rows` samples in all, with its curvature or without.
  func cost(rows: Int, curvature: Bool) -> Cost {
    let padded = widths.map { $0 + 8 }
    let weights = zip(padded, padded.dropFirst()).reduce(0) { Cost.sum($0, Cost.product($1.0, $1.1)) }
    // Each walker has weights, gradient and the optimiser's memory; all share the transposed weights, the mean gradient
    // of the statistics, and the curvature takes ten vectors in double precision and as much as a step once more.
    let numbers = Cost.sum(
      Cost.product(weights, walkers, 2 + optimizerMemory), Cost.product(weights, curvature ? 28 : 4))
    let order = Cost.product(walkers, Cost.sum(samples, batch), 8)
    let data = Cost.product(rows, padded[0], 4)
    let scratch = Cost.product(96, 16, padded.reduce(0, +))
    let logs = Cost.sum(Cost.product(steps, 16), Cost.product(steps / interval, 80))
    return Cost(
      bytes: Cost.sum(Cost.product(numbers, 4), order, data, scratch, logs), parameters: parameters)
  }
}
