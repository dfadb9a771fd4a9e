import Elementary

/// A number over two settings, such as the final loss over batch and rate: a field of shades with a legend.
///
///     let map = HeatMap(
///       subject: "Loss", x: .init("batch", ["8", "16", "32"]), y: .init("rate", ["0.1", "0.2"]),
///       values: [0.4, 0.5, 0.7, 0.3, 0.4, 0.5], scale: .log)
public struct HeatMap: Sendable, Equatable {
  /// One side of the map: what it is, and the text of each of its values.
  public struct Side: Sendable, Equatable {
    public var label: String
    public var values: [String]

    public init(_ label: String, _ values: [String]) {
      self.label = label
      self.values = values
    }
  }

  /// Which value is the best one.
  public enum Best: Sendable, Equatable {
    case lowest
    case highest
  }

  /// A field, counted from the lower left.
  public struct Place: Sendable, Hashable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// The line above the map; nil leaves the row to the map.
  public var title: String?
  /// What the numbers are, as the sentence begins: "Loss".
  public var subject: String
  /// From left to right.
  public var x: Side
  /// From bottom to top.
  public var y: Side
  /// Row by row from the bottom; nil, or what is not finite, where there is no number.
  public var values: [Double?]
  /// How shades follow numbers. A log scale needs positive numbers only; with others it is linear.
  public var scale: Axis.Scale
  public var best: Best
  /// Whether the best field of each column is marked.
  public var marksValley: Bool
  /// What it means that there is no number: "diverged".
  public var missing: String
  /// The field that is pointed at.
  public var cursor: Place?
  /// Whether the cursor's numbers are told below the map; else whoever shows the map tells them.
  public var tellsCursor = true
  /// How many of the last values are still to come: they are no missing ones.
  public var waiting = 0

  public init(
    title: String? = nil, subject: String, x: Side, y: Side, values: [Double?], scale: Axis.Scale = .linear,
    best: Best = .lowest, marksValley: Bool = true, missing: String = "no number", cursor: Place? = nil
  ) {
    precondition(
      values.count == x.values.count * y.values.count,
      "A map of \(x.values.count) × \(y.values.count) fields has not \(values.count) values.")
    self.title = title
    self.subject = subject
    self.x = x
    self.y = y
    self.values = values
    self.scale = scale
    self.best = best
    self.marksValley = marksValley
    self.missing = missing
    self.cursor = cursor
  }
}

extension HeatMap {
  var columns: Int { x.values.count }
  var rows: Int { y.values.count }

  /// Whether a field's number is still to come.
  func isWaiting(_ place: Place) -> Bool { place.row * columns + place.column >= values.count - waiting }

  /// The number of a field.
  public func value(_ place: Place) -> Double? {
    guard (0..<columns).contains(place.column), (0..<rows).contains(place.row) else { return nil }
    return values[place.row * columns + place.column].flatMap { $0.isFinite ? $0 : nil }
  }

  /// The field with the best number, the first of equals; nil where there is none.
  public var bestPlace: Place? {
    best(of: (0..<rows).flatMap { row in (0..<columns).map { Place(column: $0, row: row) } })
  }

  /// The best field of each column, from left to right, where it has one.
  public var valley: [Place] {
    (0..<columns).compactMap { column in best(of: (0..<rows).map { Place(column: column, row: $0) }) }
  }

  private func best(of places: [Place]) -> Place? {
    var found: (place: Place, value: Double)?
    for place in places {
      guard let value = value(place) else { continue }
      if let best = found?.value, self.best == .lowest ? value >= best : value <= best { continue }
      found = (place, value)
    }
    return found?.place
  }

  /// The lowest and the highest number.
  var extremes: (low: Double, high: Double)? {
    let numbers = values.compactMap { $0.flatMap { $0.isFinite ? $0 : nil } }
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return (low, high)
  }

  /// The shade of some numbers together: of their mean, on the map's scale between its extremes.
  func level(of numbers: [Double], between low: Double, and high: Double) -> Int? {
    guard !numbers.isEmpty else { return nil }
    guard low < high else { return 0 }
    let scale = low > 0 ? self.scale : .linear
    // Halved, so that the ends of the doubles have a distance.
    func place(_ value: Double) -> Double { scale.forward(value) / 2 }
    let mean = numbers.reduce(0) { $0 + place($1) / Double(numbers.count) }
    let part = (mean - place(low)) / (place(high) - place(low))
    return min(max(Int(part * Double(Ramp.count)), 0), Ramp.count - 1)
  }
}
