/// Any picture: what a screen shows, says, or writes into a file.
public enum Picture: Sendable, Equatable {
  case plot(Plot)
  case map(HeatMap)

  /// The picture in words, made from its numbers.
  ///
  /// - Parameter pointing: whether the picture stands beside it, so that the names in it help to find what is meant.
  public func sentence(pointing: Bool = false) -> String {
    switch self {
    case .plot(let plot): plot.sentence(pointing: pointing)
    case .map(let map): map.sentence()
    }
  }

  /// Whether it draws curves, whose numbers its sentence tells.
  public var hasCurves: Bool {
    guard case .plot(let plot) = self else { return false }
    return plot.layers.contains { if case .curve = $0 { true } else { false } }
  }

  /// What the signs of the picture in ASCII mean, where it does not say so itself.
  public var legend: String? {
    switch self {
    case .plot(let plot): plot.legend
    case .map: nil
    }
  }

  /// `height`, or one row more where the picture uses it much better.
  public func fittingHeight(_ height: Int, width: Int) -> Int {
    switch self {
    case .plot(let plot): plot.fittingHeight(height, width: width)
    case .map: height
    }
  }

  /// The picture as an SVG document.
  public func svg(columns: Int = 72, rows: Int = 20) -> String {
    switch self {
    case .plot(let plot): plot.svg(columns: columns, rows: rows)
    case .map(let map): map.svg(columns: columns, rows: rows)
    }
  }

  /// The picture as `height` rows of `width` cells.
  public func cells(width: Int, height: Int, glyphs: Glyphs, hasColors: Bool) -> [[Cell]] {
    switch self {
    case .plot(let plot): return plot.cells(width: width, height: height, glyphs: glyphs)
    case .map(let map):
      let shading: HeatMap.Shading = hasColors ? .color : glyphs == .braille ? .density : .digits
      return map.cells(width: width, height: height, shading: shading, glyphs: glyphs)
    }
  }
}
