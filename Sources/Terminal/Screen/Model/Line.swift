/// One line of a laid out screen, no wider than the medium.
public struct Line: Sendable, Hashable {
  /// The columns left free before the pieces: margin and indents.
  public var indent: Int
  /// The pieces from left to right. They hold no control characters.
  public var spans: [Span]
  /// Whether no page may end behind this line: it is part of a picture, a table or a question.
  public var keepsWithNext: Bool

  /// A line of `spans`.
  public init(_ spans: [Span] = [], indent: Int = 0, keepsWithNext: Bool = false) {
    self.indent = indent
    self.spans = spans
    self.keepsWithNext = keepsWithNext
  }

  /// The pieces, the columns before them among these.
  var pieces: [Span] { indent > 0 && !spans.isEmpty ? [Span(spaces(indent))] + spans : spans }

  /// The text without its styles.
  public var text: String { pieces.reduce(into: "") { $0 += $1.text } }

  /// Whether nothing is to be seen on it.
  public var isBlank: Bool { spans.allSatisfy { !$0.role.isField && $0.text.utf8.allSatisfy { $0 == 0x20 } } }
}
