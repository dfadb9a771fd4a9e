import Formula
import Neural

/// A model that is trained by the gradients of batches, once or by several walkers from one start.
struct TrainCourse: Course {
  let count: Int
  private(set) var isDone = false
  private(set) var diverged: Divergence?
  let data: TrainingData
  let plan: Plan
  let costly: CostlyMeasures
  private let startsAtOptimum: Bool
  /// Whether there is memory enough for the curvature.
  let isBendable: Bool
  private let seed: UInt64
  /// The training rows, where something is measured on them alone.
  private let trainingSet: Dataset?
  private(set) var trainees: [Trainee]
  private var mean: Gradient
  private var workspace: Workspace
  private(set) var log = Log()
  private(set) var step = 0

  init(_ trial: Trial) throws(RunRefused) {
    let settings = trial.settings
    let plan = Plan(settings, widths: Self.widths(of: trial))
    self.plan = plan
    count = plan.steps
    seed = trial.seed
    data = try TrainingData(trial)
    costly = CostlyMeasures(trial.wanted)
    isBendable = (try? Self.cost(of: trial, curvature: true).check(megabytes: trial.megabytes)) != nil
    startsAtOptimum = settings.word("start") == "optimum"
    let isLinear = settings.word("model") != "mlp"
    trainingSet = costly.statistics || isLinear && (costly.optimum || startsAtOptimum) ? data.trainingSet : nil
    var generator = SeededGenerator(seed: trial.seed, stream: Stream.weights)
    let model = MLP(
      widths: plan.widths, activation: Activation(rawValue: settings.word("activation")) ?? .relu,
      gain: Float(settings.number("gain")), generator: &generator)
    mean = Gradient(for: model)
    workspace = Workspace(for: model)
    let optimizer = (OptimizerName(rawValue: settings.word("optimizer")) ?? .sgd).optimizer(for: model, settings)
    let (sampler, seed) = (settings.word("sampler"), seed)
    trainees = (0..<plan.walkers).map { walker in
      let stream = walker == 0 ? Stream.order : Stream.walkers + UInt64(walker)
      return Trainee(
        model, optimizer: optimizer,
        sampler: Sampler(
          named: sampler, count: plan.samples, batch: plan.batch,
          generator: SeededGenerator(seed: seed, stream: stream)))
    }
  }
}

extension TrainCourse {
  /// Inputs, hidden layers, outputs.
  private static func widths(of trial: Trial) -> [Int] {
    trial.settings.word("model") == "mlp"
      ? trial.settings.list("layers").map { Int($0) }
      : [TrainingData.columns(of: trial), TrainingData.outputs(of: trial)]
  }

  static func check(_ trial: Trial) throws(RunRefused) {
    try cost(of: trial, curvature: false).check(megabytes: trial.megabytes)
  }

  /// What the run needs; refuses settings that do not go together.
  static func cost(of trial: Trial, curvature: Bool) throws(RunRefused) -> Cost {
    try TrainingData.check(trial)
    let (columns, outputs) = (TrainingData.columns(of: trial), TrainingData.outputs(of: trial))
    let (widths, name, model) = (widths(of: trial), trial.settings.word("data"), trial.settings.word("model"))
    let hasClasses = TrainingData.hasClasses(trial)
    guard model == "mlp" || hasClasses == (model == "logistic") else {
      throw RunRefused(
        hasClasses
          ? "\(name) has classes, and a linear model predicts numbers."
          : "\(name) has numbers to predict, and a logistic model tells classes apart.",
        advice: "Take model \(hasClasses ? "logistic" : "linear") or mlp.", setting: "model")
    }
    guard widths.first == columns, widths.last == outputs else {
      throw RunRefused(
        "\(name) has \(columns) \(columns == 1 ? "feature" : "features") and \(outputs) "
          + (hasClasses ? "classes" : outputs == 1 ? "number to predict" : "numbers to predict")
          + ", so layers begins with \(columns) and ends with \(outputs).", setting: "layers")
    }
    guard model != "mlp" || trial.settings.word("start") != "optimum" else {
      throw RunRefused(
        "Where the loss of an mlp is lowest is not known.", advice: "Only logistic and linear models start there.",
        setting: "start")
    }
    let plan = Plan(trial.settings, widths: widths)
    return plan.cost(rows: TrainingData.table(of: trial)?.count ?? 2 * plan.samples, curvature: curvature)
  }
}

extension TrainCourse {
  mutating func advance() {
    if step == 0 {
      begin()
      if isDone { return }
    }
    let rate = plan.rate(step)
    var total = 0.0
    for i in trainees.indices {
      let comparing = costly.gradientError && step == 0 && i == 0
      let (loss, error) = trainees[i].step(plan, rate: rate, on: data.dataset, &workspace, comparing: comparing)
      total += loss
      if let error { log.gradientError = error }
    }
    step += 1
    log.batchLoss.append(total / Double(plan.walkers))
    guard total.isFinite else { return breakOff() }
    if step % plan.interval == 0 || step == count { record() }
    if step == count { finish() }
  }

  /// Finds the optimum where it is needed, and measures the start.
  private mutating func begin() {
    if let trainingSet, trainees[0].model.widths.count == 2, costly.optimum || startsAtOptimum {
      let optimum = Optimum(of: trainees[0].model, on: trainingSet)
      log.optimum = optimum?.loss
      if startsAtOptimum, let optimum {
        for i in trainees.indices { trainees[i].model = optimum.model }
      }
    }
    record()
  }

  /// Measures the models as they are now.
  private mutating func record() {
    log.epochs.append(Double(step) / Double(plan.stepsPerEpoch))
    let loss = evaluate(data.trainingRows) { $0.loss }
    log.loss.append(loss)
    guard loss.isFinite else { return breakOff() }
    if costly.accuracy, !data.testRows.isEmpty, data.hasClasses {
      log.accuracy.append(evaluate(data.testRows) { $0.accuracy ?? 0 })
    }
    if costly.statistics, let trainingSet {
      var (norm, scale) = (0.0, 0.0)
      for trainee in trainees {
        let statistics = workspace.gradientStatistics(of: trainee.model, on: trainingSet, meanTo: &mean)
        norm += statistics.squaredNorm.squareRoot()
        scale += statistics.noiseScale
      }
      log.gradient.append(norm / Double(plan.walkers))
      log.noiseScale.append(scale / Double(plan.walkers))
    }
    if plan.until > 0, loss <= plan.until {
      log.isMet = true
      finish()
    }
  }

  /// The mean over the walkers.
  private mutating func evaluate(_ rows: ArraySlice<Int>, _ number: (Evaluation) -> Double) -> Double {
    var total = 0.0
    for trainee in trainees { total += number(workspace.evaluate(trainee.model, on: data.dataset, rows: rows)) }
    return total / Double(plan.walkers)
  }

  private mutating func finish() {
    guard !isDone else { return }
    isDone = true
    diverged = Divergence(of: Series(x: log.epochs, y: log.loss), stepsPerX: Double(plan.stepsPerEpoch))
    if costly.curvature, isBendable {
      log.curvature =
        trainees.reduce(0) { $0 + Sharpness(of: $1.model, on: data, seed: seed).value } / Double(plan.walkers)
    }
  }

  private mutating func breakOff() {
    isDone = true
    diverged = .notFinite(log.loss.last ?? .nan, at: step)
    log.cut = "\(diverged?.reason ?? "the loss is not finite") at step \(step)"
  }
}
