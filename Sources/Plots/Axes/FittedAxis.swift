/// An axis fitted to a number of cells: where each value lies, counted in cells from its beginning, and its ticks.
struct FittedAxis: Equatable {
  /// A tick in the middle of a cell.
  struct Tick: Equatable {
    var cell: Int
    /// What it marks, which may lie beside the middle of the cell.
    var value: Double
    /// Empty where there was no room for it.
    var label: LabelText
  }

  var scale: Axis.Scale

  /// The scaled value that lies at `origin`.
  var anchor: Double
  var origin: Double
  var cellsPerUnit: Double
  var ticks: [Tick]

  /// The place of a value, far outside for what is far outside: an exploded run must not overflow the arithmetic behind.
  func position(_ value: Double) -> Double {
    let place = origin + (scale.forward(value) - anchor) * cellsPerUnit
    return min(max(place, -1e15), 1e15)
  }
}
