/// The drawing area as dots: which are set in each cell, and which stroke a cell belongs to.
///
/// Strokes of earlier purposes, and among them earlier strokes, own the cells that several run through. Where two series
/// run side by side through the same cells, the cells go to each in turn.
struct Raster {
  let columns: Int
  let rows: Int
  let dotsAcross: Int
  let dotsDown: Int

  /// The dots of each cell: bit `row × dotsAcross + column`.
  private(set) var dots: [UInt8]
  private var owners: [Int32]
  /// The series that run through each cell, a bit each.
  private var series: [UInt64]
  /// The strokes that are series, in their order; beyond 64 they share the last bit.
  private var numbers: [Int32] = []

  /// Dots for `strokes`, of `dotsAcross × dotsDown` (at most 8) a cell.
  init(columns: Int, rows: Int, dotsAcross: Int, dotsDown: Int, strokes: [Stroke]) {
    (self.columns, self.rows, self.dotsAcross, self.dotsDown) = (columns, rows, dotsAcross, dotsDown)
    dots = Array(repeating: 0, count: columns * rows)
    owners = Array(repeating: -1, count: columns * rows)
    series = Array(repeating: 0, count: columns * rows)
    for purpose in Stroke.Purpose.allCases {
      for (index, stroke) in strokes.enumerated() where stroke.purpose == purpose {
        let number = Int32(truncatingIfNeeded: index)
        switch purpose {
        case .series:
          numbers.append(number)
          draw(stroke, number, pattern(of: stroke))
        case .before, .ring: draw(stroke, number, pattern(of: stroke))
        case .band: fill(between: stroke.pieces, number)
        case .bars: for corners in stroke.pieces { fill(corners, number) }
        }
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
    let owner = owners[cell] >= 0 ? Int(owners[cell]) : nil
    var mask = series[cell]
    guard mask.nonzeroBitCount > 1, isShared(mask, column, row) else { return owner }
    for _ in 0..<column % mask.nonzeroBitCount { mask &= mask - 1 }
    return Int(numbers[mask.trailingZeroBitCount])
  }

  /// Whether the same series share a cell beside this one too: where they only cross, the first is seen.
  private func isShared(_ mask: UInt64, _ column: Int, _ row: Int) -> Bool {
    let cell = row * columns + column
    return column > 0 && series[cell - 1] == mask || column + 1 < columns && series[cell + 1] == mask
      || row > 0 && series[cell - columns] == mask || row + 1 < rows && series[cell + columns] == mask
  }
}

// MARK: - Lines

extension Raster {
  /// Where a dot fills a cell, characters tell the strokes apart.
  private func pattern(of stroke: Stroke) -> Pattern { dotsAcross * dotsDown > 1 ? stroke.pattern : .solid }

  private mutating func draw(_ stroke: Stroke, _ index: Int32, _ pattern: Pattern) {
    var count = 0
    for piece in stroke.pieces {
      guard var last = piece.first.map(dot) else { continue }
      set(last, index, stroke.purpose, if: pattern.draws(count))
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
          set((x, y), index, stroke.purpose, if: pattern.draws(count))
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
    _ dot: (x: Int, y: Int), _ index: Int32, _ purpose: Stroke.Purpose, if draws: Bool
  ) {
    guard draws else { return }
    let cell = dot.y / dotsDown * columns + dot.x / dotsAcross
    let bit = UInt8(1) << UInt8(dot.y % dotsDown * dotsAcross + dot.x % dotsAcross)
    if owners[cell] < 0 {
      owners[cell] = index
    } else if owners[cell] != index, purpose != .series {
      // What stands behind leaves out the cells of what stands before it: its dots would take on their ink.
      return
    }
    if purpose == .series { series[cell] |= 1 << UInt64(min(numbers.count - 1, 63)) }
    dots[cell] |= bit
  }
}

// MARK: - Areas

extension Raster {
  /// A quarter of the dots between two lines that run from left to right over the same places.
  private mutating func fill(between lines: [[Spot]], _ index: Int32) {
    guard lines.count == 2, lines[0].count == lines[1].count else { return }
    let (upper, lower) = (lines[0], lines[1])
    let isSparse = dotsAcross * dotsDown > 1
    for next in upper.indices.dropFirst() {
      let (from, to) = (upper[next - 1].x, upper[next].x)
      let (first, last) = (dot(upper[next - 1]).x, dot(upper[next]).x)
      guard first <= last else { continue }
      for x in first...last {
        let middle = (Double(x) + 0.5) / Double(dotsAcross)
        let part = to > from ? min(max((middle - from) / (to - from), 0), 1) : 1
        func height(_ line: [Spot]) -> Int {
          dot(Spot(x: 0, y: line[next - 1].y + part * (line[next].y - line[next - 1].y))).y
        }
        let (top, bottom) = (height(upper), height(lower))
        guard top <= bottom else { continue }
        for y in top...bottom { set((x, y), index, .band, if: !isSparse || (x + 2 * y).isMultiple(of: 4)) }
      }
    }
  }

  /// All dots of a bar; one stays free beside it, where it is wide enough.
  private mutating func fill(_ corners: [Spot], _ index: Int32) {
    let (from, to) = (dot(corners[0]), dot(corners[1]))
    let right = to.x - from.x > 2 ? to.x - 1 : max(to.x - 1, from.x)
    for x in from.x...max(right, from.x) {
      for y in from.y...to.y { set((x, y), index, .bars, if: true) }
    }
  }
}
