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
    var galley = Galley()
    add(elements, to: &galley)
    return galley.lines
  }

  /// Adds the lines of `elements`, which know nothing of those that are there.
  func add(_ elements: some Collection<Element>, to galley: inout Galley) {
    let begin = galley.count
    // Where the last element began that is not blank: a question's options keep together with it.
    var start = begin
    for element in elements {
      if case .blank = element {
        // A heading never stands alone at a page's end, so the blank line behind it keeps on too.
        galley.addBlank(keepsWithNext: galley.count > begin && galley.rows[galley.count - 1].keepsWithNext)
        continue
      }
      if case .choices = element { galley.keepWithNext(from: start) } else { start = galley.count }
      add(element, to: &galley)
    }
  }

  private func add(_ element: Element, to galley: inout Galley) {
    let start = galley.count
    switch element {
    case .blank: galley.addBlank()
    case .line(let spans): add(line: spans, to: &galley)
    case .paragraph(let spans): add(prose: spans, to: &galley)
    case .heading(let spans, let level): addHeading(spans, level: level, to: &galley)
    case .banner(let left, let right, let rule, let spoken):
      addBanner(left: left, right: right, rule: rule, spoken: spoken, to: &galley)
    case .ends(let left, let right): addEnds(left, right, to: &galley)
    case .list(let items, let first): addList(items, ordered: first, to: &galley)
    case .table(let header, let rows, let alignments):
      add(Table(header, rows, alignments, spelling), to: &galley)
    case .groups(let groups, let alignments): add(groups, alignments, to: &galley)
    case .code(let code): add(code: code, to: &galley)
    case .callout(let title, let elements): addCallout(title, elements, to: &galley)
    case .choices(let choices): add(choices, to: &galley)
    case .picture(let plot, let beside, let rows, let spoken):
      let beside = medium.rendering == .accessible ? spoken ?? beside : beside
      add(.plot(plot), beside: beside, rows: rows, to: &galley)
    case .map(let map, let beside, let rows, let spoken):
      let beside = medium.rendering == .accessible ? spoken ?? beside : beside
      add(.map(map), beside: beside, rows: rows, to: &galley)
    case .figure(let figure): add(figure, to: &galley)
    case .readOuts(let pairs): add(pairs, to: &galley)
    case .indented(let elements, let columns):
      let (inner, taken) = narrowed(by: medium.rendering == .accessible ? 0 : columns)
      inner.add(elements, to: &galley)
      galley.move(from: start, by: taken)
    case .together(let elements):
      add(elements, to: &galley)
      galley.keepTogether(from: start)
    case .either(let rich, let linear): add(medium.isLinear ? linear : rich, to: &galley)
    }
  }

  // MARK: Tools that the elements share

  /// Adds `spans`, wrapped; lines behind the first stand `hanging` columns in. What has no role of its own gets `plainAs`.
  func add(prose spans: [Span], plainAs role: Role = .plain, hanging: Int = 0, to galley: inout Galley) {
    addWrapped(hanging: hanging, to: &galley) { spelling.add(prose: spans, plainAs: role, to: &$0) }
  }

  /// Adds text, wrapped.
  func add(_ text: SpeltText, hanging: Int = 0, to galley: inout Galley) {
    addWrapped(hanging: hanging, to: &galley) { $0.append(text) }
  }

  private func addWrapped(hanging: Int, to galley: inout Galley, _ write: (inout SpeltText) -> Void) {
    galley.addWrapped(width: measure, hanging: min(hanging, max(0, measure - 10)), write)
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
