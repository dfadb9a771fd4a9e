/// Builds blocks with their places from what the parser reports.
struct SourceTree {
  /// A block or a span that has not ended yet, with what stands in it so far.
  private struct Open {
    var element: MarkdownElement?
    /// The end of the text before it.
    var before: Int
    var blocks: [SourceBlock] = []
    /// The running text that no block took yet. The items of a tight list hold text directly: it becomes a paragraph.
    var inlines: [SourceInline] = []
    var lines: [SourceLine] = []
    var line = SourceLine(text: "", start: nil)

    mutating func finishParagraph() {
      guard let start = inlines.start else { return }
      blocks.append(SourceBlock(element: .paragraph, start: start, inlines: inlines))
      inlines = []
    }
  }

  private let source: SourceText
  /// The document, and in it what is open, the innermost last.
  private var open: [Open]
  /// The end of the text read last: the place of what has no text of its own.
  private var offset: Int

  /// `offset` is where the Markdown begins in the source.
  init(_ source: SourceText, offset: Int) {
    self.source = source
    self.offset = offset
    open = [Open(element: nil, before: offset)]
  }

  /// The blocks, once the parser has reported all.
  func finished() -> [SourceBlock] {
    precondition(open.count == 1, "\(open.count - 1) blocks or spans were begun and not ended.")
    var document = open[0]
    document.finishParagraph()
    return document.blocks
  }

  /// Takes what the parser reports next.
  mutating func take(_ event: MarkdownEvent) {
    switch event {
    case .enter(let element):
      if !element.isSpan { open[open.count - 1].finishParagraph() }
      open.append(Open(element: element, before: offset))
    case .leave: close(open.removeLast())
    case .text(let text): take(text)
    case .lineBreak(let isHard): add(.lineBreak(isHard: isHard), offset..<offset)
    }
  }

  private mutating func take(_ text: MarkdownText) {
    if case .code = open[open.count - 1].element {
      takeCode(text)
      return
    }
    switch text {
    case .source(let range):
      offset = range.upperBound
      add(.text, range)
    case .entity(let range):
      offset = range.upperBound
      add(.entity, range)
    case .made(let text): add(.made(text), offset..<offset)
    }
  }

  private mutating func add(_ kind: SourceInline.Kind, _ range: Range<Int>) {
    open[open.count - 1].inlines.append(SourceInline(kind: kind, range: range))
  }

  private mutating func close(_ closed: consuming Open) {
    guard let element = closed.element else { preconditionFailure("The document ends with the text.") }
    let before = closed.before
    if element.isSpan {
      let start = closed.inlines.start ?? mark(of: element, after: before)
      let range = start..<(closed.inlines.end ?? start)
      open[open.count - 1].inlines.append(SourceInline(kind: .span(element), range: range, children: closed.inlines))
      return
    }
    var block = SourceBlock(element: element, start: before)
    switch element {
    case .paragraph, .heading, .cell:
      block.inlines = closed.inlines
      block.start = block.inlines.start ?? before
    case .code:
      block.lines = closed.lines
      if !closed.line.text.isEmpty { block.lines.append(closed.line) }
      block.start = fence(of: block.lines, after: before)
    default:
      closed.finishParagraph()
      block.blocks = closed.blocks
      if element != .rule { block.start = block.blocks.first?.start ?? before }
    }
    open[open.count - 1].blocks.append(block)
  }
}

extension SourceTree {
  /// Where a span without any text begins, as an image without a description: at its sign, behind the text before it.
  private func mark(of element: MarkdownElement, after offset: Int) -> Int {
    guard case .image = element else { return offset }
    let sign: [UInt8] = Array("![".utf8)
    return source.bytes.indices[offset...].first { source.bytes[$0...].starts(with: sign) } ?? offset
  }
}

// Code, which is read line by line.
extension SourceTree {
  private mutating func takeCode(_ text: MarkdownText) {
    let top = open.count - 1
    switch text {
    case .made("\n"):
      open[top].lines.append(open[top].line)
      open[top].line = SourceLine(text: "", start: nil)
    case .made(let text):
      open[top].line.text += text
    case .source(let range), .entity(let range):
      // Indentation is text of the parser's own, and stands before this text in the source all the same.
      if open[top].line.start == nil {
        let indentation = open[top].line.text.utf8.count
        open[top].line.start = max(
          range.lowerBound - indentation, source.lineStarts[source.line(at: range.lowerBound)])
      }
      open[top].line.text += source.text(range)
      offset = range.upperBound
    }
  }

  /// The offset at which the line of a code block's fence begins; of indented code, of its first line.
  private func fence(of lines: [SourceLine], after offset: Int) -> Int {
    if let index = lines.firstIndex(where: { $0.start != nil }), let start = lines[index].start {
      let first = source.line(at: start) - index
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
