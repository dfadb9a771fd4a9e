/// The `[!HINT]` at the beginning of a quote.
struct CalloutMark {
  /// What stands between `[!` and `]`.
  let name: String
  /// Where it stands.
  let range: Range<Int>

  /// The mark of a quote; nil where it has none.
  init?(of quote: SourceBlock, in source: SourceText) {
    guard case .quote = quote.element, let first = quote.blocks.first, case .paragraph = first.element,
      let start = first.inlines.start, let range = Self.mark(at: start, in: source)
    else { return nil }
    self.range = range
    name = source.text(range.lowerBound + 2..<range.upperBound - 1)
  }

  /// Where further marks begin a line of the same quote.
  func others(in quote: SourceBlock, _ source: SourceText) -> [Int] {
    var others: [Int] = []
    for paragraph in quote.blocks {
      guard case .paragraph = paragraph.element else { continue }
      var isAtBeginning = true
      for piece in paragraph.inlines {
        let start = piece.range.lowerBound
        if isAtBeginning, start > range.lowerBound, !piece.range.isEmpty, Self.mark(at: start, in: source) != nil {
          others.append(start)
        }
        isAtBeginning = piece.isLineBreak
      }
    }
    return others
  }

  private static func mark(at start: Int, in source: SourceText) -> Range<Int>? {
    let bytes = source.bytes
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "["), bytes[start + 1] == UInt8(ascii: "!")
    else { return nil }
    let name = bytes[(start + 2)...].prefix(30).prefix(while: \.isLetter)
    return !name.isEmpty && bytes[name.endIndex...].first == UInt8(ascii: "]") ? start..<name.endIndex + 1 : nil
  }
}
