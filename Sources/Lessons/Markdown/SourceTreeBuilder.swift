/// Builds the tree from what the parser reports, in the order of the text.
struct SourceTreeBuilder {
  /// A block or a span that has not ended yet.
  private struct Open {
    /// Its index in the list of blocks or of running text.
    var index: Int
    var isSpan = false
    /// The end of the text before it.
    var before: Int
    /// The first running text that no block in it took yet. The items of a tight list hold text directly: it becomes a
    /// paragraph.
    var inlines: Int
  }

  private let source: SourceText
  private var nodes: [SourceTree.Node] = []
  private var inlines: [SourceInline] = []
  private var words: [String] = []
  /// What is open, the innermost last.
  private var open: [Open] = []
  /// The end of the text read last: the place of what has no text of its own.
  private var offset: Int

  /// `offset` is where the Markdown begins in the source.
  init(_ source: SourceText, offset: Int) {
    self.source = source
    self.offset = offset
    nodes.reserveCapacity(source.lineStarts.count)
    inlines.reserveCapacity(source.lineStarts.count * 2)
  }

  /// The tree, once the parser has reported all.
  consuming func finished() -> SourceTree {
    precondition(open.isEmpty, "\(open.count) blocks or spans were begun and not ended.")
    return SourceTree(source: source, nodes: nodes, inlines: inlines, words: words)
  }
}

// What the parser reports.
extension SourceTreeBuilder {
  /// A block begins.
  mutating func enter(block element: MarkdownElement) {
    finishParagraph()
    open.append(Open(index: nodes.count, isSpan: false, before: offset, inlines: inlines.count))
    add(element, start: offset)
  }

  /// A span begins.
  mutating func enter(span element: MarkdownElement) {
    open.append(Open(index: inlines.count, isSpan: true, before: offset, inlines: inlines.count + 1))
    add(.span(element), offset..<offset)
  }

  /// The block or span begun last ends.
  mutating func leave() {
    let closed = open[open.count - 1]
    if closed.isSpan {
      close(span: closed)
      open.removeLast()
    } else {
      close(block: closed)
      open.removeLast()
      // What stood in the block is taken.
      if !open.isEmpty { open[open.count - 1].inlines = inlines.count }
    }
  }

  /// Text: these bytes of the source, which may be an entity such as `&amp;`.
  mutating func text(_ range: Range<Int>, isEntity: Bool) {
    offset = range.upperBound
    add(isEntity ? .entity : .text, range)
  }

  /// Text that stands nowhere in the source: a tab's spaces, the newline behind a line of code.
  mutating func text(made text: String) {
    add(text == "\n" ? .lineBreak(isHard: false) : .made(index(of: text)), offset..<offset)
  }

  /// The index of words in the tree.
  mutating func index(of text: String) -> Int {
    words.append(text)
    return words.count - 1
  }

  /// A line ends.
  mutating func lineBreak(isHard: Bool) {
    add(.lineBreak(isHard: isHard), offset..<offset)
  }
}

extension SourceTreeBuilder {
  private mutating func add(_ kind: SourceInline.Kind, _ range: Range<Int>) {
    let next = inlines.count + 1
    inlines.append(SourceInline(kind: kind, range: range, children: next..<next))
  }

  private mutating func add(_ element: MarkdownElement, start: Int, inlines: Range<Int> = 0..<0) {
    let next = nodes.count + 1
    nodes.append(SourceTree.Node(element: element, start: start, blocks: next..<next, inlines: inlines))
  }

  private mutating func close(span: Open) {
    let children = span.inlines..<inlines.count
    let start = children.isEmpty ? mark(of: span) : inlines[span.inlines].range.lowerBound
    inlines[span.index].range = start..<(children.isEmpty ? start : inlines[children.upperBound - 1].range.upperBound)
    inlines[span.index].children = children
  }

  private mutating func close(block: Open) {
    let index = block.index
    switch nodes[index].element {
    case .paragraph, .heading, .cell, .code:
      nodes[index].inlines = block.inlines..<inlines.count
      if case .code = nodes[index].element {
        nodes[index].start = fence(of: inlines[block.inlines...], after: block.before)
      } else if block.inlines < inlines.count {
        nodes[index].start = inlines[block.inlines].range.lowerBound
      }
    default:
      finishParagraph()
      nodes[index].blocks = index + 1..<nodes.count
      if nodes.count > index + 1 { nodes[index].start = nodes[index + 1].start }
    }
  }

  /// Makes a paragraph of the text that stands directly in the innermost block.
  private mutating func finishParagraph() {
    guard let block = open.last, block.inlines < inlines.count else { return }
    open[open.count - 1].inlines = inlines.count
    let text = block.inlines..<inlines.count
    add(.paragraph, start: inlines[text.lowerBound].range.lowerBound, inlines: text)
  }
}

// What has a place and no text of its own.
extension SourceTreeBuilder {
  /// Where a span without any text begins, as an image without a description: at its sign, behind the text before it.
  private func mark(of span: Open) -> Int {
    guard case .span(.image) = inlines[span.index].kind else { return span.before }
    let sign: [UInt8] = Array("![".utf8)
    return source.bytes.indices[span.before...].first { source.bytes[$0...].starts(with: sign) } ?? span.before
  }

  /// The offset at which the line of a code block's fence begins; of indented code, of its first line.
  private func fence(of code: ArraySlice<SourceInline>, after offset: Int) -> Int {
    if let text = code.firstIndex(where: { !$0.range.isEmpty }) {
      let linesBefore = code[..<text].count { $0.kind == .lineBreak(isHard: false) }
      let first = source.line(at: code[text].range.lowerBound) - linesBefore
      return source.lineStarts[max(0, first > 0 && isFence(first - 1) ? first - 1 : first)]
    }
    let line = (source.line(at: offset)..<source.lineStarts.count).first(where: isFence)
    return line.map { source.lineStarts[$0] } ?? offset
  }

  private func isFence(_ line: Int) -> Bool {
    // Behind the marks of the quote or the list that it stands in.
    let marks: [UInt8] = Array("> \t-+*.)0123456789".utf8)
    let text = source.bytes[source.range(ofLine: line)].drop { marks.contains($0) }
    return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
  }
}
