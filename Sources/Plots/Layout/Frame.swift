/// How the cells of a picture are shared out between its axes, labels and drawing area.
struct Frame: Equatable {
  /// Columns left of the upright axis: tick labels and a space.
  let gutter: Int
  /// Columns right of the drawing area.
  let margin: Int
  let top: Int
  let columns: Int
  let rows: Int
  let hasTitle: Bool
  let hasYLabel: Bool
  let x: FittedAxis
  let y: FittedAxis
  /// Where the words of the level axis begin; nil where they have no room.
  let xLabel: Place?

  struct Place: Equatable {
    var column: Int
    var row: Int
  }

  /// The drawing area keeps this many columns, whatever wants to stand beside it.
  private static let leastColumns = 6

  /// Names of so many cells, with the blank before them, are not cut where there is room for the drawing beside them.
  private static let nameColumns = 13

  init(_ plot: Plot, width: Int, height: Int) {
    let wide = Frame(plot, width: width, height: height, labelRow: false)
    if wide.xLabel == nil, !plot.x.label.isEmpty, height >= 8 {
      self = Frame(plot, width: width, height: height, labelRow: true)
    } else {
      self = wide
    }
  }

  /// - Parameter labelRow: the words of the level axis get a row of their own.
  private init(_ plot: Plot, width: Int, height: Int, labelRow: Bool) {
    hasTitle = plot.title?.isEmpty == false && height >= 8
    hasYLabel = !plot.y.label.isEmpty && height >= 7
    top = (hasTitle ? 1 : 0) + (hasYLabel ? 1 : 0)
    rows = height - top - 2 - (labelRow ? 1 : 0)
    y = RowTicks.fit(plot.y, values: plot.layers.lazy.flatMap { $0.values(\.y) }, rows: rows)

    let tickWidth = y.ticks.map { $0.label.width }.max() ?? 0
    gutter = tickWidth > 0 && tickWidth + 1 <= width / 2 ? tickWidth + 1 : 0
    let room = width - gutter - 1
    let names = plot.layers.map { layer in
      switch layer {
      case .curve(let curve) where !curve.name.isEmpty: LabelText(curve.name).width + 1
      case .scatter(let scatter) where !scatter.name.isEmpty: LabelText(scatter.name).width + 1
      case .band(let band) where !band.name.isEmpty: LabelText(band.name).width + 1
      default: 0
      }
    }
    let forNames = min(names.max() ?? 0, max(room / 3, Frame.nameColumns), max(room - Frame.leastColumns, 0))

    let values = plot.layers.flatMap { $0.values(\.x) }
    let label = LabelText(plot.x.label)
    let gutter = gutter
    func fit(margin: Int) -> FittedAxis {
      ColumnTicks.fit(plot.x, values: values, columns: room - margin, before: gutter + 1, after: margin)
    }
    /// The first column behind the last tick label.
    func end(_ axis: FittedAxis, margin: Int) -> Int {
      guard let last = axis.ticks.last(where: { !$0.label.isEmpty }) else { return gutter + 1 }
      let start = ColumnTicks.start(
        of: last, before: gutter + 1, columns: room - margin, after: margin)
      return gutter + 1 + start + last.label.width
    }
    var margin = forNames
    var x = fit(margin: margin)
    var place: Place?
    if !label.isEmpty {
      // The words stand behind the last tick; for them the area gives up a little.
      let lack = end(x, margin: margin) + 1 + label.width - width
      if lack > 0, margin + lack <= width * 3 / 10, room - margin - lack >= Frame.leastColumns, !labelRow {
        let wider = fit(margin: margin + lack)
        if end(wider, margin: margin + lack) + 1 + label.width <= width { (margin, x) = (margin + lack, wider) }
      }
      let column = end(x, margin: margin) + 1
      if labelRow {
        let end = gutter + 1 + room - margin
        if label.width <= width {
          place = Place(column: max(min(end, width) - label.width, 0), row: height - 1)
        }
      } else if column + label.width <= width {
        place = Place(column: column, row: height - 1)
      }
    }
    (self.margin, self.x, xLabel) = (margin, x, place)
    columns = room - margin
  }
}

extension Frame {
  /// The part of its rows that the data reach over: ticks on whole rows may leave some of them empty.
  func usedRows(of plot: Plot) -> Double {
    let places = plot.layers.lazy.flatMap { $0.values(\.y) }.map(y.position)
    guard rows > 0, let low = places.min(), let high = places.max() else { return 1 }
    return (high - low) / Double(rows)
  }
}

extension Layer {
  /// The numbers of a layer that its axis must show.
  fileprivate func values(_ side: KeyPath<Point, Double>) -> [Double] {
    switch self {
    case .curve(let curve): curve.drawn.map { $0[keyPath: side] }
    case .path(let path): path.drawn.map { $0[keyPath: side] }
    case .scatter(let scatter): scatter.points.filter(\.isFinite).map { $0[keyPath: side] }
    case .mark(let mark): [mark.place[keyPath: side]]
    case .band(let band):
      side == \Point.x ? band.drawn.map(\.x) : band.drawn.flatMap { [$0.lower, $0.median, $0.upper] }
    case .histogram(let histogram):
      side == \Point.x ? histogram.edges : [0] + histogram.counts.map(Double.init)
    case .contour(let contour):
      side == \Point.x
        ? [contour.x.lowerBound, contour.x.upperBound] : [contour.y.lowerBound, contour.y.upperBound]
    }
  }
}

extension Sequence<Point> {
  /// The points before the first that is infinite or not a number.
  var untilLost: [Point] { Array(prefix(while: \.isFinite)) }
}

extension Curve {
  /// The points that can be drawn.
  var drawn: [Point] { points.untilLost }
}

extension Path {
  /// The points that can be drawn.
  var drawn: [Point] { points.untilLost }
}
