/// How often values fall between round numbers: bars that stand on zero.
public struct Histogram: Sendable, Equatable {
  /// What is counted, for the sentence: "runs".
  public let name: String

  /// The values that are numbers, sorted.
  public let values: [Double]

  /// How many values were not finite and stand in no bar.
  public let lost: Int

  /// The borders of the bars, one more than there are bars; a bar holds its lower border, not its upper one.
  public let edges: [Double]

  /// How many values each bar holds.
  public let counts: [Int]
  public var ink: Ink

  /// The widest bars that are not wider than 2 · IQR / ∛n (Freedman and Diaconis 1981), made 1, 2 or 5 times a power of
  /// ten, at least 5 and at most 40 of them.
  public init(_ name: String = "values", of values: [Double], ink: Ink = .series(0)) {
    self.name = name
    self.ink = ink
    let sorted = values.filter { $0.isFinite && $0.magnitude <= 1e300 }.sorted()
    self.values = sorted
    lost = values.count - sorted.count
    (edges, counts) = Histogram.bars(of: sorted)
  }

  private static func bars(of sorted: [Double]) -> ([Double], [Int]) {
    guard let low = sorted.first, let high = sorted.last else { return ([], []) }
    let step = step(sorted, low, high)
    let first = (low / step).rounded(.down)
    var edges = [first * step]
    var counts: [Int] = []
    var rest = sorted[...]
    while !rest.isEmpty, counts.count < 64 {
      let next = (first + Double(counts.count + 1)) * step
      let inside = rest.prefix { $0 < next }
      edges.append(next)
      counts.append(inside.count)
      rest = rest.dropFirst(inside.count)
    }
    // What rounding has left over belongs to the last bar.
    counts[counts.count - 1] += rest.count
    return (edges, counts)
  }

  /// The width of a bar.
  private static func step(_ sorted: [Double], _ low: Double, _ high: Double) -> Double {
    let span = high - low
    guard span > 1e-9 * max(low.magnitude, high.magnitude), span > 1e-290 else {
      // All alike: one bar around them, a round number wide.
      let size = max(low.magnitude, 1e-290)
      return size < 1e-289 ? 1 : RoundNumber(1, exponent: RoundNumber.decade(of: size)).value
    }
    let spread = sorted.quantile(0.75) - sorted.quantile(0.25)
    var cubeRoot = 1.0
    while (cubeRoot + 1) * (cubeRoot + 1) * (cubeRoot + 1) <= Double(sorted.count) { cubeRoot += 1 }
    let wanted = min(max(2 * spread / cubeRoot, span / 40), span / 5)
    let fitting = RoundNumber.steps(around: wanted).map(\.value)
    return fitting.last { $0 <= wanted * (1 + 1e-9) && span / $0 <= 60 } ?? fitting.first { $0 >= wanted } ?? wanted
  }

  /// The bars from left to right.
  var bars: [(lower: Double, upper: Double, count: Int)] {
    counts.indices.map { (edges[$0], edges[$0 + 1], counts[$0]) }
  }

  /// A picture of it alone.
  public func plot(over x: Axis, title: String? = nil) -> Plot {
    Plot(title: title, subject: x.label, x: x, y: Axis(name), layers: [.histogram(self)])
  }
}
