/// Running text while it is gathered from its pieces.
struct GatheredText {
  /// The words since the last span or break, as bytes, because a paragraph has a piece a line.
  var words: [UInt8] = []
  private var inlines: [Inline] = []
  /// Whether it stands in a span, where comments and the blanks at its ends stay: `a *b* c`.
  private let isInSpan: Bool

  /// `capacity` is about how many bytes of words come.
  init(isInSpan: Bool, capacity: Int) {
    self.isInSpan = isInSpan
    words.reserveCapacity(capacity)
  }

  /// A break or a span behind the words.
  mutating func append(_ inline: Inline) {
    removeComments()
    finishWords()
    words.removeAll(keepingCapacity: true)
    if isInSpan || !inlines.isEmpty || inline != .lineBreak { inlines.append(inline) }
  }

  /// All of it.
  consuming func finished() -> [Inline] {
    removeComments()
    cutBlanksAtEnd()
    finishWords()
    return inlines
  }

  private mutating func removeComments() {
    if !isInSpan, Comments.mayStand(in: words) { words = Comments.removed(from: words) }
  }

  private mutating func cutBlanksAtEnd() {
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

  private mutating func finishWords() {
    if !isInSpan, inlines.isEmpty, words.first?.isBlank == true {
      words.removeFirst(words.prefix(while: \.isBlank).count)
    }
    if !words.isEmpty { inlines.append(.text(String(decoding: words, as: UTF8.self))) }
  }
}
