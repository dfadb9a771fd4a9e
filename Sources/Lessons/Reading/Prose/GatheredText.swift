/// Running text while it is gathered from its pieces.
struct GatheredText: ~Copyable {
  private var inlines: [Inline] = []
  /// Whether it stands in a span, where comments and the blanks at its ends stay: `a *b* c`.
  private let isInSpan: Bool

  /// `capacity` is how many inlines may come.
  init(isInSpan: Bool, capacity: Int) {
    self.isInSpan = isInSpan
    inlines.reserveCapacity(capacity)
  }

  /// Takes the words before a break or a span, so that there are none.
  mutating func take(_ words: inout [UInt8]) {
    removeComments(from: &words)
    finish(&words)
  }

  /// A break or a span behind the words that were taken.
  mutating func append(_ inline: Inline) {
    if isInSpan || !inlines.isEmpty || inline != .lineBreak { inlines.append(inline) }
  }

  /// All of it, with the words at its end.
  consuming func finished(_ words: inout [UInt8]) -> [Inline] {
    removeComments(from: &words)
    cutBlanks(atEndOf: &words)
    finish(&words)
    return inlines
  }

  private func removeComments(from words: inout [UInt8]) {
    if !isInSpan, Comments.mayStand(in: words[...]) { words = Comments.removed(from: words) }
  }

  private mutating func cutBlanks(atEndOf words: inout [UInt8]) {
    while !isInSpan {
      while words.last?.isBlank == true { words.removeLast() }
      guard words.isEmpty, let last = inlines.last else { return }
      switch last {
      case .lineBreak: break
      case .text(let text): words += text.utf8
      default: return
      }
      inlines.removeLast()
    }
  }

  private mutating func finish(_ words: inout [UInt8]) {
    if !isInSpan, inlines.isEmpty, words.first?.isBlank == true {
      words.removeFirst(words.prefix(while: \.isBlank).count)
    }
    if words.isEmpty { return }
    inlines.append(.text(String(decoding: words, as: UTF8.self)))
    words.removeAll(keepingCapacity: true)
  }
}
