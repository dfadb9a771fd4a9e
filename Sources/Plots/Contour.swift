/// Rings of equal height of a function of two variables, kept as samples on a grid.
public struct Contour: Sendable, Equatable {
  /// Where the grid lies.
  public let x: ClosedRange<Double>
  public let y: ClosedRange<Double>

  /// Samples from left to right and from bottom to top; each at least 2.
  public let columns: Int
  public let rows: Int

  /// The samples, row by row from the bottom, `columns × rows` of them. Rings keep away from NaN.
  public let samples: [Double]

  /// The heights at which a ring is drawn.
  public var levels: [Double]

  /// Rings of `function` over a window.
  ///
  /// Each sample is evaluated once, here. 49 × 49 samples follow a smooth ring to a tenth of a dot.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 49, rows: Int = 49, levels: [Double],
    of function: (_ x: Double, _ y: Double) -> Double
  ) {
    precondition(columns >= 2 && rows >= 2, "A contour needs a grid of at least 2 × 2, not \(columns) × \(rows).")
    self.x = x
    self.y = y
    self.columns = columns
    self.rows = rows
    self.levels = levels
    let (stepX, stepY) = (
      (x.upperBound - x.lowerBound) / Double(columns - 1), (y.upperBound - y.lowerBound) / Double(rows - 1)
    )
    var samples: [Double] = []
    samples.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        samples.append(function(x.lowerBound + Double(column) * stepX, y.lowerBound + Double(row) * stepY))
      }
    }
    self.samples = samples
  }
}
