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
  /// Whether it is the whole window, where pictures take all columns that there are.
  let isWholeWindow: Bool
  let spelling: Spelling
  let strokes: Strokes

  init(_ medium: Medium, width: Int, measure: Int? = nil, codeWidth: Int? = nil, isWholeWindow: Bool = false) {
    self.medium = medium
    self.width = width
    self.measure = min(measure ?? width, width)
    self.codeWidth = codeWidth ?? width
    self.isWholeWindow = isWholeWindow
    spelling = Spelling(medium)
    strokes = Strokes(medium)
  }

  /// The lines of `elements`, one below the other.
  func lines(of elements: [Element]) -> [Line] {
    var lines: [Line] = []
    add(elements, to: &lines)
    return lines
  }

  /// Adds the lines of `elements`, which know nothing of those that are there.
  func add(_ elements: [Element], to lines: inout [Line]) {
    let begin = lines.count
    // Where the last element began that is not blank: a question's options keep together with it.
    var start = begin
    for element in elements {
      if case .blank = element {
        // A heading never stands alone at a page's end, so the blank line behind it keeps on too.
        lines.append(Line(keepsWithNext: lines.count > begin && lines[lines.count - 1].keepsWithNext))
        continue
      }
      if case .choices = element { lines.keepWithNext(from: start) } else { start = lines.count }
      add(element, to: &lines)
    }
  }

  private func add(_ element: Element, to lines: inout [Line]) {
    let start = lines.count
    switch element {
    case .blank: lines.append(Line())
    case .line(let spans): lines += line(spans)
    case .paragraph(let spans): add(prose: spans, to: &lines)
    case .heading(let spans, let level): addHeading(spans, level: level, to: &lines)
    case .banner(let left, let right, let rule, let spoken):
      lines += banner(left: left, right: right, rule: rule, spoken: spoken)
    case .ends(let left, let right): lines += ends(left, right)
    case .list(let items, let first): addList(items, ordered: first, to: &lines)
    case .table(let header, let rows, let alignments): lines += table(Table(header, rows, alignments, spelling))
    case .code(let code): lines += self.code(code)
    case .callout(let title, let elements): addCallout(title, elements, to: &lines)
    case .choices(let choices): lines += self.choices(choices)
    case .picture(let plot, let beside, let rows, let spoken):
      lines += picture(.plot(plot), beside: medium.rendering == .accessible ? spoken ?? beside : beside, rows: rows)
    case .map(let map, let beside, let rows, let spoken):
      lines += picture(.map(map), beside: medium.rendering == .accessible ? spoken ?? beside : beside, rows: rows)
    case .readOuts(let pairs): lines += readOuts(pairs)
    case .indented(let elements, let columns):
      let (inner, taken) = narrowed(by: medium.rendering == .accessible ? 0 : columns)
      inner.add(elements, to: &lines)
      lines.move(from: start, by: taken)
    case .together(let elements):
      add(elements, to: &lines)
      lines.keepTogether(from: start)
    case .either(let rich, let linear): add(medium.isLinear ? linear : rich, to: &lines)
    }
  }

  // MARK: Tools that the elements share

  /// `spans` wrapped; lines behind the first stand `hanging` columns in.
  func prose(_ spans: [Span], hanging: Int = 0) -> [Line] {
    var lines: [Line] = []
    add(prose: spans, hanging: hanging, to: &lines)
    return lines
  }

  /// Adds `spans`, wrapped.
  func add(prose spans: [Span], hanging: Int = 0, to lines: inout [Line]) {
    add(spelling.prose(spans), hanging: hanging, to: &lines)
  }

  /// Adds text, wrapped.
  func add(_ text: SpeltText, hanging: Int = 0, to lines: inout [Line]) {
    Wrapping(text, width: measure, hanging: min(hanging, max(0, measure - 10))).add(to: &lines)
  }

  /// The same layout with `columns` fewer, and how many were taken: ten always stay.
  func narrowed(by columns: Int) -> (Layout, Int) {
    let taken = max(0, min(columns, width - 10))
    return (
      Layout(medium, width: width - taken, measure: max(10, measure - taken), codeWidth: codeWidth - taken), taken
    )
  }
}

/// `count` spaces.
func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
