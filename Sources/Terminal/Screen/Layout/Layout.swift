internal import Plots

/// Lays elements out in a number of columns, an element a file beside this one.
struct Layout {
  let medium: Medium
  /// The columns there are, margin and indents taken off.
  let width: Int
  /// The columns of these that prose uses.
  let measure: Int
  /// The columns that code may use.
  let codeWidth: Int
  let spelling: Spelling
  let strokes: Strokes

  init(_ medium: Medium, width: Int, measure: Int? = nil, codeWidth: Int? = nil) {
    self.medium = medium
    self.width = width
    self.measure = min(measure ?? width, width)
    self.codeWidth = codeWidth ?? width
    spelling = Spelling(medium)
    strokes = Strokes(medium)
  }

  /// The lines of `elements`, one below the other.
  func lines(of elements: [Element]) -> [Line] {
    var lines: [Line] = []
    // Where the last element began that is not blank: a question's options keep together with it.
    var start = 0
    for element in elements {
      if case .blank = element {
        // A heading never stands alone at a page's end, so the blank line behind it keeps on too.
        lines.append(Line(keepsWithNext: lines.last?.keepsWithNext ?? false))
        continue
      }
      if case .choices = element {
        for index in start..<lines.count { lines[index].keepsWithNext = true }
      } else {
        start = lines.count
      }
      lines += self.lines(of: element)
    }
    return lines
  }

  private func lines(of element: Element) -> [Line] {
    switch element {
    case .blank: return [Line()]
    case .line(let spans): return line(spans)
    case .paragraph(let spans): return prose(spans)
    case .heading(let spans, let level): return heading(spans, level: level)
    case .banner(let left, let right, let rule, let spoken):
      return banner(left: left, right: right, rule: rule, spoken: spoken)
    case .ends(let left, let right): return ends(left, right)
    case .list(let items, let first): return list(items, ordered: first)
    case .table(let header, let rows, let alignments): return table(Table(header, rows, alignments, spelling))
    case .code(let code): return self.code(code)
    case .callout(let title, let elements): return callout(title, elements)
    case .choices(let choices): return self.choices(choices)
    case .picture(let plot, let beside, let rows, let spoken):
      return picture(.plot(plot), beside: medium.rendering == .accessible ? spoken ?? beside : beside, rows: rows)
    case .map(let map, let beside, let rows, let spoken):
      return picture(.map(map), beside: medium.rendering == .accessible ? spoken ?? beside : beside, rows: rows)
    case .readOuts(let pairs): return readOuts(pairs)
    case .indented(let elements, let columns): return indented(elements, by: columns)
    case .together(let elements): return kept(lines(of: elements))
    case .either(let rich, let linear): return lines(of: medium.isLinear ? linear : rich)
    }
  }

  // MARK: Tools that the elements share

  /// `spans` wrapped; lines behind the first stand `hanging` columns in.
  func prose(_ spans: [Span], hanging: Int = 0) -> [Line] { wrapped(spelling.prose(spans), hanging: hanging) }

  /// The same for text that is spelt.
  func wrapped(_ text: SpeltText, hanging: Int = 0) -> [Line] {
    var wrapping = Wrapping(text, width: measure, hanging: min(hanging, max(0, measure - 10)))
    return wrapping.lines()
  }

  /// The same layout with `columns` fewer, and how many were taken: ten always stay.
  func narrowed(by columns: Int) -> (Layout, Int) {
    let taken = max(0, min(columns, width - 10))
    return (
      Layout(medium, width: width - taken, measure: max(10, measure - taken), codeWidth: codeWidth - taken), taken
    )
  }

  /// `lines` that begin `columns` further to the right.
  func moved(_ lines: consuming [Line], by columns: Int) -> [Line] {
    if columns > 0 {
      for index in lines.indices where !lines[index].spans.isEmpty { lines[index].indent += columns }
    }
    return lines
  }

  /// `lines` behind `mark`, which begins `indent` columns in; those below the first begin `hanging` columns in.
  func marked(_ lines: consuming [Line], by mark: [Span], indent: Int = 0, hanging: Int) -> [Line] {
    if lines.isEmpty { return [Line(mark, indent: indent)] }
    let first = Line(mark + lines[0].pieces, indent: indent, keepsWithNext: lines[0].keepsWithNext)
    lines = moved(lines, by: hanging)
    lines[0] = first
    return lines
  }

  /// `lines`, each with the next.
  func joined(_ lines: consuming [Line]) -> [Line] {
    for index in lines.indices { lines[index].keepsWithNext = true }
    return lines
  }

  /// `lines` that no page break parts.
  func kept(_ lines: consuming [Line]) -> [Line] {
    for index in lines.indices.dropLast() { lines[index].keepsWithNext = true }
    return lines
  }
}

/// `count` spaces.
func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
