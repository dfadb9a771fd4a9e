/// Turns the layers of a plot into strokes and symbols of the drawing area.
struct LayerLayout {
  let columns: Int
  let rows: Int
  let x: FittedAxis
  let y: FittedAxis

  private(set) var strokes: [Stroke] = []
  private(set) var symbols: [Symbol] = []
  private var ends: [(name: String, spot: Spot, ink: Ink)] = []

  init(columns: Int, rows: Int, x: FittedAxis, y: FittedAxis) {
    (self.columns, self.rows, self.x, self.y) = (columns, rows, x, y)
  }

  private var clip: Clip { Clip(width: Double(columns), height: Double(rows)) }

  private func spot(_ point: Point) -> Spot {
    Spot(x: x.position(point.x), y: Double(rows) - y.position(point.y))
  }

  mutating func add(_ layer: Layer) {
    switch layer {
    case .curve(let curve): add(curve)
    case .path(let path): add(path)
    case .contour(let contour): add(contour)
    case .mark(let mark): sign(.sign(mark.sign), at: spot(mark.place), .mark)
    case .band(let band): add(band)
    case .histogram(let histogram): add(histogram)
    case .scatter(let scatter): add(scatter)
    }
  }

  private mutating func add(_ scatter: Scatter) {
    var number = 0
    if case .series(let series) = scatter.ink { number = series }
    let spots = scatter.points.filter(\.isFinite).map(spot).filter(clip.contains)
    if scatter.isFine {
      let purpose: Stroke.Purpose = scatter.ink == .dim ? .before : .series
      strokes.append(Stroke(pieces: spots.map { [$0] }, purpose: purpose, pattern: .solid, ink: scatter.ink))
    } else {
      for spot in spots { sign(.point(number), at: spot, scatter.ink) }
    }
    if !scatter.name.isEmpty, let end = spots.max(by: { ($0.x, $1.y) < ($1.x, $0.y) }) {
      ends.append((scatter.name, end, scatter.ink))
    }
  }

  private mutating func add(_ curve: Curve) {
    let line = curve.drawn.map(spot)
    let pieces = clip.pieces(of: line)
    strokes.append(
      Stroke(
        pieces: pieces, purpose: curve.ink == .dim ? .before : .series, pattern: Pattern(curve.ink), ink: curve.ink))
    if !curve.name.isEmpty, let end = pieces.last?.last { ends.append((curve.name, end, curve.ink)) }
  }

  private mutating func add(_ band: Band) {
    add(band.middle)
    // A band is a line of areas; what lies outside the picture is pressed to its border.
    func line(_ height: KeyPath<Band.Slice, Double>) -> [Spot] {
      band.drawn.map { slice in
        let spot = spot(Point(slice.x, slice[keyPath: height]))
        return Spot(x: min(max(spot.x, 0), Double(columns)), y: min(max(spot.y, 0), Double(rows)))
      }
    }
    guard band.drawn.count > 1 else { return }
    strokes.append(Stroke(pieces: [line(\.upper), line(\.lower)], purpose: .band, pattern: .solid, ink: band.ink))
  }

  private mutating func add(_ histogram: Histogram) {
    let area = clip
    let pieces = histogram.bars.compactMap { bar -> [Spot]? in
      guard bar.count > 0 else { return nil }
      let (from, to) = (spot(Point(bar.lower, 0)), spot(Point(bar.upper, Double(bar.count))))
      let left = max(from.x, 0), right = min(to.x, area.width)
      let (upper, lower) = (max(min(from.y, to.y), 0), min(max(from.y, to.y), area.height))
      return left < right && upper < lower ? [Spot(x: left, y: upper), Spot(x: right, y: lower)] : nil
    }
    strokes.append(Stroke(pieces: pieces, purpose: .bars, pattern: .solid, ink: histogram.ink))
  }

  private mutating func add(_ path: Path) {
    let line = path.drawn.map(spot)
    let pieces = clip.pieces(of: line)
    let isBefore = path.ink == .dim
    strokes.append(
      Stroke(pieces: pieces, purpose: isBefore ? .before : .series, pattern: Pattern(path.ink), ink: path.ink))
    guard !isBefore, let start = line.first, let end = line.last else { return }
    sign(.start, at: start, path.ink)
    if clip.contains(end) {
      if line.count > 1 { sign(.end, at: end, path.ink) }
    } else if let exit = pieces.last?.last {
      sign(arrow(from: exit, to: end), at: exit, path.ink)
    }
  }

  /// The way out of the area: over the border that was left.
  private func arrow(from exit: Spot, to end: Spot) -> Symbol.Shape {
    let (right, bottom) = (end.x - Double(columns), end.y - Double(rows))
    let ways: [(Double, Symbol.Shape)] = [
      (right, .rightwards), (-end.x, .leftwards), (bottom, .downwards), (-end.y, .upwards),
    ]
    let border = [exit.x > Double(columns) - 0.01, exit.x < 0.01, exit.y > Double(rows) - 0.01, exit.y < 0.01]
    let crossed = zip(ways, border).filter { $1 }.map(\.0)
    return (crossed.isEmpty ? ways : crossed).max { $0.0 < $1.0 }?.1 ?? .rightwards
  }

  private mutating func add(_ contour: Contour) {
    for (index, level) in contour.levels.sorted().enumerated() {
      let pattern = Pattern.every(min(3 + index, 6))
      for line in Rings.lines(of: contour, at: level) {
        let pieces = clip.pieces(of: line.map(spot))
        if !pieces.isEmpty { strokes.append(Stroke(pieces: pieces, purpose: .ring, pattern: pattern, ink: .dim)) }
      }
    }
  }

  private mutating func sign(_ shape: Symbol.Shape, at spot: Spot, _ ink: Ink) {
    guard clip.contains(spot) else { return }
    symbols.append(Symbol(column: Int(spot.x), row: Int(spot.y), shape: shape, ink: ink, exact: spot))
  }
}

extension LayerLayout {
  /// The names of the curves: right behind the end of a curve that stops early, else in the margin, one a row.
  func names(beside left: Int, _ top: Int, margin: Int) -> [Layout.Words] {
    guard !ends.isEmpty else { return [] }
    var words: [Layout.Words] = []
    var waiting: [(name: LabelText, spot: Spot, ink: Ink)] = []
    var taken: Raster?
    for end in ends {
      let name = LabelText(end.name)
      let (column, row) = (Int(end.spot.x) + 2, Int(end.spot.y))
      if column + name.width <= columns {
        var raster = taken ?? Raster(columns: columns, rows: rows, strokes: strokes, symbols: symbols)
        if (column - 1...column + name.width).allSatisfy({ $0 >= columns || raster.isFree($0, row) }) {
          words.append(.init(column: left + column, row: top + row, text: name, ink: end.ink))
          for cell in column..<min(column + name.width, columns) { raster.take(cell, row) }
          taken = raster
          continue
        }
        taken = raster
      }
      waiting.append((name, end.spot, end.ink))
    }
    guard margin >= 2 else { return words }
    for (end, row) in zip(waiting, EndLabels.rows(for: waiting.map(\.spot.y), among: rows)) {
      guard let row else { continue }
      let text = end.name.cut(to: margin - 1)
      words.append(.init(column: left + columns + 1, row: top + row, text: text, ink: end.ink))
    }
    return words
  }
}
