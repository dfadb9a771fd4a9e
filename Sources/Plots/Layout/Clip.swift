/// Cuts lines at the border of the drawing area (Liang and Barsky 1984), however far outside they run.
struct Clip {
  let width: Double
  let height: Double

  /// A hair inside, so that a place on the right or lower border falls into the last cell.
  private let margin = 1e-6

  func contains(_ spot: Spot) -> Bool { spot.x >= 0 && spot.x < width && spot.y >= 0 && spot.y < height }

  /// The parts of a line inside the area, in order.
  func pieces(of line: [Spot]) -> [[Spot]] {
    var pieces: [[Spot]] = []
    var piece: [Spot] = []
    if line.count == 1, contains(line[0]) { return [line] }
    for (from, to) in zip(line, line.dropFirst()) {
      guard let (start, end) = segment(from, to) else { continue }
      if piece.isEmpty || piece[piece.count - 1] != start {
        if !piece.isEmpty { pieces.append(piece) }
        piece = [start]
      }
      piece.append(end)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// The part of a straight line inside the area.
  func segment(_ from: Spot, _ to: Spot) -> (Spot, Spot)? {
    let (right, bottom) = (width - margin, height - margin)
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    var (enter, leave) = (0.0, 1.0)
    for (change, distance) in [(-dx, from.x), (dx, right - from.x), (-dy, from.y), (dy, bottom - from.y)] {
      if change == 0 {
        if distance < 0 { return nil }
      } else if change < 0 {
        enter = max(enter, distance / change)
      } else {
        leave = min(leave, distance / change)
      }
    }
    guard enter <= leave else { return nil }
    func spot(_ part: Double) -> Spot {
      Spot(x: min(max(from.x + part * dx, 0), right), y: min(max(from.y + part * dy, 0), bottom))
    }
    return (enter == 0 ? clamped(from) : spot(enter), leave == 1 ? clamped(to) : spot(leave))
  }

  private func clamped(_ spot: Spot) -> Spot {
    Spot(x: min(max(spot.x, 0), width - margin), y: min(max(spot.y, 0), height - margin))
  }
}
