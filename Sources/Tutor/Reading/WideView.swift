import Terminal

/// Code and tables that are wider than the window, looked at through it: ←/→ move it over them.
struct WideView: Sendable {
  /// What a key asks of the session.
  enum Action: Sendable, Equatable {
    case nothing
    case redraw
    case leave
  }

  /// The columns that one key moves.
  private static let stride = 8

  private let lines: [Line]
  /// The columns of the widest line.
  private let width: Int
  /// The first column and the first line in sight.
  private(set) var column = 0
  private(set) var row = 0

  init(_ parts: [WidePart]) {
    lines = Array(parts.map(\.lines).joined(separator: [Line()]))
    width = lines.map(\.width).max() ?? 0
  }

  mutating func press(_ key: Key, in medium: Medium) -> Action {
    let rows = rows(of: medium)
    switch key {
    case .left, .character("-"): column -= WideView.stride
    case .right, .character("+"): column += WideView.stride
    case .home: column = 0
    case .end: column = width
    case .up: row -= 1
    case .down: row += 1
    case .pageUp: row -= rows
    case .pageDown, .character(" "): row += rows
    case .enter, .escape, .character("q"), .control("d"): return .leave
    default: return .nothing
    }
    fit(medium)
    return .redraw
  }

  /// Keeps the window over the lines: its last column shows the last of the widest line, its last row the last line.
  mutating func fit(_ medium: Medium) {
    column = max(0, min(column, width - columns(of: medium)))
    row = max(0, min(row, lines.count - rows(of: medium)))
  }

  /// The columns of the lines that the window shows: beside them stand the margin and the marks that there are more.
  private func columns(of medium: Medium) -> Int { max(4, medium.width - 6) }

  /// The rows below the header and a blank line; a low window has no blank one.
  private func rows(of medium: Medium) -> Int { max(1, medium.height - (medium.height < 16 ? 2 : 3)) }
}

extension WideView {
  /// The whole screen, never higher than the window.
  func screen(for medium: Medium) -> Screen {
    let shown = lines.dropFirst(row).prefix(rows(of: medium)).map { line -> [Span] in
      let columns = columns(of: medium)
      let before: Span = column > 0 && line.width > 0 ? Span("‹", .dim) : " "
      let isCut = line.width > column + columns
      let text = line.columns(from: column, count: columns)
      let gap = isCut ? [Span(String(repeating: " ", count: columns - text.width)), Span("›", .dim)] : []
      return [before] + text.spans + gap
    }
    let header = [header(medium)] + (medium.height < 16 ? [] : [.blank])
    return Screen(header + [.code(lines: shown)])
  }

  private func header(_ medium: Medium) -> Element {
    let last = min(width, column + columns(of: medium)), lastRow = min(lines.count, row + rows(of: medium))
    let isHigh = lines.count > rows(of: medium)
    let place =
      "columns \(column + 1)–\(last) of \(width)" + (isHigh ? " · lines \(row + 1)–\(lastRow) of \(lines.count)" : "")
    let hints = isHigh ? ["←/→ ↑/↓ move   q back", "←→↑↓   q back", "q back"] : ["←/→ move   q back", "q back"]
    let hint = hints.first { place.count + 2 + $0.count <= medium.readingWidth - 1 }
    let left = [Span(place, .dim)]
    return hint.map { .ends(left: left, right: [Span($0, .dim)]) } ?? .line(left)
  }
}
