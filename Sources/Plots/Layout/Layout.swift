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
    /// Which part of the words stands at their place.
    var anchor = Anchor.start
    /// What they belong to, in cells from the upper left corner, where nothing is bound to whole cells; nil: the place.
    var exact: Spot?

    enum Anchor: Equatable {
      case start
      case middle
      case end
    }
  }

  /// A tick of an axis: its cell, and where exactly it lies, from the upper left corner of the area.
  struct Tick: Equatable {
    var cell: Int
    var exact: Double
  }

  let width: Int
  let height: Int

  /// The drawing area: what strokes and symbols count from.
  let left: Int
  let top: Int
  let columns: Int
  let rows: Int

  /// Columns and rows of the area that have a tick.
  var columnTicks: [Tick] = []
  var rowTicks: [Tick] = []

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
      let exact = Double(rows) - frame.y.position(tick.value)
      rowTicks.append(Tick(cell: row, exact: exact))
      guard tick.label.width < frame.gutter else { continue }
      words.append(
        .init(
          column: frame.gutter - 1 - tick.label.width, row: top + row, text: tick.label, ink: .text, anchor: .end,
          exact: Spot(x: Double(frame.gutter) - 1, y: Double(top) + exact)))
    }
    for tick in frame.x.ticks {
      let exact = frame.x.position(tick.value)
      columnTicks.append(Tick(cell: tick.cell, exact: exact))
      guard !tick.label.isEmpty else { continue }
      let start = ColumnTicks.start(
        of: tick, before: left, columns: columns, after: frame.margin)
      var label = Words(column: left + start, row: top + rows + 1, text: tick.label, ink: .text)
      // A label that the border has pushed aside stays where it is.
      if start == tick.cell - (tick.label.width - 1) / 2 {
        label.anchor = .middle
        label.exact = Spot(x: Double(left) + exact, y: Double(label.row) + 0.5)
      }
      words.append(label)
    }
    if let place = frame.xLabel {
      words.append(.init(column: place.column, row: place.row, text: LabelText(plot.x.label), ink: .text))
    }
  }
}
