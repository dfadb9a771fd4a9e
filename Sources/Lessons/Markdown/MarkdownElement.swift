/// A block or a span of Markdown.
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
}

/// Why the parser stopped: a limit, and where it was met.
struct MarkdownLimit: Error, Equatable {
  let offset: Int
  let message: String
}
