import Elementary

/// A curve in one row of a table: how it goes, without axes.
///
///     Sparkline([2.3, 1.4, 0.6, 0.2]).text(width: 4)   // █▅▂▁
public struct Sparkline: Sendable, Equatable {
  /// From left to right. What is not finite stands as ×.
  public var values: [Double]
  public var scale: Axis.Scale

  public init(_ values: [Double], scale: Axis.Scale = .linear) {
    self.values = values
    self.scale = scale
  }

  /// The curve in at most `width` characters: eight heights from ▁ to █, in ASCII the digits 0 to 9.
  ///
  /// Where there are more values than columns, a column shows the mean of its values. A level curve stays low.
  public func text(width: Int, glyphs: Glyphs = .braille) -> String {
    guard width > 0, !values.isEmpty else { return "" }
    let columns = min(width, values.count)
    let isLog = scale == .log && values.allSatisfy { !$0.isFinite || $0 > 0 }
    let means = (0..<columns).map { column -> Double in
      let group = values[column * values.count / columns..<(column + 1) * values.count / columns]
      // Halved twice, so that the ends of the doubles have a distance.
      return group.reduce(0) { $0 + (isLog ? scale.forward($1) : $1) / 4 / Double(group.count) }
    }
    let finite = means.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 0)
    let signs = glyphs == .braille ? Sparkline.blocks : Sparkline.digits
    return String(
      means.map { mean -> Character in
        guard mean.isFinite else { return glyphs == .braille ? "×" : "x" }
        let part = high > low ? (mean - low) / (high - low) : 0
        return signs[min(Int(part * Double(signs.count)), signs.count - 1)]
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
  private static let digits: [Character] = Array("0123456789")
}
