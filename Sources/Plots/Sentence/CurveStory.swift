import Elementary

/// What a curve does, told from its numbers alone.
struct CurveStory {
  /// How a run can end before its time.
  enum Loss: Equatable {
    case infinite
    case notANumber
  }

  let points: [Point]
  let first: Point
  let last: Point
  /// The point between the ends that lies furthest outside their heights, where that is far enough to be told.
  let turn: Point?
  let lost: Loss?

  /// nil where there is nothing to draw.
  init?(_ curve: Curve) {
    points = curve.drawn
    guard let first = points.first, let last = points.last else { return nil }
    (self.first, self.last) = (first, last)
    turn = CurveStory.turn(points, first.y, last.y)
    switch curve.points.dropFirst(points.count).first?.y {
    case nil: lost = nil
    case .some(let y): lost = y.isInfinite ? .infinite : y.isNaN ? .notANumber : nil
    }
  }

  /// A turning point counts if the way back from it is more than a tenth of the curve's height.
  private static func turn(_ points: [Point], _ first: Double, _ last: Double) -> Point? {
    guard let lowest = points.min(by: { $0.y < $1.y }), let highest = points.max(by: { $0.y < $1.y }) else {
      return nil
    }
    let (valley, peak) = (min(first, last) - lowest.y, highest.y - max(first, last))
    guard max(valley, peak) > 0.1 * (highest.y - lowest.y) else { return nil }
    return valley >= peak ? lowest : highest
  }

  /// All heights within a hundredth of each other.
  var isLevel: Bool {
    let heights = points.lazy.map(\.y)
    guard let low = heights.min(), let high = heights.max() else { return true }
    return high - low <= 0.01 * max(low.magnitude, high.magnitude)
  }

  /// Where half of the way from the first height to the last is made; nil where the points are too few to tell.
  var halfway: Double? {
    guard points.count >= 4, turn == nil else { return nil }
    let half = (last.y - first.y) / 2
    return points.first { half < 0 ? $0.y - first.y <= half : $0.y - first.y >= half }
      .flatMap { $0.x < last.x ? $0.x : nil }
  }
}

extension CurveStory {
  /// "falls from 2.32 to 0.099 over 512 samples, half of it in the first 88"
  ///
  /// - Parameter saysExtent: whether the stretch is told, which is the same for all curves of most pictures.
  func predicate(along x: Axis, saysExtent: Bool) -> String {
    let extent = Extent(x, from: first.x, to: last.x)
    return body(extent, saysExtent) + ending
  }

  /// "falls from 2.32 to 0.5, then rises to 0.7": without places, for a curve without axes.
  var brief: String {
    if points.count == 1 { return first.y.shown + ending }
    if isLevel { return "stays \(first.y == last.y ? "at" : "near") \(last.y.shown)" + ending }
    guard let turn else {
      return "\(last.y < first.y ? "falls" : "rises") from \(first.y.shown) to \(last.y.shown)" + ending
    }
    let (there, back) = turn.y < first.y ? ("falls", "rises") : ("rises", "falls")
    return "\(there) from \(first.y.shown) to \(turn.y.shown), then \(back) to \(last.y.shown)" + ending
  }

  private func body(_ extent: Extent, _ saysExtent: Bool) -> String {
    if points.count == 1 { return "is \(first.y.shown)" + extent.place(first.x) }
    let stretch = saysExtent ? extent.stretch : ""
    if isLevel { return "stays \(first.y == last.y ? "at" : "near") \(last.y.shown)" + stretch }
    if let turn {
      let (there, back) = turn.y < first.y ? ("falls", "rises") : ("rises", "falls")
      return "\(there) from \(first.y.shown) to \(turn.y.shown)" + extent.place(turn.x)
        + ", then \(back) to \(last.y.shown)" + extent.place(last.x)
    }
    let change = "\(last.y < first.y ? "falls" : "rises") from \(first.y.shown) to \(last.y.shown)"
    return change + stretch + (halfway.map { ", half of it " + extent.part(until: $0) } ?? "")
  }

  private var ending: String {
    switch lost {
    case nil: ""
    case .infinite: ", then grows beyond all bounds"
    case .notANumber: ", then is no longer a number"
    }
  }
}

/// The stretch of a level axis in words.
struct Extent {
  private let axis: Axis
  private let from: Double
  private let to: Double

  init(_ axis: Axis, from: Double, to: Double) { (self.axis, self.from, self.to) = (axis, from, to) }

  /// Whether the axis counts something from nothing: samples, steps, epochs.
  private var isCount: Bool { from == 0 && axis.scale == .linear }

  /// What the axis counts: "samples"; "sample" for one of them.
  private func unit(of value: Double) -> String {
    let unit = axis.unit ?? axis.label
    // A label such as "samples seen" is no plain plural.
    return value == 1 && unit.hasSuffix("s") && !unit.contains(" ") ? String(unit.dropLast()) : unit
  }

  private func counted(_ value: Double) -> String {
    let unit = unit(of: value)
    return unit.isEmpty ? value.shown : "\(value.shown) \(unit)"
  }

  /// Whether its words are a plural, which numbers stand before: "at 3 steps".
  private var isPlural: Bool {
    let unit = axis.unit ?? axis.label
    return unit.hasSuffix("s") && !unit.hasSuffix("ss") && !unit.contains(" ")
  }

  private var name: String { axis.label.isEmpty ? axis.unit ?? "" : axis.label }

  /// " over 512 samples", " as batch size goes from 1 to 256"
  var stretch: String {
    if isCount { return " over \(counted(to))" }
    if name.isEmpty { return " between \(from.shown) and \(to.shown)" }
    return " as \(name) \(isPlural ? "go" : "goes") from \(from.shown) to \(to.shown)"
  }

  /// " at 200 samples", " at batch size 16"
  func place(_ value: Double) -> String {
    if isCount || isPlural { return " at \(counted(value))" }
    return name.isEmpty ? " at \(value.shown)" : " at \(name) \(value.shown)"
  }

  /// "in the first 88", "in the first epoch", "by 4"
  func part(until value: Double) -> String {
    guard isCount else { return "by \(value.shown)" }
    let unit = unit(of: value)
    return "in the first " + (value == 1 && !unit.isEmpty ? unit : value.shown)
  }
}
