import Formula

/// What a training has measured so far.
struct Log: Sendable {
  /// Where the losses were measured: 0, then behind each epoch, or more often.
  var epochs: [Double] = []
  var loss: [Double] = []
  var accuracy: [Double] = []
  var gradient: [Double] = []
  var noiseScale: [Double] = []
  /// Behind each step.
  var batchLoss: [Double] = []
  /// How far the first gradient lay from the true one.
  var gradientError: Double?
  /// The lowest loss that there is.
  var optimum: Double?
  /// The largest curvature at the end.
  var curvature: Double?
  /// Why there is no more, if the run broke off.
  var cut: String?
  /// Whether the loss came down to where the run was to stop.
  var isMet = false
}

extension Log {
  /// A curve over the epochs; it ends where it or the run stopped being finite.
  func curve(_ y: [Double]) -> Value {
    var series = Series(x: Array(epochs.prefix(y.count)), y: y).finite(else: cut ?? "it is not finite")
    series.cut = series.cut ?? cut
    return .series(series)
  }

  /// The mean losses of the batches, over the steps from 1.
  var batchCurve: Series {
    var series = Series(x: batchLoss.indices.map { Double($0 + 1) }, y: batchLoss).finite(
      else: cut ?? "it is not finite")
    series.cut = series.cut ?? cut
    return series
  }

  /// How far the losses lie above the lowest.
  func excess(above optimum: Double) -> [Double] { loss.map { $0 - optimum } }

  /// The mean excess over the last two thirds of the measurements, when the start is forgotten.
  func floor(above optimum: Double) -> Value {
    if let cut { return .missing(cut) }
    let late = excess(above: optimum).dropFirst((loss.count + 2) / 3)
    return late.isEmpty ? .missing("too little was measured") : .number(late.reduce(0, +) / Double(late.count))
  }
}

/// Which of the costly measures are taken.
struct CostlyMeasures: Sendable {
  let accuracy: Bool
  let statistics: Bool
  let gradientError: Bool
  let optimum: Bool
  let curvature: Bool

  init(_ wanted: Set<String>?) {
    func wants(_ names: String...) -> Bool { wanted.map { !$0.isDisjoint(with: names) } ?? true }
    accuracy = wants("accuracy")
    statistics = wants("gradient", "noiseScale")
    gradientError = wants("gradientError")
    optimum = wants("excess", "floor")
    curvature = wants("curvature")
  }
}
