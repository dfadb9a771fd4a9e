internal import Text

/// A part of a screen that is wider than its place, as wide as it is: code, or a table.
public struct WidePart: Sendable, Hashable {
  /// Its lines from the first column on.
  public var lines: [Line]
  /// Whether its place shows all of it too, only less well: code that goes on below, a table with wrapped cells.
  public var isShownWhole: Bool
}

extension Screen {
  /// The code and the tables that are wider than `medium` lets them be, from top to bottom.
  public func wideParts(for medium: Medium) -> [WidePart] { layout(for: medium).wideParts(of: elements) }
}

extension Layout {
  func wideParts(of elements: [Element]) -> [WidePart] { elements.flatMap(wideParts) }

  private func wideParts(of element: Element) -> [WidePart] {
    switch element {
    case .code(let code):
      let (inner, _) = narrowed(by: medium.rendering == .accessible ? 0 : 2)
      let lines = code.map { Line(spelling.code($0)) }
      guard lines.contains(where: { cells($0.spans) > inner.codeWidth }) else { return [] }
      return [WidePart(lines: lines, isShownWhole: medium.foldsCode || medium.isLinear)]
    case .table(let header, let rows, let alignments):
      // Where it is read aloud, a table is names and values at any width.
      if medium.rendering == .accessible { return [] }
      let table = Table(header, rows, alignments, spelling)
      guard table.naturalWidth > width else { return [] }
      var galley = Galley()
      Layout(medium, width: table.naturalWidth).add(table, to: &galley)
      return [WidePart(lines: galley.lines, isShownWhole: table.fitted(in: width) != nil)]
    case .list(let items, let first):
      let mark = first.map { Width.of("\($0.addingReportingOverflow(items.count).partialValue).") } ?? 1
      return items.flatMap { narrowed(by: mark + 1).0.wideParts(of: $0) }
    case .callout(_, let inner):
      return (medium.isLinear ? self : narrowed(by: 2).0).wideParts(of: inner)
    case .indented(let inner, let columns): return narrowed(by: columns).0.wideParts(of: inner)
    case .together(let inner): return wideParts(of: inner)
    case .either(let rich, let linear): return wideParts(of: medium.isLinear ? linear : rich)
    default: return []
    }
  }
}

extension Line {
  /// How many columns it has.
  public var width: Int { pieces.reduce(0) { $0 + Width.of($1.text) } }

  /// What stands in `count` columns from one on, counted from 0; half a wide character is a blank.
  public func columns(from first: Int, count: Int) -> Line {
    let end = first + max(0, count)
    var result: [Span] = [], column = 0
    for span in pieces {
      var text = ""
      for character in span.text {
        let width = Width.of(String(character))
        let inside = max(0, min(column + width, end) - max(column, first))
        if width == 0 ? column > first && column <= end : inside == width {
          text.append(character)
        } else {
          text += spaces(inside)
        }
        column += width
      }
      if !text.isEmpty { result.append(Span(text, span.role)) }
    }
    return Line(result, keepsWithNext: keepsWithNext)
  }
}
