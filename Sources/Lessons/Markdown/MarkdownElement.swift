/// A block or a span of Markdown. Addresses, and what stands behind the marks of a fence, are indices among the words of
/// the tree: without a text in it, an element costs nothing to copy.
enum MarkdownElement: Equatable {
  case quote
  case list(start: Int?)
  case item
  case rule
  case heading(level: Int)
  case code(info: Int)
  case paragraph
  case table(columns: Int)
  case row
  case cell(TableBlock.Alignment)

  case emphasis
  case strong
  case strikethrough
  case codeSpan
  case math(isDisplay: Bool)
  case link(url: Int)
  case image(url: Int)
}

/// Why the parser stopped: a limit, and where it was met.
struct MarkdownLimit: Error, Equatable {
  let offset: Int
  let message: String
}
