import Elementary

/// Numbers over a plane: a value for each pair of an x and a y, such as a sweep's over two settings.
public struct Grid: Sendable, Equatable {
  /// The places along the first direction, in their order.
  public var x: [Double]
  /// The places along the second direction, in their order.
  public var y: [Double]
  /// The values row by row, a row for each y; nil where there is none, or not yet.
  public var values: [Double?]

  /// - Precondition: as many values as pairs of an x and a y.
  public init(x: [Double], y: [Double], values: [Double?]) {
    precondition(
      values.count == x.count * y.count, "A grid of \(x.count) by \(y.count) does not hold \(values.count) values.")
    self.x = x
    self.y = y
    self.values = values
  }

  /// A grid of the values that there are so far, row by row; what is not finite or not there yet is missing.
  public init(x: [Double], y: [Double], rows: [Double]) {
    let known = rows.prefix(x.count * y.count).map { $0.isFinite ? Double?.some($0) : nil }
    let rest = [Double?](repeating: nil, count: x.count * y.count - known.count)
    self.init(x: x, y: y, values: known + rest)
  }
}

extension Grid {
  /// The value in a column and a row.
  public subscript(column: Int, row: Int) -> Double? {
    get { values[row * x.count + column] }
    set { values[row * x.count + column] = newValue }
  }

  /// The column and the row of the smallest value, the first of equals; nil where there is none.
  public var lowest: (column: Int, row: Int)? {
    var best: (at: Int, value: Double)?
    for (at, value) in values.enumerated() {
      if let value, value < best?.value ?? .infinity { best = (at, value) }
    }
    return best.map { ($0.at % x.count, $0.at / x.count) }
  }

  /// The row of the smallest value in a column, the first of equals; nil where there is none.
  public func lowest(in column: Int) -> Int? {
    var best: (row: Int, value: Double)?
    for row in y.indices {
      if let value = self[column, row], value < best?.value ?? .infinity { best = (row, value) }
    }
    return best?.row
  }

  /// For each x the y whose value is smallest: the bottom of the valley.
  public var valley: Series {
    var valley = Series(x: [], y: [])
    for column in x.indices {
      guard let row = lowest(in: column) else {
        valley.cut = "at \(x[column].shown) there is no value"
        break
      }
      valley.x.append(x[column])
      valley.y.append(y[row])
    }
    return valley
  }

  /// For each x the smallest y at which the value is down at a level: the wall of the valley on its near side.
  ///
  /// Between the last y above the level and the first at it, ln y goes with the value in a straight line. A missing value
  /// counts as one above every level. Where no value is down there, or the first one already, x is left out.
  public func wall(_ level: Double) -> Series {
    var wall = Series(x: [], y: [])
    for column in x.indices {
      guard let row = y.indices.first(where: { self[column, $0].map { $0 <= level } ?? false }), row > 0,
        y[row - 1] > 0, let value = self[column, row]
      else { continue }
      wall.x.append(x[column])
      guard let above = self[column, row - 1] else {
        wall.y.append(y[row])
        continue
      }
      let share = (above - level) / (above - value)
      wall.y.append(.exp(.log(y[row - 1]) + share * (.log(y[row]) - .log(y[row - 1]))))
    }
    if wall.x.isEmpty { wall.cut = "the values nowhere come down to \(level.shown)" }
    return wall
  }
}
