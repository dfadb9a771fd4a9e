/// Builds blocks with their places from the parser's events.
struct SourceTree {
  private let events: [MarkdownEvent]
  private let source: SourceText
  private var next = 0
  /// The end of the text read last: the place of what has no text of its own.
  private var offset: Int

  private init(_ events: [MarkdownEvent], source: SourceText, offset: Int) {
    self.events = events
    self.source = source
    self.offset = offset
  }

  /// The blocks of a text. `offset` is where the Markdown begins in the source.
  static func blocks(of events: [MarkdownEvent], in source: SourceText, from offset: Int = 0) -> [SourceBlock] {
    var tree = SourceTree(events, source: source, offset: offset)
    return tree.blocks()
  }

  private mutating func blocks() -> [SourceBlock] {
    var blocks: [SourceBlock] = []
    // The items of a tight list hold text directly: it becomes a paragraph.
    var loose: [SourceInline] = []
    func finishParagraph() {
      guard let start = loose.start else { return }
      blocks.append(SourceBlock(element: .paragraph, start: start, inlines: loose))
      loose = []
    }
    while next < events.count {
      switch events[next] {
      case .leave:
        next += 1
        finishParagraph()
        return blocks
      case .enter(let element) where !element.isSpan:
        finishParagraph()
        next += 1
        blocks.append(block(element))
      default:
        loose.append(inline())
      }
    }
    finishParagraph()
    return blocks
  }

  private mutating func block(_ element: MarkdownElement) -> SourceBlock {
    let before = offset
    var block = SourceBlock(element: element, start: before)
    switch element {
    case .paragraph, .heading, .cell:
      block.inlines = inlines()
      block.start = block.inlines.start ?? before
    case .code:
      block.lines = lines()
      block.start = fence(of: block.lines, after: before)
    case .rule:
      block.blocks = blocks()
    default:
      block.blocks = blocks()
      block.start = block.blocks.first?.start ?? before
    }
    return block
  }

  private mutating func inlines() -> [SourceInline] {
    var inlines: [SourceInline] = []
    while next < events.count {
      if case .leave = events[next] {
        next += 1
        break
      }
      inlines.append(inline())
    }
    return inlines
  }

  private mutating func inline() -> SourceInline {
    let event = events[next]
    next += 1
    switch event {
    case .text(.source(let range)):
      offset = range.upperBound
      return SourceInline(kind: .text, range: range)
    case .text(.entity(let range)):
      offset = range.upperBound
      return SourceInline(kind: .entity, range: range)
    case .text(.made(let text)):
      return SourceInline(kind: .made(text), range: offset..<offset)
    case .lineBreak(let isHard):
      return SourceInline(kind: .lineBreak(isHard: isHard), range: offset..<offset)
    case .enter(let element):
      let before = offset
      let children = inlines()
      return SourceInline(
        kind: .span(element), range: (children.start ?? before)..<(children.end ?? before), children: children)
    case .leave:
      preconditionFailure("A leave ends the loop that asks for an inline.")
    }
  }

  private mutating func lines() -> [SourceLine] {
    var lines: [SourceLine] = []
    var line = SourceLine(text: "", start: nil)
    while next < events.count {
      let event = events[next]
      next += 1
      switch event {
      case .leave:
        if !line.text.isEmpty { lines.append(line) }
        return lines
      case .text(.made("\n")):
        lines.append(line)
        line = SourceLine(text: "", start: nil)
      case .text(.made(let text)):
        line.text += text
      case .text(.source(let range)), .text(.entity(let range)):
        // Indentation is text of the parser's own, and stands before this text in the source all the same.
        if line.start == nil {
          let indentation = line.text.utf8.count
          line.start = max(range.lowerBound - indentation, source.lineStarts[source.line(at: range.lowerBound)])
        }
        line.text += source.text(range)
        offset = range.upperBound
      case .enter, .lineBreak:
        break
      }
    }
    return lines
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
