/// Values on the way to places: as they are, or their decimal logarithm.
enum AxisScaling {
  static func log10(_ value: Double) -> Double { Double.log(value) / 2.302585092994046 }

  /// Where a value stands on a scale on which equal distances are equal.
  ///
  /// What is not positive has no logarithm and stands below everything that has one.
  static func forward(_ value: Double, _ scale: Axis.Scale) -> Double {
    switch scale {
    case .linear: value
    case .log: value > 0 ? log10(value) : -400
    }
  }
}

/// An axis fitted to a number of cells: where each value lies, counted in cells from its beginning, and its ticks.
struct FittedAxis: Equatable {
  /// A tick in the middle of a cell.
  struct Tick: Equatable {
    var cell: Int
    /// Empty where there was no room for the label.
    var text: String
  }

  var scale: Axis.Scale

  /// The scaled value that lies at `origin`.
  var anchor: Double
  var origin: Double
  var cellsPerUnit: Double
  var ticks: [Tick]

  /// The place of a value, far outside for what is far outside: an exploded run must not overflow the arithmetic behind.
  func position(_ value: Double) -> Double {
    let place = origin + (AxisScaling.forward(value, scale) - anchor) * cellsPerUnit
    return min(max(place, -1e15), 1e15)
  }
}
