import Elementary

/// Where a walker goes, told from its points alone.
struct PathStory {
  let path: Path
  private let points: [Point]
  private let first: Point
  private let last: Point

  /// nil where there is nothing to draw.
  init?(_ path: Path) {
    self.path = path
    points = path.drawn
    guard let first = points.first, let last = points.last else { return nil }
    (self.first, self.last) = (first, last)
  }

  private var isLost: Bool { points.count < path.points.count }

  /// The straight distance of two points, without overflow on the way.
  static func distance(_ one: Point, _ other: Point) -> Double {
    let (x, y) = ((one.x - other.x).magnitude, (one.y - other.y).magnitude)
    let (long, short) = (max(x, y), min(x, y))
    guard long > 0, long.isFinite else { return long }
    return long * (1 + short / long * (short / long)).squareRoot()
  }
}

extension PathStory {
  /// "The path of batch 64 leads in 8 steps from (−2, 1.6) to (−0.3, 0.9), 0.95 from the minimum."
  func sentence(marks: [Mark], _ x: Axis, _ y: Axis) -> String {
    let subject = path.name.isEmpty ? "The path" : "The path of \(path.name)"
    guard points.count > 1 else { return "\(subject) has only its start, \(first.shown)." }
    let steps = points.count == 2 ? "1 step" : "\(Double(points.count - 1).shown) steps"
    var sentence = "\(subject) leads in \(steps) from \(first.shown) to \(last.shown)"
    sentence += distances(marks) + outside(x, y)
    return sentence + (isLost ? ", then grows beyond all bounds." : ".")
  }

  /// "Before, batch 8 ended at (−0.3, 0.9), 0.95 from the minimum."
  func before(marks: [Mark]) -> String {
    let subject = path.name.isEmpty ? "The one before" : "Before, \(path.name)"
    return "\(subject) ended at \(last.shown)" + distances(marks) + "."
  }

  private func distances(_ marks: [Mark]) -> String {
    marks.filter { !$0.name.isEmpty && $0.place.isFinite }
      .map { ", \(PathStory.distance(last, $0.place).shown) from the \($0.name)" }.joined()
  }

  private func outside(_ x: Axis, _ y: Axis) -> String {
    let isInside = (x.range?.contains(last.x) ?? true) && (y.range?.contains(last.y) ?? true)
    return isInside ? "" : ", outside the picture"
  }
}

extension Point {
  /// "(−2, 1.6)"
  var shown: String { "(\(x.shown), \(y.shown))" }
}
