import Text

/// Reads the blocks of running prose: everything but questions and experiments, which stand at a section's top level.
struct BlockReader {
  let source: SourceText
  let findings: Findings

  private let inlineReader: InlineReader

  init(source: SourceText, findings: Findings) {
    self.source = source
    self.findings = findings
    inlineReader = InlineReader(source: source, findings: findings)
  }

  /// The blocks that some blocks of the source are read as.
  func blocks(_ blocks: SourceBlocks) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.underestimatedCount)
    for block in blocks { read(block, into: &result) }
    return result
  }

  /// Running text.
  func inlines(_ inlines: SourceInlines) -> [Inline] {
    inlineReader.inlines(inlines)
  }

  /// Reads a block of the source as some blocks behind others.
  func read(_ block: SourceBlock, into result: inout [Block]) {
    switch block.element {
    case .paragraph: readParagraph(block.inlines, into: &result)
    case .heading(let level): result.append(.heading(level: level, inlines(block.inlines)))
    case .list(let start): result.append(.list(list(block, start: start)))
    case .table: result.append(.table(table(block)))
    case .code: result.append(code(block))
    case .quote: result.append(quote(block))
    case .rule: result.append(.rule)
    default: for inner in block.blocks { read(inner, into: &result) }
    }
  }

  private func readParagraph(_ pieces: SourceInlines, into result: inout [Block]) {
    let inlines = inlines(pieces)
    switch pieces.first?.kind {
    case .span(.math(isDisplay: true)):
      if pieces.only != nil, case .math(let formula)? = inlines.first { return result.append(.math(formula)) }
    case .span(.image):
      if let figures = figures(of: inlines) {
        result += figures
        return
      }
    default: break
    }
    if !inlines.isEmpty { result.append(.paragraph(inlines)) }
  }

  private func list(_ block: SourceBlock, start: Int?) -> ListBlock {
    ListBlock(isOrdered: start != nil, start: start ?? 1, items: block.blocks.map { blocks($0.blocks) })
  }

  /// A figure for each image of a paragraph; nil where anything else stands in it.
  private func figures(of inlines: [Inline]) -> [Block]? {
    var figures: [Block] = []
    for inline in inlines {
      switch inline {
      case .image(let words, let address):
        let file = PackFile(address, from: source.packFile)
        figures.append(.figure(FigureBlock(description: words, address: address, file: file)))
      case .lineBreak: continue
      case .text(let words) where words.utf8.allSatisfy(\.isBlank): continue
      default: return nil
      }
    }
    return figures
  }

  /// A table; a line without a bar that became a row is told.
  func table(_ block: SourceBlock) -> TableBlock {
    var rows = block.blocks.map { row in row.blocks.map { inlines($0.inlines) } }
    let alignments = block.blocks.first?.blocks.map { cell in
      if case .cell(let alignment) = cell.element { alignment } else { TableBlock.Alignment.left }
    }
    for row in block.blocks {
      // An empty cell has no place of its own; at the beginning of a table it takes the line above.
      let start = row.blocks.first { !$0.inlines.isEmpty }?.inlines.start ?? row.start
      let line = source.range(ofLine: source.line(at: start))
      if !source.bytes[line].contains(UInt8(ascii: "|")) {
        findings.warn(
          "table", at: source.place(at: start), "This line became a row of the table above it.",
          advice: "Leave a blank line under a table.")
      }
      warnOfLostCells(in: line, of: rows.first?.count ?? 0)
    }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return TableBlock(header: header, alignments: alignments ?? [], rows: rows)
  }

  /// A row's cells beyond its table's columns are dropped by Markdown: their author would never see them again.
  private func warnOfLostCells(in line: Range<Int>, of columns: Int) {
    var bars: [Int] = [], isEscaped = false
    bars.reserveCapacity(columns + 1)
    for i in line {
      if source.bytes[i] == UInt8(ascii: "|"), !isEscaped { bars.append(i) }
      isEscaped = source.bytes[i] == UInt8(ascii: "\\") && !isEscaped
    }
    // Bars at the ends of a row part nothing.
    if bars.first == line.first(where: { !source.bytes[$0].isBlank }) { bars.removeFirst() }
    if bars.last == line.last(where: { !source.bytes[$0].isBlank }) { bars.removeLast() }
    guard columns > 0, bars.count >= columns else { return }
    findings.warn(
      "table", at: source.place(at: bars[columns - 1]),
      "This row has \(bars.count + 1) cells, and its table \(columns) columns: the rest is not shown.",
      advice: "Leave the bar out, write it \\| where it belongs to a cell, or add a column.")
  }

  private func code(_ block: SourceBlock) -> Block {
    let language = SourceCode.language(of: block.info)
    var place: Place { source.place(at: block.start) }
    switch language {
    case "experiment":
      return .finding(
        findings.error(
          "experiment", at: place, "An experiment stands inside a list, a quote or a question.",
          advice: "Move it to the left margin, under a heading of its own."))
    case "answer":
      return .finding(
        findings.error(
          "answer", at: place, "An answer stands outside a question.",
          advice: "Give the heading above it a class, such as .numeric."))
    default:
      if let nearest = Nearest.match(language, in: ["experiment", "answer"]) {
        findings.warn(
          "fence", at: place, "The code is marked \(quoted(language)) and is shown as it is.",
          advice: "Did you mean \(nearest)?")
      }
      return .code(language: language, text: block.code.text)
    }
  }

  private func quote(_ block: SourceBlock) -> Block {
    guard let mark = CalloutMark(of: block, in: source) else { return .quote(blocks(block.blocks)) }
    guard let kind = Callout.Kind(rawValue: mark.name.uppercased()) else {
      let known = Callout.Kind.allCases.map(\.rawValue)
      let nearest = Nearest.match(mark.name, in: known)
      findings.warn(
        "callout", at: source.place(at: mark.range.lowerBound), "There is no callout \(quoted(mark.name)).",
        advice: nearest.map { "Did you mean [!\($0)]?" } ?? "There are \(known.joined(separator: ", ")).")
      return .quote(blocks(block.blocks))
    }
    return .callout(callout(kind, mark, block))
  }

  private func callout(_ kind: Callout.Kind, _ mark: CalloutMark, _ block: SourceBlock) -> Callout {
    var inner = block.blocks
    var first = inner.next()!.inlines.from(mark.range.upperBound)
    var title: String?
    if kind == .rule {
      title = Inline.plain(inlines(first.cutFirstLine()))
      if title == "" { title = nil }
    }
    first.skipBreaks()
    for next in mark.others(in: block, source) {
      findings.error(
        "callout", at: source.place(at: next), "A second callout stands in the same quote.",
        advice: "Leave a blank line between the two.")
    }
    var result: [Block] = []
    result.reserveCapacity(1 + inner.underestimatedCount)
    readParagraph(first, into: &result)
    for block in inner { read(block, into: &result) }
    return Callout(kind: kind, title: title, blocks: result)
  }
}
