public import Experiments
public import Formula

/// A bench's runs over the values of one setting or the pairs of values of two, in the order in which they are made: row
/// by row, so that a picture of them can grow.
public struct SweptRuns: Sendable {
  /// The setting along x.
  public let x: BoundSlider
  /// The setting along y; nil where one alone is swept.
  public let y: BoundSlider?
  /// A run for each cell: the rows from the first y on, each from the first x on.
  public let trials: [Trial]

  /// The runs of a sweep, one setting or two, the other settings as changed.
  ///
  /// - Throws: where a value does not go together with the other settings.
  public init(
    of bench: Bench, over sweeps: [BoundSlider], _ changes: [(name: String, value: String)] = [], seed: UInt64 = 1
  ) throws(SettingError) {
    precondition((1...2).contains(sweeps.count), "A sweep goes over one setting or two, not \(sweeps.count).")
    x = sweeps[0]
    y = sweeps.count > 1 ? sweeps[1] : nil
    var trials: [Trial] = []
    for cell in Self.cells(of: sweeps) { trials.append(try bench.trial(changes + cell, seed: seed)) }
    self.trials = trials
  }

  /// The values of every cell, x first.
  static func cells(of sweeps: [BoundSlider]) -> [[(name: String, value: String)]] {
    guard let x = sweeps.first else { return [] }
    func row(_ more: [(name: String, value: String)]) -> [[(name: String, value: String)]] {
      x.stops.map { [(x.name, $0.text)] + more }
    }
    guard sweeps.count > 1 else { return row([]) }
    return sweeps[1].stops.flatMap { row([(sweeps[1].name, $0.text)]) }
  }
}

extension SweptRuns {
  /// The numbers of a measure as far as the runs are made, each with its place; a run without one is missing.
  public func grid(_ measure: String, of results: [RunResult]) -> Grid {
    let values = results.prefix(trials.count).map { $0.value(of: measure).number }
    let rest = [Double?](repeating: nil, count: trials.count - values.count)
    return Grid(x: x.numbers, y: y?.numbers ?? [0], values: values + rest)
  }
}

extension BoundSlider {
  /// Its stops as numbers.
  ///
  /// - Precondition: they are numbers, as those of a sweep are.
  var numbers: [Double] {
    stops.map { stop in
      guard case .number(let number) = stop else { preconditionFailure("\(name) is swept over \(stop.text).") }
      return number
    }
  }
}
