import Formula

/// What a training has measured so far.
struct Log: Sendable {
  /// Where the losses were measured: 0, then behind each epoch.
  var epochs: [Double] = []
  var loss: [Double] = []
  var accuracy: [Double] = []
  var gradient: [Double] = []
  var noiseScale: [Double] = []
  /// Behind each step.
  var batchLoss: [Double] = []
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
}

/// Which of the costly measures are taken.
struct CostlyMeasures: Sendable {
  let accuracy: Bool
  let statistics: Bool

  init(_ wanted: Set<String>?) {
    accuracy = wanted?.contains("accuracy") ?? true
    statistics = wanted.map { $0.contains("gradient") || $0.contains("noiseScale") } ?? true
  }
}
