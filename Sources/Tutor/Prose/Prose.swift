import Lessons
import Terminal
import Text

/// A lesson's blocks as the elements of a screen.
enum Prose {
  /// Inline text as spans; `role` is what surrounds it.
  static func spans(_ inlines: [Inline], role: Role = .plain) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(inlines.count)
    add(inlines, role, to: &spans)
    return spans
  }

  private static func add(_ inlines: [Inline], _ role: Role, to spans: inout [Span]) {
    for inline in inlines {
      switch inline {
      case .text(let text): spans.append(Span(text, role))
      case .emphasis(let inner): add(inner, role == .plain ? .emphasis : role, to: &spans)
      case .strong(let inner): add(inner, role == .plain ? .strong : role, to: &spans)
      case .strikethrough(let inner): add(inner, .dim, to: &spans)
      case .code(let text): spans.append(Span(text, .code))
      case .math(let source): spans.append(math(source))
      case .link(let inner, let url): spans += link(inner, url: url)
      case .image(let inner, let url): spans += [Figure.word] + link(inner, url: url)
      case .lineBreak: spans.append(Span("\n", role))
      }
    }
  }

  /// Blocks one below the other, with a line between them.
  static func elements(_ blocks: [Block], isItem: Bool = false) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(isItem ? blocks.count : 2 * blocks.count)
    for block in blocks {
      guard let element = element(block) else { continue }
      // A list in an item goes on with what the item's words begin.
      var isJoined = elements.isEmpty
      if isItem, case .list = block, case .paragraph? = elements.last { isJoined = true }
      if !isJoined { elements.append(.blank) }
      elements.append(element)
    }
    return elements
  }

  /// A block of prose; nil for what is asked or run.
  private static func element(_ block: Block) -> Element? {
    switch block {
    case .paragraph(let inlines): .paragraph(spans(inlines))
    case .heading(let level, let inlines): .heading(spans(inlines, role: .heading), level: level)
    case .list(let list):
      .list(list.items.map { elements($0, isItem: true) }, ordered: list.isOrdered ? list.start : nil)
    case .table(let table): Prose.table(table)
    case .code(let language, let text): .code(lines: code(text, language: language))
    case .callout(let callout): Prose.callout(callout)
    case .quote(let inner): .indented(elements(inner), by: 2)
    case .math(let source): .indented([.paragraph([math(source)])], by: 2)
    case .figure(let figure): Prose.figure(figure)
    case .rule: .line([Span("* * *", .dim, spoken: "Separator.")])
    case .experiment, .question: nil
    case .finding(let finding): fault(finding)
    }
  }

  /// What stands in the place of something that is broken.
  static func fault(_ finding: Finding) -> Element {
    .callout(title: [Span("A fault in this lesson", .warning)], [.paragraph([Span(finding.text)])])
  }

  /// Program text, coloured.
  static func code(_ text: String, language: String) -> [[Span]] {
    Highlight.code(text, language: language).map { line in line.map { Span($0.text, role(of: $0.kind)) } }
  }

  private static func math(_ source: String) -> Span {
    let math = MathText(source)
    return math.isDrawable ? Span(math.line, .math, spoken: math.spoken) : Span(source, .code)
  }

  /// A link shows where it leads unless its text already does.
  private static func link(_ inner: [Inline], url: String) -> [Span] {
    let text = spans(inner, role: .link)
    let isShown = url.isEmpty || url.hasPrefix("#") || Inline.plain(inner) == url
    return isShown ? text : text + [Span(" (", .dim), Span(url, .address(url)), Span(")", .dim)]
  }

  /// An image that stands alone; one that does not lie in the pack is a link like others.
  private static func figure(_ figure: FigureBlock) -> Element {
    guard let file = figure.file else {
      return .paragraph([Figure.word] + link(figure.description, url: figure.address))
    }
    return .figure(
      Figure(
        folder: file.root, path: file.path, name: figure.address,
        description: spans(figure.description, role: .emphasis)))
  }

  private static func table(_ table: TableBlock) -> Element {
    .table(
      header: table.header.map { spans($0, role: .strong) },
      rows: table.rows.map { row in row.map { spans($0) } },
      alignments: table.alignments.map { alignment in
        switch alignment {
        case .left: .left
        case .center: .center
        case .right: .right
        }
      })
  }

  private static func callout(_ callout: Callout) -> Element {
    let name =
      switch callout.kind {
      case .hint: "Hint"
      case .why: "Why"
      case .answer: "A good answer"
      case .lookFor: "Look for"
      case .note: "Note"
      case .rule: "Rule"
      }
    return .callout(title: [Span(callout.title ?? name, .strong)], elements(callout.blocks))
  }

  private static func role(of kind: TokenKind) -> Role {
    switch kind {
    case .plain: .plain
    case .keyword: .keyword
    case .string: .string
    case .number: .number
    case .comment: .comment
    case .function: .function
    }
  }
}
