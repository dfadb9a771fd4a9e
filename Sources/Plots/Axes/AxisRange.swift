/// The values an axis must show.
struct AxisRange: Equatable {
  var lower: Double
  var upper: Double

  /// The largest number a picture looks at. Beyond it, differences would overflow.
  static let limit = 1e300

  /// The range asked for, else that of the data and the given ticks; never empty, always finite.
  ///
  /// - Parameter reachesZero: a linear axis whose values come near zero starts there, so that heights can be compared.
  init(_ axis: Axis, values: some Sequence<Double>, reachesZero: Bool = false) {
    var (lower, upper) = (Double.infinity, -Double.infinity)
    func include(_ value: Double) {
      guard value.isFinite, value.magnitude <= AxisRange.limit else { return }
      if axis.scale == .log, value < 1 / AxisRange.limit { return }
      lower = min(lower, value)
      upper = max(upper, value)
    }
    if let range = axis.range {
      include(range.lowerBound)
      include(range.upperBound)
    }
    if lower >= upper {
      for value in values { include(value) }
      for value in axis.ticks ?? [] { include(value) }
      if reachesZero, axis.scale == .linear {
        if lower > 0, lower < 0.4 * upper { lower = 0 }
        if upper < 0, upper > 0.4 * lower { upper = 0 }
      }
    }
    if lower > upper { (lower, upper) = axis.scale == .log ? (1, 10) : (0, 1) }
    (self.lower, self.upper) = AxisRange.widened(lower, upper, axis.scale)
  }

  /// Makes room around a single value, and around a span too small to be told apart in a few digits.
  private static func widened(_ lower: Double, _ upper: Double, _ scale: Axis.Scale) -> (Double, Double) {
    if scale == .log {
      return upper / lower > 1 + 1e-6 ? (lower, upper) : (lower / 2, upper * 2)
    }
    let size = max(lower.magnitude, upper.magnitude)
    if size < 1e-300 { return (0, 1) }
    if upper - lower > 1e-6 * size { return (lower, upper) }
    return (lower - size / 2, upper + size / 2)
  }
}
