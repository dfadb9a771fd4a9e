/// The drawing area as dots: which are set in each cell, and which stroke a cell belongs to.
///
/// Strokes of earlier kinds, and among them earlier strokes, own the cells that several run through. Where two series
/// run through the same dots, the cells go to either in turn.
struct Raster {
  let columns: Int
  let rows: Int
  let dotsAcross: Int
  let dotsDown: Int

  /// The dots of each cell: bit `row × dotsAcross + column`.
  private(set) var dots: [UInt8]
  private var owners: [Int32]
  private var sharers: [Int32]

  /// Dots for `strokes`, of `dotsAcross × dotsDown` (at most 8) a cell.
  init(columns: Int, rows: Int, dotsAcross: Int, dotsDown: Int, strokes: [Stroke]) {
    (self.columns, self.rows, self.dotsAcross, self.dotsDown) = (columns, rows, dotsAcross, dotsDown)
    dots = Array(repeating: 0, count: columns * rows)
    owners = Array(repeating: -1, count: columns * rows)
    sharers = owners
    for kind in [Stroke.Kind.series, .before, .ring] {
      for (index, stroke) in strokes.enumerated() where stroke.kind == kind {
        draw(stroke, Int32(truncatingIfNeeded: index), pattern(of: stroke))
      }
    }
  }

  /// One dot a cell, all that strokes and symbols touch.
  init(columns: Int, rows: Int, strokes: [Stroke], symbols: [Symbol]) {
    self.init(columns: columns, rows: rows, dotsAcross: 1, dotsDown: 1, strokes: strokes)
    for symbol in symbols { take(symbol.column, symbol.row) }
  }

  func isFree(_ column: Int, _ row: Int) -> Bool { dots[row * columns + column] == 0 }

  mutating func take(_ column: Int, _ row: Int) { dots[row * columns + column] |= 1 }

  /// The stroke that a cell shows.
  func stroke(_ column: Int, _ row: Int) -> Int? {
    let cell = row * columns + column
    let shown = sharers[cell] >= 0 && !column.isMultiple(of: 2) ? sharers[cell] : owners[cell]
    return shown >= 0 ? Int(shown) : nil
  }
}

extension Raster {
  /// Where a dot fills a cell, characters tell the strokes apart.
  private func pattern(of stroke: Stroke) -> Pattern { dotsAcross * dotsDown > 1 ? stroke.pattern : .solid }

  private mutating func draw(_ stroke: Stroke, _ index: Int32, _ pattern: Pattern) {
    var count = 0
    for piece in stroke.pieces {
      guard var last = piece.first.map(dot) else { continue }
      set(last, index, stroke.kind, if: pattern.draws(count))
      count += 1
      for spot in piece.dropFirst() {
        let next = dot(spot)
        let (dx, dy) = (next.x - last.x, next.y - last.y)
        let steps = max(dx.magnitude, dy.magnitude)
        if steps == 0 { continue }
        for step in 1...Int(steps) {
          // Rounded to the nearest dot, halves away from zero, in whole numbers.
          let x = last.x + (2 * dx * step + (dx < 0 ? -1 : 1) * Int(steps)) / (2 * Int(steps))
          let y = last.y + (2 * dy * step + (dy < 0 ? -1 : 1) * Int(steps)) / (2 * Int(steps))
          set((x, y), index, stroke.kind, if: pattern.draws(count))
          count += 1
        }
        last = next
      }
    }
  }

  private func dot(_ spot: Spot) -> (x: Int, y: Int) {
    (
      min(max(Int(spot.x * Double(dotsAcross)), 0), columns * dotsAcross - 1),
      min(max(Int(spot.y * Double(dotsDown)), 0), rows * dotsDown - 1)
    )
  }

  private mutating func set(
    _ dot: (x: Int, y: Int), _ index: Int32, _ kind: Stroke.Kind, if draws: Bool
  ) {
    guard draws else { return }
    let cell = dot.y / dotsDown * columns + dot.x / dotsAcross
    let bit = UInt8(1) << UInt8(dot.y % dotsDown * dotsAcross + dot.x % dotsAcross)
    if owners[cell] < 0 {
      owners[cell] = index
    } else if owners[cell] != index {
      // What stands behind leaves out the cells of what stands before it: its dots would take on their ink.
      guard kind == .series else { return }
      if dots[cell] & bit != 0 { sharers[cell] = index }
    }
    dots[cell] |= bit
  }
}
