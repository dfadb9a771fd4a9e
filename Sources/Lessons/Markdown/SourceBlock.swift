/// A block as it stands in the source: what it is, where its text is, and what it holds.
struct SourceBlock {
  /// What it is; never a span.
  var element: MarkdownElement
  /// The offset of the first text in it; where it has none, the end of the text before it.
  var start: Int
  /// The blocks in it: of a quote, an item; of a list its items, of a table its rows, of a row its cells.
  var blocks: [SourceBlock] = []
  /// The running text in it: of a paragraph, a heading, a cell.
  var inlines: [SourceInline] = []
  /// The lines of code in it.
  var lines: [SourceLine] = []
}

/// A line of code and the offset of its first byte; nil for an empty line.
struct SourceLine: Equatable {
  var text: String
  var start: Int?
}

/// A piece of running text as it stands in the source.
struct SourceInline: Equatable {
  /// What it is.
  enum Kind: Equatable {
    /// The bytes of `range`.
    case text
    /// The bytes of `range`, which are an entity.
    case entity
    /// Text that stands nowhere in the source.
    case made(String)
    /// A line's end; `range` is empty and stands at the end of the text before it.
    case lineBreak(isHard: Bool)
    /// A span of `children`.
    case span(MarkdownElement)
  }

  var kind: Kind
  var range: Range<Int>
  var children: [SourceInline] = []
}

extension [SourceInline] {
  /// The offset of the first text.
  var start: Int? { first?.range.lowerBound }

  /// The offset behind the last text.
  var end: Int? { last?.range.upperBound }

  /// The running text without the bytes of a range: a heading without its attributes, an option without its mark.
  func removing(_ gap: Range<Int>) -> [SourceInline] {
    flatMap { inline -> [SourceInline] in
      guard inline.range.overlaps(gap) || inline.range.isEmpty && gap.contains(inline.range.lowerBound) else {
        return [inline]
      }
      switch inline.kind {
      case .text:
        let before = inline.range.lowerBound..<Swift.max(inline.range.lowerBound, gap.lowerBound)
        let after = Swift.min(inline.range.upperBound, gap.upperBound)..<inline.range.upperBound
        return [before, after].filter { !$0.isEmpty }.map { SourceInline(kind: .text, range: $0) }
      case .span:
        var rest = inline
        rest.children = inline.children.removing(gap)
        return rest.children.isEmpty ? [] : [rest]
      case .entity, .made, .lineBreak:
        return []
      }
    }
  }

  /// The running text without breaks at its ends.
  var trimmed: [SourceInline] {
    var result = self
    while let first = result.first, case .lineBreak = first.kind { result.removeFirst() }
    while let last = result.last, case .lineBreak = last.kind { result.removeLast() }
    return result
  }
}
