/// A lesson's blocks and its running text as they stand in its source, all of them in two lists.
///
/// What a block or a span holds stands right behind it. Thousands of small lists would take longer to make and to free
/// than everything else that reads a lesson.
final class SourceTree: Sendable {
  /// A block in the list of all.
  struct Node {
    var element: MarkdownElement
    var start: Int
    /// The indices of the blocks in it.
    var blocks: Range<Int>
    /// The indices of the running text, or of the code, in it.
    var inlines: Range<Int>
  }

  /// What the Markdown stands in.
  let source: SourceText
  fileprivate let nodes: [Node]
  fileprivate let inlines: [SourceInline]
  fileprivate let words: [String]

  init(source: SourceText, nodes: [Node], inlines: [SourceInline], words: [String]) {
    self.source = source
    self.nodes = nodes
    self.inlines = inlines
    self.words = words
  }

  /// The blocks that stand in no other.
  var blocks: SourceBlocks { SourceBlocks(tree: self, range: nodes.indices) }
}

/// A block as it stands in the source: what it is, where its text is, and what it holds.
struct SourceBlock {
  fileprivate let tree: SourceTree
  fileprivate let index: Int

  /// What it is; never a span.
  var element: MarkdownElement { tree.nodes[index].element }

  /// The offset of the first text in it; where it has none, the end of the text before it.
  var start: Int { tree.nodes[index].start }

  /// The blocks in it: of a quote, an item; of a list its items, of a table its rows, of a row its cells.
  var blocks: SourceBlocks { SourceBlocks(tree: tree, range: tree.nodes[index].blocks) }

  /// The running text in it: of a paragraph, a heading, a cell. Of code, its lines, each with a break behind it.
  var inlines: SourceInlines { SourceInlines(tree: tree, range: tree.nodes[index].inlines) }

  /// What stands behind the marks of a fence.
  var info: String {
    if case .code(let info) = element { tree.words[info] } else { "" }
  }

  /// The lines of code in it.
  var code: SourceCode { SourceCode(inlines, in: tree.source) }
}

/// Blocks that stand beside one another.
struct SourceBlocks: Sequence, IteratorProtocol {
  fileprivate let tree: SourceTree
  fileprivate var range: Range<Int>

  /// Whether there are none.
  var isEmpty: Bool { range.isEmpty }

  /// How many there are.
  var underestimatedCount: Int {
    var count = 0
    var next = range.lowerBound
    while next < range.upperBound {
      count += 1
      next = tree.nodes[next].blocks.upperBound
    }
    return count
  }

  /// The first of them.
  var first: SourceBlock? { isEmpty ? nil : SourceBlock(tree: tree, index: range.lowerBound) }

  mutating func next() -> SourceBlock? {
    guard let block = first else { return nil }
    range = tree.nodes[block.index].blocks.upperBound..<range.upperBound
    return block
  }
}

/// Pieces of running text that stand beside one another, as far as they lie in some bytes of the source.
struct SourceInlines: Sequence, IteratorProtocol {
  private let tree: SourceTree
  private var range: Range<Int>
  private var bounds: Range<Int>

  fileprivate init(tree: SourceTree, range: Range<Int>, bounds: Range<Int> = 0..<Int.max) {
    self.tree = tree
    self.range = range
    self.bounds = bounds
  }

  mutating func next() -> SourceInline? {
    var index = range.lowerBound
    let piece = piece(from: &index)
    range = index..<range.upperBound
    return piece
  }

  /// The next piece from an index on, which becomes that of the piece behind it.
  private func piece(from index: inout Int) -> SourceInline? {
    while index < range.upperBound {
      var piece = tree.inlines[index]
      index = piece.children.upperBound
      if bounds.contains(piece.range.lowerBound), piece.range.upperBound <= bounds.upperBound { return piece }
      switch piece.kind {
      case .text:
        piece.range = piece.range.clamped(to: bounds)
        if !piece.range.isEmpty { return piece }
      case .span:
        if !inside(piece).isEmpty { return piece }
      case .entity, .made, .lineBreak: break
      }
    }
    return nil
  }
}

extension SourceInlines {
  /// The words that an index stands for: of text that the parser made, of an address.
  func words(_ index: Int) -> String { tree.words[index] }

  /// The pieces in one of them.
  func inside(_ piece: SourceInline) -> SourceInlines {
    SourceInlines(tree: tree, range: piece.children, bounds: bounds)
  }

  /// The running text from an offset on: a callout without its mark, an option without its box.
  func from(_ offset: Int) -> SourceInlines {
    SourceInlines(tree: tree, range: range, bounds: offset..<bounds.upperBound)
  }

  /// The running text before an offset: a heading without its attributes.
  func upTo(_ offset: Int) -> SourceInlines {
    SourceInlines(tree: tree, range: range, bounds: bounds.lowerBound..<offset)
  }

  /// Takes the first line away, without its break.
  mutating func cutFirstLine() -> SourceInlines {
    var rest = self
    let start = range.lowerBound
    while let piece = rest.next(), !piece.isLineBreak { range = rest.range }
    return SourceInlines(tree: tree, range: start..<range.lowerBound, bounds: bounds)
  }

  /// Takes the breaks at the beginning away.
  mutating func skipBreaks() {
    while first?.isLineBreak == true { _ = next() }
  }

  /// The first piece.
  var first: SourceInline? {
    var index = range.lowerBound
    return piece(from: &index)
  }

  /// Whether there are none.
  var isEmpty: Bool { range.isEmpty || first == nil }

  /// The last piece.
  var last: SourceInline? { reduce(nil) { $1 } }

  /// The one piece; nil where there is none or more than one.
  var only: SourceInline? {
    var index = range.lowerBound
    guard let piece = piece(from: &index), self.piece(from: &index) == nil else { return nil }
    return piece
  }

  /// The offset of the first text.
  var start: Int? { first?.range.lowerBound }

  /// How many words, spans and breaks they are at most, once words in a row are one.
  var inlineCapacity: Int {
    var count = 1
    if range.count < 2 { return count }
    for piece in self {
      switch piece.kind {
      case .span, .lineBreak(isHard: true): count += 2
      default: break
      }
    }
    return count
  }

  /// About how many bytes of the source they take.
  var length: Int {
    range.isEmpty
      ? 0 : tree.inlines[range.upperBound - 1].range.upperBound - tree.inlines[range.lowerBound].range.lowerBound
  }

  /// The offset behind the last text, which no span goes beyond.
  var end: Int? {
    range.isEmpty ? nil : Swift.min(tree.inlines[range.upperBound - 1].range.upperBound, bounds.upperBound)
  }
}
