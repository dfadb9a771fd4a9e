import Experiments
import Plots
import Proving

/// What the runs of a sweep came to; nil for those that were not made.
struct SweepResults: Sendable {
  let sweep: Sweep
  let results: [RunResult?]

  init(_ sweep: Sweep, _ results: [RunResult?]) {
    precondition(
      results.count == sweep.trials.count, "A sweep of \(sweep.trials.count) runs has not \(results.count) results.")
    self.sweep = sweep
    self.results = results
  }

  var made: Int { results.count { $0 != nil } }
}

extension SweepResults {
  /// The runs of a place, one a seed.
  func runs(column: Int, row: Int) -> [RunResult] {
    let first = (row * sweep.columns + column) * sweep.seeds.count
    return results[first..<first + sweep.seeds.count].compactMap(\.self)
  }

  /// The numbers of the runs at a place that did not diverge.
  func numbers(column: Int, row: Int) -> [Double] {
    runs(column: column, row: row).compactMap { run in
      guard run.diverged == nil, let number = RunSentence.number(sweep.measure, of: run), number.isFinite else {
        return nil
      }
      return number
    }
  }

  /// The middle number of a place; nil where most of its runs diverged or were not made.
  func median(column: Int, row: Int) -> Double? {
    let numbers = numbers(column: column, row: row).sorted()
    guard 2 * numbers.count > sweep.seeds.count else { return nil }
    let middle = numbers.count / 2
    return numbers.count.isMultiple(of: 2) ? (numbers[middle - 1] + numbers[middle]) / 2 : numbers[middle]
  }

  /// More is better of an accuracy; of all else less.
  var best: HeatMap.Best { ["accuracy", "straightness", "reach"].contains(sweep.measure) ? .highest : .lowest }

  /// The place with the best median.
  var bestPlace: (column: Int, row: Int, value: Double)? {
    var found: (column: Int, row: Int, value: Double)?
    for row in 0..<sweep.rows {
      for column in 0..<sweep.columns {
        guard let value = median(column: column, row: row) else { continue }
        if let known = found?.value, best == .lowest ? value >= known : value <= known { continue }
        found = (column, row, value)
      }
    }
    return found
  }

  /// "diverged", or what else a field without a number means.
  var missing: String { made < results.count ? "diverged or not run" : "diverged" }
}

extension SweepResults {
  private var label: String { sweep.bench.kind.measure(sweep.measure)?.label ?? sweep.measure }
  private var subject: String { label.prefix(1).uppercased() + label.dropFirst() }
  private var title: String { sweep.bench.title ?? sweep.bench.id }

  /// The picture: a map over two settings, a line or a band over one, a histogram over seeds; nil where words are swept alone.
  var picture: Picture? {
    switch sweep.axes.count {
    case 2: .map(map)
    case 1: line.map { .plot($0) }
    default: .plot(histogram)
    }
  }

  var map: HeatMap {
    let values = (0..<sweep.rows).flatMap { row in
      (0..<sweep.columns).map { median(column: $0, row: row) }
    }
    let numbers = values.compactMap(\.self)
    let isWide = (numbers.min() ?? 0) > 0 && (numbers.max() ?? 0) / (numbers.min() ?? 1) >= 8
    let subject = sweep.seeds.count > 1 ? "Median \(label)" : subject
    return HeatMap(
      title: title, subject: subject, x: side(sweep.axes[0]), y: side(sweep.axes[1]), values: values,
      scale: isWide ? .log : .linear, best: best, missing: missing)
  }

  private func side(_ axis: SweepAxis) -> HeatMap.Side { HeatMap.Side(axis.name, axis.values) }

  private var line: Plot? {
    let axis = sweep.axes[0]
    guard let x = axis.numbers else { return nil }
    let places = x.indices.filter { median(column: $0, row: 0) != nil }.sorted { x[$0] < x[$1] }
    let medians = places.compactMap { median(column: $0, row: 0) }
    let isLog = axis.isWide && (medians.min() ?? 0) > 0 && (medians.max() ?? 0) / (medians.min() ?? 1) >= 8
    let layer: Layer
    if sweep.seeds.count > 1 {
      layer = .band(
        Band(
          spoken: "", of: "\(sweep.seeds.count) seeds", x: places.map { x[$0] },
          samples: places.map { numbers(column: $0, row: 0) }))
    } else {
      layer = .curve(Curve("", spoken: "", x: places.map { x[$0] }, y: medians))
    }
    return Plot(
      subject: subject, x: Axis(axis.name, scale: axis.isWide ? .log : .linear, ticks: x),
      y: Axis(label, scale: isLog ? .log : .linear), layers: [layer])
  }

  private var histogram: Plot {
    var plot = Histogram("seeds", of: numbers(column: 0, row: 0)).plot(over: Axis(label))
    plot.subject = subject
    return plot
  }
}
