/// Lines of equal height through a grid of samples (marching squares), joined into rings.
///
/// Every edge of the grid between a sample below the level and one above it is crossed once, where the height is
/// reached on a straight way between the two. A square has none, two or four crossed edges; with four its mean decides
/// which belong together.
struct Rings {
  private let contour: Contour
  private let level: Double
  /// For each edge the one or two edges to which a line runs on; -1 for none.
  private var links: [(Int32, Int32)]

  /// The lines at `level` in the plot's own units. A closed ring ends where it begins.
  static func lines(of contour: Contour, at level: Double) -> [[Point]] {
    guard level.isFinite else { return [] }
    var rings = Rings(contour, level)
    rings.march()
    return rings.joined()
  }

  private init(_ contour: Contour, _ level: Double) {
    (self.contour, self.level) = (contour, level)
    links = Array(repeating: (-1, -1), count: 2 * contour.columns * contour.rows)
  }

  /// Level edges have even numbers, upright ones odd numbers; both are named after their lower left sample.
  private func edge(_ sample: Int, upright: Bool) -> Int32 { Int32(truncatingIfNeeded: 2 * sample + (upright ? 1 : 0)) }

  private mutating func link(_ one: Int32, _ other: Int32) {
    for (edge, to) in [(Int(one), other), (Int(other), one)] {
      if links[edge].0 < 0 { links[edge].0 = to } else { links[edge].1 = to }
    }
  }

  private mutating func march() {
    let (columns, samples) = (contour.columns, contour.samples)
    for row in 0..<contour.rows - 1 {
      for column in 0..<columns - 1 {
        let sample = row * columns + column
        let (a, b, c, d) = (
          samples[sample], samples[sample + 1], samples[sample + columns + 1], samples[sample + columns]
        )
        var corners = 0
        if a > level { corners |= 1 }
        if b > level { corners |= 2 }
        if c > level { corners |= 4 }
        if d > level { corners |= 8 }
        guard corners != 0, corners != 15, a.isFinite, b.isFinite, c.isFinite, d.isFinite else { continue }
        let bottom = edge(sample, upright: false)
        let top = edge(sample + columns, upright: false)
        let left = edge(sample, upright: true)
        let right = edge(sample + 1, upright: true)
        switch corners {
        case 1, 14: link(left, bottom)
        case 2, 13: link(bottom, right)
        case 3, 12: link(left, right)
        case 4, 11: link(right, top)
        case 6, 9: link(bottom, top)
        case 7, 8: link(left, top)
        default:
          let middle = a / 4 + b / 4 + c / 4 + d / 4 > level
          if (corners == 5) == middle {
            link(left, top)
            link(bottom, right)
          } else {
            link(left, bottom)
            link(right, top)
          }
        }
      }
    }
  }

  private mutating func joined() -> [[Point]] {
    var lines: [[Point]] = []
    // Open lines first, from an end: a ring can be begun anywhere.
    for onlyOpen in [true, false] {
      for start in links.indices where links[start].0 >= 0 && (!onlyOpen || links[start].1 < 0) {
        lines.append(walk(from: start))
      }
    }
    return lines
  }

  /// Follows the links from an edge and takes them away.
  private mutating func walk(from start: Int) -> [Point] {
    var line = [crossing(start)]
    var edge = start
    while links[edge].0 >= 0 {
      let next = Int(links[edge].0)
      links[edge] = (links[edge].1, -1)
      links[next] = Int(links[next].0) == edge ? (links[next].1, -1) : (links[next].0, -1)
      line.append(crossing(next))
      edge = next
    }
    return line
  }

  private func crossing(_ edge: Int) -> Point {
    let (sample, isUpright) = (edge / 2, !edge.isMultiple(of: 2))
    let (row, column) = sample.quotientAndRemainder(dividingBy: contour.columns)
    let (from, to) = (contour.samples[sample], contour.samples[sample + (isUpright ? contour.columns : 1)])
    let part = min(max((level - from) / (to - from), 0), 1)
    let x = (Double(column) + (isUpright ? 0 : part)) / Double(contour.columns - 1)
    let y = (Double(row) + (isUpright ? part : 0)) / Double(contour.rows - 1)
    return Point(
      contour.x.lowerBound + x * (contour.x.upperBound - contour.x.lowerBound),
      contour.y.lowerBound + y * (contour.y.upperBound - contour.y.lowerBound))
  }
}
