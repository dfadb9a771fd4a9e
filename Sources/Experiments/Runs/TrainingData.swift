import Neural

/// The samples of a run: the first rows of a dataset to train on, the others to test on.
struct TrainingData: Sendable {
  let dataset: Dataset
  /// How many rows are trained on.
  let training: Int
  /// What the setting `data` calls it.
  let name: String

  /// The training rows alone.
  var trainingSet: Dataset { training == dataset.count ? dataset : dataset.selecting(trainingRows) }
  var trainingRows: ArraySlice<Int> { ArraySlice(0..<training) }
  var testRows: ArraySlice<Int> { ArraySlice(training..<dataset.count) }

  /// Whether a class is to be told, and not a number.
  var hasClasses: Bool {
    if case .classes = dataset.target { true } else { false }
  }
}

extension TrainingData {
  /// The samples that the settings of a trial name: a made set drawn from the seed, or the rows of its table in an order
  /// that is the same for every seed.
  init(_ trial: Trial) throws(RunRefused) {
    training = trial.settings.count("samples")
    name = trial.settings.word("data")
    let samples = try Self.samples(of: trial, training: training, test: training)
    let share = trial.settings.number("labelNoise")
    var generator = SeededGenerator(seed: trial.seed, stream: Stream.wrongLabels)
    dataset = share > 0 ? Self.mislabelled(samples, training: training, share: share, generator: &generator) : samples
  }

  static func samples(
    of trial: Trial, training: Int, test: Int
  ) throws(RunRefused) -> Dataset {
    let name = trial.settings.word("data")
    if let made = MadeSet(named: name) {
      return made.dataset(
        samples: training + test, separation: trial.settings.number("separation"),
        generator: SeededGenerator(seed: trial.seed, stream: Stream.data))
    }
    guard let table = table(of: trial) else { throw RunRefused("There are no data “\(name)”.", setting: "data") }
    return table.prepared
  }

  /// Refuses a table that is not there, or has too few rows.
  static func check(_ trial: Trial) throws(RunRefused) {
    let name = trial.settings.word("data")
    guard case .data(let made)? = trial.settings.kind.setting("data")?.domain, !made.contains(name) else { return }
    guard let table = table(of: trial) else {
      throw RunRefused(
        "There are no data “\(name)”.",
        advice: "They are \(made.joined(separator: ", ")), or a table of the pack.", setting: "data")
    }
    guard trial.settings.count("samples") <= table.count else {
      throw RunRefused(
        "\(name) has \(table.count) samples, not \(trial.settings.count("samples")).", setting: "samples")
    }
  }

  /// The table that the settings name; nil where that is a made set or not at hand.
  static func table(of trial: Trial) -> DataTable? {
    let name = trial.settings.word("data")
    return MadeSet(named: name) == nil && trial.data?.name == name ? trial.data : nil
  }

  /// How many features the samples of a trial have.
  static func columns(of trial: Trial) -> Int { table(of: trial)?.columns ?? made(of: trial)?.columns ?? 0 }

  /// How many classes the samples of a trial have, or numbers to predict.
  static func outputs(of trial: Trial) -> Int { table(of: trial)?.classes ?? made(of: trial)?.outputs ?? 0 }

  /// Whether the samples of a trial have classes; else there are numbers to predict.
  static func hasClasses(_ trial: Trial) -> Bool { made(of: trial)?.hasClasses ?? true }

  private static func made(of trial: Trial) -> MadeSet? { MadeSet(named: trial.settings.word("data")) }

  /// The training rows with a share of their labels made wrong: each becomes one of the other classes.
  private static func mislabelled(
    _ data: Dataset, training: Int, share: Double, generator: inout SeededGenerator
  ) -> Dataset {
    guard case .classes(let classes) = data.target, classes > 1 else { return data }
    var order = Array(0..<training)
    generator.shuffle(&order)
    var labels = data.labels
    for row in order.prefix(Int((share * Double(training)).rounded())) {
      labels[row] = (labels[row] + 1 + generator.below(classes - 1)) % classes
    }
    return Dataset(features: data.features.scalars, columns: data.columns, labels: labels, classes: classes)
  }
}
