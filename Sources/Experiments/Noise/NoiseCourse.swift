import Formula
import Neural

/// How far the gradient of a batch lies from that of all samples, for logistic regression with all weights at zero.
///
/// There the model gives each of K classes the probability 1/K, so that the gradients of the single samples are known at
/// once: (p_k − y_k) · (x, 1). With g the exact mean of them and g_B that of a batch,
///
///     noise = √ mean |g_B − g|²      expected = √ (tr Σ / B)      ratio = noise ÷ expected
///
/// Without replacement a batch of B out of N has √((N − B) / (N − 1)) of that noise, and `expected` says so.
///
/// For a picture, `errors` are the first two numbers of g_B − g of each batch, and `singles` those of the single samples:
/// of the two weights whose gradients differ most among the samples.
struct NoiseCourse: Course {
  let count: Int
  let diverged: Divergence? = nil
  private let batch: Int
  /// The gradients of the single samples, less their mean.
  private let deviations: [Double]
  private let width: Int
  private let expected: Double
  private var sampler: Sampler
  private var drawn = 0
  private var squares = 0.0
  /// The two weights that are drawn.
  private let shown: (x: Int, y: Int)
  private let singles: Series
  private var errors = Series(x: [], y: [])
  /// So many points show where all of them lie.
  private static let mostPoints = 400

  init(_ trial: Trial) throws(RunRefused) {
    let settings = trial.settings
    let samples = settings.count("samples")
    batch = settings.count("batch")
    count = settings.count("draws")
    let outputs = Self.outputs(of: trial)
    width = outputs * (TrainingData.columns(of: trial) + 1)
    let data = try TrainingData.samples(of: trial, training: samples, test: 0)
    deviations = Self.deviations(of: data, samples: samples, outputs: outputs, width: width)
    let trace = deviations.reduce(0) { $0 + $1 * $1 } / Double(samples)
    shown = Self.widest(deviations, width: width, outputs: outputs)
    singles = Self.points(deviations, shown, width: width)
    let isFresh = settings.word("sampler") == "replacement"
    let share = isFresh || samples < 2 ? 1 : Double(samples - batch) / Double(samples - 1)
    expected = (trace / Double(batch) * share).squareRoot()
    // A stream of its own for each batch size: the values of a sweep are independent of one another.
    let draws = SeededGenerator(seed: trial.seed, stream: Stream.draws + UInt64(batch))
    sampler = Sampler(named: settings.word("sampler"), count: samples, batch: batch, generator: draws)
  }

  /// The scores of the model: of two classes, one tells the other.
  private static func outputs(of trial: Trial) -> Int {
    let classes = TrainingData.outputs(of: trial)
    return classes == 2 ? 1 : classes
  }

  static func check(_ trial: Trial) throws(RunRefused) {
    try TrainingData.check(trial)
    let (batch, samples) = (trial.settings.count("batch"), trial.settings.count("samples"))
    guard batch <= samples || trial.settings.word("sampler") == "replacement" else {
      throw RunRefused(
        "Without replacement no batch of \(batch) can be drawn out of \(samples) samples.", setting: "batch")
    }
    let columns = TrainingData.columns(of: trial)
    let width = Cost.product(outputs(of: trial), columns + 1)
    let sample = Cost.sum(Cost.product(width, 8), Cost.product(columns, 12))
    try Cost(bytes: Cost.product(trial.settings.count("samples"), sample), parameters: width)
      .check(megabytes: trial.megabytes)
  }

  /// The two weights whose gradients vary most among the samples, in their order; biases only where there is one weight.
  private static func widest(_ deviations: [Double], width: Int, outputs: Int) -> (x: Int, y: Int) {
    var squares = [Double](repeating: 0, count: width)
    for (place, value) in deviations.enumerated() { squares[place % width] += value * value }
    let columns = width / outputs
    let weights = squares.indices.filter { columns < 3 || $0 % columns < columns - 1 }
    let order = weights.sorted { (squares[$1], $0) < (squares[$0], $1) }
    return (min(order[0], order[1]), max(order[0], order[1]))
  }

  private static func points(_ deviations: [Double], _ shown: (x: Int, y: Int), width: Int) -> Series {
    let rows = stride(from: 0, to: min(deviations.count, mostPoints * width), by: width)
    return Series(x: rows.map { deviations[$0 + shown.x] }, y: rows.map { deviations[$0 + shown.y] })
  }

  private static func deviations(of data: Dataset, samples: Int, outputs: Int, width: Int) -> [Double] {
    let features = data.features
    let labels = data.labels
    var gradients: [Double] = []
    gradients.reserveCapacity(samples * width)
    for i in 0..<samples {
      for k in 0..<outputs {
        let error =
          outputs == 1 ? 0.5 - Double(labels[i]) : 1 / Double(outputs) - (labels[i] == k ? 1 : 0)
        for feature in features.row(i) { gradients.append(error * Double(feature)) }
        gradients.append(error)
      }
    }
    for k in 0..<width {
      var total = 0.0
      for i in 0..<samples { total += gradients[i * width + k] }
      for i in 0..<samples { gradients[i * width + k] -= total / Double(samples) }
    }
    return gradients
  }
}

extension NoiseCourse {
  var isDone: Bool { drawn >= count }

  mutating func advance() {
    var sums = [Double](repeating: 0, count: width)
    sampler.withNext { batch in
      for i in batch {
        for k in 0..<width { sums[k] += deviations[i * width + k] }
      }
    }
    squares += sums.reduce(0) { $0 + $1 * $1 } / Double(batch) / Double(batch)
    drawn += 1
    guard errors.x.count < Self.mostPoints else { return }
    errors.x.append(sums[shown.x] / Double(batch))
    errors.y.append(sums[shown.y] / Double(batch))
  }

  var values: [(name: String, value: Value)] {
    let noise = (squares / Double(max(drawn, 1))).squareRoot()
    return [
      ("noise", drawn > 0 ? .number(noise) : .missing("no batch was drawn")),
      ("expected", .number(expected)),
      ("ratio", expected > 0 && drawn > 0 ? .number(noise / expected) : .missing("there is no noise to expect")),
      ("errors", .series(errors)),
      ("singles", .series(singles)),
    ]
  }
}
