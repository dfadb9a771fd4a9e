extension Plot {
  /// The picture as an SVG document that looks like the picture in cells: the same layout, the same marks, in exact
  /// places instead of whole cells.
  ///
  /// A size below 20 × 6 cells is raised to it. The spoken sentence stands in the document, for those who do not see it.
  public func svg(columns: Int = 72, rows: Int = 20) -> String {
    let (width, height) = (max(columns, 20), max(rows, 6))
    let key = key.prefix(SVG.mostKeys)
    // A row apart from the words of the level axis.
    var document = SVG(columns: width, rows: height + (key.isEmpty ? 0 : key.count + 1))
    for (row, entry) in key.enumerated() {
      let place = Spot(x: 0, y: Double(height + row) + 1)
      let text = LabelText(entry.name + "  " + entry.title).cut(to: width)
      document.words(String(text.characters), at: place, style: SVGStyle.name(entry.ink))
    }
    if let layout = Layout(self, width: width, height: height) { layout.draw(on: &document) }
    let title = self.title.flatMap { $0.isEmpty ? nil : $0 } ?? subject
    return document.document(title: title.isEmpty ? "A picture" : title, description: sentence(pointing: true))
  }
}

extension Plot {
  /// What the short names at the curves stand for.
  private var key: [(name: String, title: String, ink: Ink)] {
    layers.compactMap { layer in
      guard case .curve(let curve) = layer, let title = curve.title, !curve.name.isEmpty else { return nil }
      return (curve.name, title, curve.ink)
    }
  }
}

extension Layout {
  fileprivate func draw(on document: inout SVG) {
    // What stands behind is drawn first; among the series the dotted ones come upon the solid first one, so that both
    // are seen where they run together.
    for purpose in Stroke.Purpose.allCases.reversed() {
      for stroke in strokes where stroke.purpose == purpose { draw(stroke, on: &document) }
    }
    frame(on: &document)
    for symbol in symbols { draw(symbol, on: &document) }
    for words in words { document.words(words) }
  }

  private func moved(_ spot: Spot) -> Spot { Spot(x: spot.x + Double(left), y: spot.y + Double(top)) }

  private func draw(_ stroke: Stroke, on document: inout SVG) {
    let ink = SVGStyle.name(stroke.ink)
    switch stroke.purpose {
    case .series, .before, .ring:
      document.lines(stroke.pieces.map { $0.map(moved) }, style: "line \(ink)\(stroke.pattern.style)")
      // A line of one point would not be seen.
      for piece in stroke.pieces where piece.count == 1 {
        document.circle(moved(piece[0]), radius: 2, style: ink)
      }
    case .band:
      guard stroke.pieces.count == 2 else { return }
      document.area((stroke.pieces[0] + stroke.pieces[1].reversed()).map(moved), style: "band \(ink)")
    case .bars:
      for corners in stroke.pieces {
        let gap = corners[1].x - corners[0].x > 1 ? 0.15 : 0
        let corner = Spot(x: corners[1].x - gap, y: corners[1].y)
        document.rectangle(moved(corners[0]), moved(corner), style: "bar \(ink)")
      }
    }
  }

  private func frame(on document: inout SVG) {
    // The axes run through the middle of their cells, as they do in a terminal.
    let (x, y) = (Double(left) - 0.5, Double(top + rows) + 0.5)
    var lines = [[Spot(x: x, y: Double(top)), Spot(x: x, y: y), Spot(x: Double(left + columns), y: y)]]
    for tick in rowTicks {
      let place = Double(top) + tick.exact
      lines.append([Spot(x: x - 0.6, y: place), Spot(x: x, y: place)])
    }
    for tick in columnTicks {
      let place = Double(left) + tick.exact
      lines.append([Spot(x: place, y: y), Spot(x: place, y: y + 0.3)])
    }
    document.lines(lines, style: "line axis")
  }

  private func draw(_ symbol: Symbol, on document: inout SVG) {
    let (place, ink) = (moved(symbol.exact), SVGStyle.name(symbol.ink))
    func cross(_ size: Double) {
      let (x, y) = (size / SVG.cellWidth, size / SVG.cellHeight)
      document.lines(
        [
          [Spot(x: place.x - x, y: place.y - y), Spot(x: place.x + x, y: place.y + y)],
          [Spot(x: place.x - x, y: place.y + y), Spot(x: place.x + x, y: place.y - y)],
        ], style: "line \(ink)")
    }
    switch symbol.shape {
    case .start: document.circle(place, radius: 5, style: ink)
    case .end: cross(5)
    case .point(let number):
      switch number & 3 {
      case 0: document.circle(place, radius: 3, style: ink)
      case 1: document.circle(place, radius: 3, style: "line \(ink)")
      case 2:
        document.rectangle(
          Spot(x: place.x - 0.33, y: place.y - 0.167), Spot(x: place.x + 0.33, y: place.y + 0.167), style: ink)
      default: cross(3)
      }
    default:
      document.words(
        String(Glyphs.braille.character(symbol.shape)), at: place, anchor: .middle, style: "strong \(ink)")
    }
  }
}

extension Pattern {
  /// The class of its dots.
  fileprivate var style: String {
    switch self {
    case .solid: ""
    case .every(let period): " dots\(min(max(period, 2), 6))"
    case .dashes: " dashes"
    }
  }
}
