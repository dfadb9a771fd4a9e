extension HeatMap {
  /// The map as an SVG document that looks like the map in cells; its spoken sentence stands in it too.
  ///
  /// A size below 24 × 8 cells is raised to it, and rows are added until each field is two high; what the map leaves free
  /// is cut off.
  public func svg(columns: Int = 72, rows: Int = 20) -> String {
    let (width, height) = (max(columns, 24), max(rows, 8, self.rows <= 30 ? 2 * self.rows + 6 : 0))
    let layout = HeatMapLayout(self, width: width, height: height, signs: .init(.braille))
    let used = layout?.used ?? (columns: width, rows: height)
    var document = SVG(columns: used.columns, rows: used.rows)
    layout?.draw(on: &document)
    let title = self.title.flatMap { $0.isEmpty ? nil : $0 } ?? subject
    return document.document(title: title.isEmpty ? "A map" : title, description: sentence())
  }
}

extension HeatMapLayout {
  /// The columns and rows up to the last thing drawn.
  fileprivate var used: (columns: Int, rows: Int) {
    let right = fields.map { left + ($0.column + 1) * fieldWidth } + words.map { $0.column + $0.text.width }
    let below = fields.map { top + ($0.row + 1) * fieldHeight } + words.map { $0.row + 1 }
    return (min(width, right.max() ?? width), min(height, below.max() ?? height))
  }

  fileprivate func draw(on document: inout SVG) {
    for field in fields { draw(field, on: &document) }
    if let ramp {
      for level in 0..<ramp.width {
        let place = Spot(x: Double(ramp.column + level), y: Double(ramp.row) + 0.1)
        let color = Ramp.color(level * Ramp.count / ramp.width).hex
        document.rectangle(place, Spot(x: place.x + 1, y: place.y + 0.8), style: "square", fill: color)
      }
    }
    for words in words { document.words(words) }
  }

  private func draw(_ field: Field, on document: inout SVG) {
    let from = Spot(x: Double(left + field.column * fieldWidth), y: Double(top + field.row * fieldHeight))
    let to = Spot(x: from.x + Double(fieldWidth), y: from.y + Double(fieldHeight))
    let middle = Spot(x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
    var style = "strong dim"
    if let level = field.level {
      let color = Ramp.color(level)
      document.rectangle(from, to, style: "square", fill: color.hex)
      style = color.isLight ? "strong onlight" : "strong ondark"
    }
    let signs = HeatMapLayout.Signs(.braille)
    let sign = field.mark.map { $0 == .best ? signs.best : signs.valley } ?? (field.level == nil ? signs.missing : "")
    document.words(sign, at: middle, anchor: .middle, style: style)
    if field.isUnderCursor {
      document.lines(
        [[from, Spot(x: to.x, y: from.y), to, Spot(x: from.x, y: to.y), from]], style: "line \(style)")
    }
  }
}
