import Elementary

/// A curve in one row of a table: how it goes, without axes.
///
///     Sparkline([2.3, 1.4, 0.6, 0.2]).text(width: 4)   // █▅▂▁
public struct Sparkline: Sendable, Equatable {
  /// From left to right. What is not finite stands as ×.
  public var values: [Double]
  public var scale: Axis.Scale
  /// What the lowest and the highest sign stand for; nil: the curve's own ends. Curves that are compared share it.
  public var range: ClosedRange<Double>?

  public init(_ values: [Double], scale: Axis.Scale = .linear, range: ClosedRange<Double>? = nil) {
    self.values = values
    self.scale = scale
    self.range = range
  }

  /// The curve in at most `width` characters: eight heights from ▁ to █. A terminal without them shows 1 to 8.
  ///
  /// Where there are more values than columns, a column shows the mean of its values. A level curve stays low.
  public func text(width: Int) -> String {
    guard width > 0, !values.isEmpty else { return "" }
    let columns = min(width, values.count)
    let isLog =
      scale == .log && values.allSatisfy { !$0.isFinite || $0 > 0 } && range.map { $0.lowerBound > 0 } != false
    let means = (0..<columns).map { column -> Double in
      let group = values[column * values.count / columns..<(column + 1) * values.count / columns]
      // Halved twice, so that the ends of the doubles have a distance.
      return group.reduce(0) { $0 + (isLog ? scale.forward($1) : $1) / 4 / Double(group.count) }
    }
    let finite = means.filter(\.isFinite)
    func end(_ value: Double) -> Double { (isLog ? scale.forward(value) : value) / 4 }
    let low = range.map { end($0.lowerBound) } ?? finite.min() ?? 0
    let high = range.map { end($0.upperBound) } ?? finite.max() ?? 0
    let signs = Sparkline.blocks
    return String(
      means.map { mean -> Character in
        guard mean.isFinite else { return "×" }
        let part = high > low ? (mean - low) / (high - low) : 0
        return signs[max(0, min(Int(part * Double(signs.count)), signs.count - 1))]
      })
  }

  /// What stands in its place where it is read aloud: "falls from 2.3 to 0.2".
  public var spoken: String {
    guard let story = CurveStory(Curve("", points: values.enumerated().map { Point(Double($0.offset), $0.element) }))
    else {
      return "no number"
    }
    return story.brief
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
