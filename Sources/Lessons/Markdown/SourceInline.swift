/// A piece of running text as it stands in the source.
struct SourceInline: Equatable {
  /// What it is.
  enum Kind: Equatable {
    /// The bytes of `range`.
    case text
    /// The bytes of `range`, which are an entity such as `&amp;`.
    case entity
    /// Text that stands nowhere in the source, such as the spaces for a tab: its index among the tree's words. `range`
    /// is empty and stands at the end of the text before it.
    case made(Int)
    /// A line ends where the author wrapped it (`isHard` false) or asked for a break; `range` is empty, too.
    case lineBreak(isHard: Bool)
    /// A span of `children`.
    case span(MarkdownElement)
  }

  var kind: Kind
  var range: Range<Int>
  /// The indices of the pieces in it, in the list of all.
  var children: Range<Int>

  /// Whether a line ends here.
  var isLineBreak: Bool {
    if case .lineBreak = kind { true } else { false }
  }
}
