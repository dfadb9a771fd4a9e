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
  /// The rate at its full height, and the schedule of all steps.
  let fullRate: Double
  let rate: Schedule
  let bug: Bug
  let hasMomentum: Bool
  /// The loss at which the training stops; 0 for never.
  let until: Double

  /// A mistake to look at.
  enum Bug: String, Sendable {
    case none
    /// The gradients of the micro-batches are added and not averaged.
    case undivided
    /// The gradient is never set to zero.
    case unzeroed
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
    fullRate = settings.scaledRate
    rate = .constant(fullRate).afterRamp(of: settings.count("warmup"))
    bug = Bug(rawValue: settings.word("bug")) ?? .none
    hasMomentum = settings.number("momentum") > 0
    until = settings.number("until")
  }
}

extension Plan {
  /// The weights and biases.
  var parameters: Int {
    zip(widths, widths.dropFirst()).reduce(0) { Cost.sum($0, Cost.product($1.0 + 1, $1.1)) }
  }

  /// The bytes that one step needs on a device, in float32: the activations and deltas of a micro-batch, the weights, one
  /// gradient, and the velocity if there is one. Asked for once `cost` has been found small enough.
  var memory: Int {
    let step = StepMemory(widths: widths, batch: micro)
    return step.activations + step.deltas + (hasMomentum ? 3 : 2) * step.parameters
  }

  /// What the run needs here, of `rows` samples in all.
  func cost(rows: Int) -> Cost {
    // Weights, gradient, velocity, transposed weights and the mean gradient of the statistics; each row padded.
    let padded = widths.map { $0 + 8 }
    let weights = zip(padded, padded.dropFirst()).reduce(0) { Cost.sum($0, Cost.product($1.0, $1.1)) }
    let data = Cost.product(rows, padded[0], 4)
    let scratch = Cost.product(96, 8, padded.reduce(0, +))
    let logs = Cost.sum(Cost.product(steps, 16), Cost.product(steps / stepsPerEpoch, 80))
    return Cost(
      bytes: Cost.sum(Cost.product(weights, 4, 5), data, scratch, logs), parameters: parameters)
  }
}
