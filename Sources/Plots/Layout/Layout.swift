/// A picture laid out for a number of cells: where its lines, signs and words stand, before it is written in any way.
///
/// From the left: tick labels, a space, the axis, the drawing area, and a margin for the names of the curves.
/// From the top: title, the words of the upright axis, the area, the level axis, its tick labels.
struct Layout: Equatable {
  /// Words at a place of the picture.
  struct Words: Equatable {
    var column: Int
    var row: Int
    var text: LabelText
    var ink: Ink
  }

  let width: Int
  let height: Int

  /// The drawing area: what strokes and symbols count from.
  let left: Int
  let top: Int
  let columns: Int
  let rows: Int

  /// Columns and rows of the area that have a tick.
  var columnTicks: [Int] = []
  var rowTicks: [Int] = []

  var strokes: [Stroke] = []
  var symbols: [Symbol] = []
  var words: [Words] = []

  /// No picture fits into less than this.
  static let leastWidth = 8
  static let leastHeight = 4
}

extension Layout {
  /// nil where not even an axis has room.
  init?(_ plot: Plot, width: Int, height: Int) {
    guard width >= Layout.leastWidth, height >= Layout.leastHeight else { return nil }
    let frame = Frame(plot, width: width, height: height)
    self.width = width
    self.height = height
    (left, top, columns, rows) = (frame.gutter + 1, frame.top, frame.columns, frame.rows)
    write(plot, frame)
    var lines = LayerLayout(columns: columns, rows: rows, x: frame.x, y: frame.y)
    for layer in plot.layers { lines.add(layer) }
    (strokes, symbols) = (lines.strokes, lines.symbols)
    words += lines.names(beside: left, top, margin: frame.margin)
  }

  /// Title, labels and ticks of the axes.
  private mutating func write(_ plot: Plot, _ frame: Frame) {
    if let title = plot.title, frame.hasTitle {
      words.append(.init(column: 0, row: 0, text: LabelText(title).cut(to: width), ink: .text))
    }
    if frame.hasYLabel {
      let text = LabelText(plot.y.label).cut(to: width)
      let column = min(frame.gutter, width - text.width)
      words.append(.init(column: column, row: top - 1, text: text, ink: .text))
    }
    for tick in frame.y.ticks {
      let row = rows - 1 - tick.cell
      rowTicks.append(row)
      guard tick.label.width < frame.gutter else { continue }
      words.append(.init(column: frame.gutter - 1 - tick.label.width, row: top + row, text: tick.label, ink: .text))
    }
    for tick in frame.x.ticks {
      columnTicks.append(tick.cell)
      guard !tick.label.isEmpty else { continue }
      let start = ColumnTicks.start(
        of: tick, before: left, columns: columns, after: frame.margin)
      words.append(.init(column: left + start, row: top + rows + 1, text: tick.label, ink: .text))
    }
    if let place = frame.xLabel {
      words.append(.init(column: place.column, row: place.row, text: LabelText(plot.x.label), ink: .text))
    }
  }
}
