/// Reads what a question is answered with: ticked options, items to order, rows to match.
struct OptionReader {
  private let blockReader: BlockReader

  init(_ blockReader: BlockReader) { self.blockReader = blockReader }

  private var source: SourceText { blockReader.source }
  private var findings: Findings { blockReader.findings }

  /// An option and where it stands.
  typealias Read = (option: Question.Option, place: Place)

  /// Whether a list's items are marked `[ ]` or `[x]`: at least one of them is.
  func isOptions(_ list: SourceBlock) -> Bool {
    list.blocks.contains { mark(of: $0) != nil }
  }

  /// The options of a list, each with its feedback, which is a quote indented under it.
  func options(_ list: SourceBlock) -> [Read] {
    list.blocks.compactMap { item in
      var rest = item.blocks
      guard let mark = mark(of: item), let text = rest.next()?.inlines.from(mark.range.upperBound) else {
        findings.error(
          "option", at: source.place(at: item.start), "This option has no mark.", advice: "Begin it with [ ] or [x].")
        return nil
      }
      let place = source.place(at: mark.range.lowerBound)
      let option = Question.Option(
        text: blockReader.inlines(text), isRight: mark.isTicked, feedback: feedback(rest), place: place)
      if option.text.isEmpty { findings.error("option", at: place, "This option has no words.") }
      return (option, place)
    }
  }

  /// The items of a numbered list as options in the right order.
  func items(_ list: SourceBlock) -> [Question.Option] {
    list.blocks.map { item in
      let place = source.place(at: item.start)
      let words = item.blocks.first { $0.element == .paragraph }?.inlines
      if words?.isEmpty ?? true { findings.error("option", at: place, "This item has no words.") }
      var rest = item.blocks
      _ = rest.next()
      return Question.Option(
        text: words.map(blockReader.inlines) ?? [], isRight: true, feedback: feedback(rest), place: place)
    }
  }

  /// The rows of a table as pairs; an empty left cell makes a distractor.
  func pairs(_ table: SourceBlock) -> [Question.Pair] {
    let read = blockReader.table(table)
    if read.header.count != 2 {
      findings.error(
        "match", at: source.place(at: table.start), "The table has \(read.header.count) columns.",
        advice: "A match question has two.")
      return []
    }
    return zip(read.rows, table.blocks.dropFirst()).compactMap { row, block in
      guard row.count == 2, !row[1].isEmpty else {
        findings.error(
          "match", at: source.place(at: block.start), "This row has no right side.",
          advice: "Leave the left cell empty for a distractor, never the right one.")
        return nil
      }
      return Question.Pair(left: row[0].isEmpty ? nil : row[0], right: row[1])
    }
  }

  private func feedback(_ blocks: SourceBlocks) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      if block.element == .quote, CalloutMark(of: block, in: source) == nil {
        for inner in block.blocks { blockReader.read(inner, into: &result) }
      } else {
        findings.warn(
          "feedback", at: source.place(at: block.start), "This stands under an option and is no feedback.",
          advice: "Begin it with “>”, indented under the option; a callout stands at the left margin.")
        blockReader.read(block, into: &result)
      }
    }
    return result
  }

  private func mark(of item: SourceBlock) -> (isTicked: Bool, range: Range<Int>)? {
    guard let first = item.blocks.first, first.element == .paragraph, let start = first.inlines.start else {
      return nil
    }
    let bytes = source.bytes[start..<source.range(ofLine: source.line(at: start)).upperBound].prefix(4)
    guard bytes.count >= 3, bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"),
      bytes.count == 3 || bytes[start + 3].isBlank
    else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: " "): return (false, start..<start + 3)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return (true, start..<start + 3)
    default: return nil
    }
  }
}
