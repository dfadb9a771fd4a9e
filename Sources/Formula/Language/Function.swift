import Elementary

/// The functions of a formula; all of them take formulas, never settings.
enum Function: String, CaseIterable, Sendable {
  case first, final, min, max, mean, at, slope, distance
  case valley, wall
  case sqrt, abs, exp, log, round
}

extension Function {
  /// How many formulas it takes.
  var count: Int { self == .at || self == .distance || self == .wall ? 2 : 1 }

  /// Whether its first formula must be a series.
  var takesSeries: Bool {
    switch self {
    case .first, .final, .min, .max, .mean, .at, .slope, .distance, .valley, .wall: true
    case .sqrt, .abs, .exp, .log, .round: false
    }
  }

  /// Whether it takes a grid: `min` and `max` take series too.
  var takesGrid: Bool { takesGridOnly || self == .min || self == .max }

  /// Whether it takes nothing but a grid.
  var takesGridOnly: Bool { self == .valley || self == .wall }

  /// What it takes, for a message: "slope takes one series".
  var takes: String {
    switch self {
    case .at: "at takes a series and a number"
    case .distance: "distance takes two series"
    case .valley: "valley takes one grid"
    case .wall: "wall takes a grid and a number"
    default: "\(rawValue) takes one \(takesSeries ? "series" : "number")"
    }
  }

  /// The function of one number.
  func of(_ x: Double) -> Value {
    switch self {
    case .sqrt:
      x < 0 ? .missing("a negative number has no square root") : .number(x.squareRoot())
    case .log:
      x > 0 ? .number(.log(x)) : .missing("only a positive number has a logarithm")
    case .exp: .number(.exp(x))
    case .abs: .number(x.magnitude)
    default: .number(x.rounded(.toNearestOrEven))
    }
  }

  /// The function of one grid; those of a level are elsewhere.
  func of(_ grid: Grid) -> Value {
    if self == .valley { return .series(grid.valley) }
    let known = grid.values.compactMap(\.self)
    guard let number = self == .min ? known.min() : known.max() else { return .missing("the grid is empty") }
    return .number(number)
  }

  /// The function of one series.
  func of(_ series: Series) -> Value {
    guard let first = series.y.first else { return .missing(series.cut ?? "the series is empty") }
    if self == .first { return .number(first) }
    if let cut = series.cut { return .missing(cut) }
    switch self {
    case .min: return .number(series.y.min() ?? first)
    case .max: return .number(series.y.max() ?? first)
    case .mean: return .number(series.y.reduce(0, +) / Double(series.y.count))
    case .slope: return series.slope
    default: return .number(series.y.last ?? first)
    }
  }
}

extension Series {
  /// The y at the x that is nearest; of two that are as near, the earlier.
  func value(at x: Double) -> Value {
    guard var nearest = self.x.indices.first else { return .missing(cut ?? "the series is empty") }
    for i in self.x.indices where (self.x[i] - x).magnitude < (self.x[nearest] - x).magnitude { nearest = i }
    if let cut, nearest == self.x.count - 1 { return .missing(cut) }
    return .number(y[nearest])
  }

  /// The slope of ln y on ln x by least squares: the exponent of the power law that fits best.
  var slope: Value {
    guard zip(x, y).allSatisfy({ $0 > 0 && $1 > 0 }) else {
      return .missing("a slope needs positive numbers: it is taken of the logarithms")
    }
    let (lnX, lnY) = (x.map(Double.log), y.map(Double.log))
    let count = Double(x.count)
    let (meanX, meanY) = (lnX.reduce(0, +) / count, lnY.reduce(0, +) / count)
    var (squares, products) = (0.0, 0.0)
    for (a, b) in zip(lnX, lnY) {
      squares += (a - meanX) * (a - meanX)
      products += (a - meanX) * (b - meanY)
    }
    return squares > 0 ? .number(products / squares) : .missing("a slope needs two different x")
  }

  /// The mean over the common x of |ln y₁ − ln y₂|: 0.1 means that the curves lie 10 % apart.
  func distance(to other: Series) -> Value {
    if let cut = cut ?? other.cut { return .missing(cut) }
    var (total, count) = (0.0, 0)
    var j = 0
    for i in x.indices {
      while j < other.x.count, other.x[j] < x[i] { j += 1 }
      guard j < other.x.count, other.x[j] == x[i] else { continue }
      guard y[i] > 0, other.y[j] > 0 else {
        return .missing("a distance needs positive numbers: it is taken of the logarithms")
      }
      total += (Double.log(y[i]) - Double.log(other.y[j])).magnitude
      count += 1
    }
    return count > 0 ? .number(total / Double(count)) : .missing("the two series have no x in common")
  }
}
