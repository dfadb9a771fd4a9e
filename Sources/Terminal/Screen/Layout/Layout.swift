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
    case .figure(let figure): return self.figure(figure)
    case .readOuts(let pairs): return readOuts(pairs)
    case .indented(let elements, let columns): return indented(elements, by: columns)
    case .together(let elements): return kept(lines(of: elements))
    case .either(let rich, let linear): return lines(of: medium.isLinear ? linear : rich)
    }
  }

  // MARK: Tools that the elements share

  /// `spans` wrapped; lines behind the first stand `hanging` columns in.
  func prose(_ spans: [Span], hanging: Int = 0) -> [Line] { wrapped(spelling.prose(spans), hanging: hanging) }

  /// The same for spans that are spelt.
  func wrapped(_ spelt: [Span], hanging: Int = 0) -> [Line] {
    let hanging = min(hanging, max(0, measure - 10))
    var wrapping = Wrapping(spelt, width: measure, hanging: hanging)
    let indent = Span(spaces(hanging))
    return wrapping.lines().enumerated().map { Line($0 > 0 && hanging > 0 ? [indent] + $1 : $1) }
  }

  /// The same layout with `columns` fewer, and how many were taken: ten always stay.
  func narrowed(by columns: Int) -> (Layout, Int) {
    let taken = max(0, min(columns, width - 10))
    return (
      Layout(medium, width: width - taken, measure: max(10, measure - taken), codeWidth: codeWidth - taken), taken
    )
  }

  /// `lines` behind `first`, then behind `rest`; blank ones stay blank where `rest` is only space.
  func prefixed(_ lines: [Line], first: [Span], rest: [Span]) -> [Line] {
    let isSpace = Line(rest).isBlank
    return lines.enumerated().map { index, line in
      if index > 0 && isSpace && line.spans.isEmpty { return line }
      return Line((index == 0 ? first : rest) + line.spans, keepsWithNext: line.keepsWithNext)
    }
  }

  /// `lines` that no page break parts.
  func kept(_ lines: [Line]) -> [Line] {
    var lines = lines
    for index in lines.indices.dropLast() { lines[index].keepsWithNext = true }
    return lines
  }
}

/// `count` spaces.
func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
