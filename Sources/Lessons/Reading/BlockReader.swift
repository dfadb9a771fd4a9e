import Text

/// Reads the blocks of running prose: everything but questions and experiments, which stand at a section's top level.
struct BlockReader {
  let source: SourceText
  let findings: Findings

  private var inlineReader: InlineReader { InlineReader(source: source, findings: findings) }

  /// The blocks that some blocks of the source are read as.
  func blocks(_ blocks: [SourceBlock]) -> [Block] {
    blocks.flatMap(read)
  }

  /// Running text.
  func inlines(_ inlines: [SourceInline]) -> [Inline] {
    inlineReader.inlines(inlines)
  }

  private func read(_ block: SourceBlock) -> [Block] {
    switch block.element {
    case .paragraph: return paragraph(block)
    case .heading(let level): return [.heading(level: level, inlines(block.inlines))]
    case .list(let start):
      let items = block.blocks.map { blocks($0.blocks) }
      return [.list(ListBlock(isOrdered: start != nil, start: start ?? 1, items: items))]
    case .table: return [.table(table(block))]
    case .code(let info): return [code(block, info: info)]
    case .quote: return [quote(block)]
    case .rule: return [.rule]
    default: return blocks(block.blocks)
    }
  }

  private func paragraph(_ block: SourceBlock) -> [Block] {
    if block.inlines.count == 1, case .span(.math(isDisplay: true)) = block.inlines[0].kind,
      case .math(let formula) = inlines(block.inlines).first
    {
      return [.math(formula)]
    }
    if case .span(.image)? = block.inlines.first?.kind, let figures = figures(block) { return figures }
    let inlines = inlines(block.inlines)
    return inlines.isEmpty ? [] : [.paragraph(inlines)]
  }

  /// A figure for each image; nil where anything else stands in the paragraph.
  private func figures(_ block: SourceBlock) -> [Block]? {
    var images: [(url: String, image: SourceInline)] = []
    for inline in block.inlines {
      switch inline.kind {
      case .span(.image(let url)): images.append((Entity.decodedAll(in: url), inline))
      case .lineBreak: continue
      // Blanks and comments.
      case .text where inlines([inline]).isEmpty: continue
      default: return nil
      }
    }
    return images.map { url, image in
      guard case .link(let description, _)? = inlines([image]).first else { return .paragraph(inlines([image])) }
      return .figure(
        FigureBlock(description: description, address: url, file: PackFile(url, from: source.packFile)))
    }
  }

  /// A table; a line without a bar that became a row is told.
  func table(_ block: SourceBlock) -> TableBlock {
    let rows = block.blocks.map { row in row.blocks.map { inlines($0.inlines) } }
    let alignments = block.blocks.first?.blocks.map { cell -> TableBlock.Alignment in
      if case .cell(let alignment) = cell.element { alignment } else { .left }
    }
    for row in block.blocks {
      // An empty cell has no place of its own; at the beginning of a table it takes the line above.
      let start = row.blocks.lazy.compactMap(\.inlines.start).first ?? row.start
      let line = source.range(ofLine: source.line(at: start))
      if !source.bytes[line].contains(UInt8(ascii: "|")) {
        findings.warn(
          "table", at: source.place(at: start), "This line became a row of the table above it.",
          advice: "Leave a blank line under a table.")
      }
      warnOfLostCells(in: line, of: rows.first?.count ?? 0)
    }
    return TableBlock(header: rows.first ?? [], alignments: alignments ?? [], rows: Array(rows.dropFirst()))
  }

  /// A row's cells beyond its table's columns are dropped by Markdown: their author would never see them again.
  private func warnOfLostCells(in line: Range<Int>, of columns: Int) {
    var bars: [Int] = [], isEscaped = false
    for i in line {
      if source.bytes[i] == UInt8(ascii: "|"), !isEscaped { bars.append(i) }
      isEscaped = source.bytes[i] == UInt8(ascii: "\\") && !isEscaped
    }
    // Bars at the ends of a row part nothing.
    let text = line.filter { !source.bytes[$0].isBlank }
    if bars.first == text.first { bars.removeFirst() }
    if bars.last == text.last { bars.removeLast() }
    guard columns > 0, bars.count >= columns else { return }
    findings.warn(
      "table", at: source.place(at: bars[columns - 1]),
      "This row has \(bars.count + 1) cells, and its table \(columns) columns: the rest is not shown.",
      advice: "Leave the bar out, write it \\| where it belongs to a cell, or add a column.")
  }

  private func code(_ block: SourceBlock, info: String) -> Block {
    let language = info.split(whereSeparator: { $0 == " " || $0 == "\t" }).first.map(String.init) ?? ""
    let place = source.place(at: block.start)
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
      return .code(language: language, text: block.lines.map(\.text).joined(separator: "\n"))
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
    var first = inner[0].inlines.removing(mark.range)
    var title: String?
    if kind == .rule {
      let end = first.firstIndex { if case .lineBreak = $0.kind { true } else { false } } ?? first.count
      title = Inline.plain(inlines(Array(first[..<end])))
      if title == "" { title = nil }
      first = Array(first[end...])
    }
    inner[0].inlines = first.trimmed
    for next in mark.others(in: block, source) {
      findings.error(
        "callout", at: source.place(at: next), "A second callout stands in the same quote.",
        advice: "Leave a blank line between the two.")
    }
    return Callout(kind: kind, title: title, blocks: blocks(inner))
  }
}

/// The `[!HINT]` at the beginning of a quote.
struct CalloutMark {
  /// What stands between `[!` and `]`.
  let name: String
  /// Where it stands.
  let range: Range<Int>

  /// The mark of a quote; nil where it has none.
  init?(of quote: SourceBlock, in source: SourceText) {
    guard quote.element == .quote, let first = quote.blocks.first, first.element == .paragraph,
      let start = first.inlines.start, let range = Self.mark(at: start, in: source)
    else { return nil }
    self.range = range
    name = source.text(range.lowerBound + 2..<range.upperBound - 1)
  }

  /// Where further marks begin a line of the same quote.
  func others(in quote: SourceBlock, _ source: SourceText) -> [Int] {
    quote.blocks.filter { $0.element == .paragraph }.flatMap { paragraph -> [Int] in
      paragraph.inlines.indices.compactMap { i in
        let inline = paragraph.inlines[i]
        guard inline.range.lowerBound > range.lowerBound, !inline.range.isEmpty else { return nil }
        let begins = i == 0 || { if case .lineBreak = paragraph.inlines[i - 1].kind { true } else { false } }()
        return begins && Self.mark(at: inline.range.lowerBound, in: source) != nil ? inline.range.lowerBound : nil
      }
    }
  }

  private static func mark(at start: Int, in source: SourceText) -> Range<Int>? {
    let line = source.bytes[start..<source.range(ofLine: source.line(at: start)).upperBound]
    guard line.starts(with: "[!".utf8), let end = line.firstIndex(of: UInt8(ascii: "]")), end - start <= 32 else {
      return nil
    }
    let name = line[start + 2..<end]
    return !name.isEmpty && name.allSatisfy({ UnicodeScalar($0).properties.isAlphabetic }) ? start..<end + 1 : nil
  }
}
