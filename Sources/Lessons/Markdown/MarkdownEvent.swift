/// What the Markdown parser reports, in the order of the text.
enum MarkdownEvent: Equatable {
  /// A block or a span begins.
  case enter(MarkdownElement)
  /// The block or span begun last ends.
  case leave
  /// Text inside it.
  case text(MarkdownText)
  /// A line ends where the author wrapped it (`isHard` false) or asked for a break.
  case lineBreak(isHard: Bool)
}

/// A block or a span.
enum MarkdownElement: Equatable {
  case quote
  case list(start: Int?)
  case item
  case rule
  case heading(level: Int)
  case code(info: String)
  case paragraph
  case table(columns: Int)
  case row
  case cell(TableBlock.Alignment)

  case emphasis
  case strong
  case strikethrough
  case codeSpan
  case math(isDisplay: Bool)
  case link(url: String)
  case image(url: String)

  /// Whether it stands inside a line of text.
  var isSpan: Bool {
    switch self {
    case .emphasis, .strong, .strikethrough, .codeSpan, .math, .link, .image: true
    default: false
    }
  }
}

/// Text of an event: bytes of the source, or what the parser made (a tab's spaces, the newline after a line of code).
enum MarkdownText: Equatable {
  /// These bytes of the source.
  case source(Range<Int>)
  /// These bytes of the source, which are an entity such as `&amp;`.
  case entity(Range<Int>)
  /// Text that stands nowhere in the source.
  case made(String)
}

/// Why the parser stopped: a limit, and where it was met.
struct MarkdownLimit: Error, Equatable {
  let offset: Int
  let message: String
}
