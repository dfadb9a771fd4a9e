import Elementary
import Formula
import Neural

/// A classifier that is trained by stochastic gradient descent, epoch by epoch over a fresh order of the samples.
struct TrainCourse: Course {
  let count: Int
  private(set) var isDone = false
  private(set) var diverged: Divergence?
  private let data: TrainingData
  private let plan: Plan
  private let costly: CostlyMeasures
  /// The training rows, where the statistics of their gradients are wanted.
  private let trainingSet: Dataset?
  private var model: MLP
  private var gradient: Gradient
  private var mean: Gradient
  private var workspace: Workspace
  private var optimizer: SGD
  private var sampler: EpochSampler
  private var log = Log()
  private var step = 0

  init(_ trial: Trial) throws(RunRefused) {
    let widths = Self.widths(of: trial)
    plan = Plan(trial.settings, widths: widths)
    count = plan.steps

    let settings = trial.settings
    data = try TrainingData(trial)
    costly = CostlyMeasures(trial.wanted)
    trainingSet = costly.statistics ? data.trainingSet : nil
    var generator = SeededGenerator(seed: trial.seed, stream: Stream.weights)
    model = MLP(
      widths: widths, activation: Activation(rawValue: settings.word("activation")) ?? .relu,
      gain: Float(settings.number("gain")), generator: &generator)
    gradient = Gradient(for: model)
    mean = gradient
    workspace = Workspace(for: model)
    optimizer = SGD(for: model, momentum: Float(settings.number("momentum")))
    sampler = EpochSampler(
      count: plan.samples, batch: plan.batch, generator: SeededGenerator(seed: trial.seed, stream: Stream.order))
  }

  /// Inputs, hidden layers, outputs.
  private static func widths(of trial: Trial) -> [Int] {
    trial.settings.word("model") == "mlp"
      ? trial.settings.list("layers").map { Int($0) }
      : [TrainingData.columns(of: trial), TrainingData.classes(of: trial)]
  }

  static func check(_ trial: Trial) throws(RunRefused) {
    try TrainingData.check(trial)
    let (columns, classes) = (TrainingData.columns(of: trial), TrainingData.classes(of: trial))
    let widths = widths(of: trial)
    guard widths.first == columns, widths.last == classes else {
      throw RunRefused(
        "\(trial.settings.word("data")) has \(columns) features and \(classes) classes, so layers begins with \(columns) "
          + "and ends with \(classes).", setting: "layers")
    }
    let plan = Plan(trial.settings, widths: widths)
    try plan.cost(rows: TrainingData.table(of: trial)?.count ?? 2 * plan.samples).check(megabytes: trial.megabytes)
  }
}

extension TrainCourse {
  mutating func advance() {
    if step == 0 {
      record()
      if isDone { return }
    }
    takeStep(rate: plan.rate(step))
    step += 1
    guard log.batchLoss.last?.isFinite == true else { return breakOff() }
    if step % plan.stepsPerEpoch == 0 || step == count { record() }
    if step == count { finish() }
  }

  /// A step on the next batch; its mean loss goes to the log.
  private mutating func takeStep(rate: Double) {
    guard plan.micro < plan.batch || plan.bug != .none else {
      let batch = sampler.next()
      workspace.train(
        &model, by: &optimizer, on: data.dataset, rows: batch.span, batch: plan.batch, rate: rate,
        gradient: &gradient, losses: &log.batchLoss)
      return
    }
    log.batchLoss.append(backward())
    optimizer.update(&model, by: gradient, rate: rate)
  }

  /// The gradient of the next batch, in its micro-batches, and the mean loss.
  private mutating func backward() -> Double {
    if plan.bug == .unzeroed { gradient.loss = 0 } else { gradient.clear() }
    let batch = sampler.next()
    var parts = 0
    var start = batch.startIndex
    while start < batch.endIndex {
      let end = min(start + plan.micro, batch.endIndex)
      // The correct share makes the mean over the batch; the mistake is to add up the means of the parts.
      let share = 1 / Float(plan.bug == .undivided ? end - start : batch.count)
      workspace.addGradient(of: model, on: data.dataset, rows: batch[start..<end], share: share, to: &gradient)
      start = end
      parts += 1
    }
    return plan.bug == .undivided ? gradient.loss / Double(parts) : gradient.loss
  }

  /// Measures the model as it is now.
  private mutating func record() {
    log.epochs.append(Double(step) / Double(plan.stepsPerEpoch))
    let loss = workspace.evaluate(model, on: data.dataset, rows: data.trainingRows).loss
    log.loss.append(loss)
    guard loss.isFinite else { return breakOff() }
    if costly.accuracy, !data.testRows.isEmpty {
      log.accuracy.append(workspace.evaluate(model, on: data.dataset, rows: data.testRows).accuracy ?? 0)
    }
    if let trainingSet {
      let statistics = workspace.gradientStatistics(of: model, on: trainingSet, meanTo: &mean)
      log.gradient.append(statistics.squaredNorm.squareRoot())
      log.noiseScale.append(statistics.noiseScale)
    }
    if plan.until > 0, loss <= plan.until {
      log.isMet = true
      finish()
    }
  }

  private mutating func finish() {
    guard !isDone else { return }
    isDone = true
    diverged = Divergence(of: Series(x: log.epochs, y: log.loss), stepsPerX: Double(plan.stepsPerEpoch))
  }

  private mutating func breakOff() {
    isDone = true
    diverged = .notFinite(at: step)
    log.cut = "the loss is not finite from step \(step)"
  }
}

extension TrainCourse {
  var values: [(name: String, value: Value)] {
    let hasTest = !data.testRows.isEmpty
    return [
      ("loss", log.curve(log.loss)),
      ("batchLoss", .series(log.batchCurve)),
      (
        "accuracy",
        costly.accuracy && hasTest
          ? log.curve(log.accuracy)
          : .missing(hasTest ? "it was not asked for" : "all samples are trained on, none is left to test on")
      ),
      ("gradient", costly.statistics ? log.curve(log.gradient) : .missing("it was not asked for")),
      ("noiseScale", costly.statistics ? log.curve(log.noiseScale) : .missing("it was not asked for")),
      (
        "steps",
        plan.until == 0
          ? .number(Double(plan.steps))
          : log.isMet ? .number(Double(step)) : .missing("the loss never came down to \(plan.until.shown)")
      ),
      ("memory", .number(Double(plan.memory))),
      ("scaledRate", .number(plan.fullRate)),
      ("diverged", .number(diverged == nil ? 0 : 1)),
    ]
  }
}
