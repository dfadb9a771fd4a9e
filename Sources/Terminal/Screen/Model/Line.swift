/// One line of a laid out screen, no wider than the medium.
public struct Line: Sendable, Hashable {
  /// The pieces from left to right, the margin among them. They hold no control characters.
  public var spans: [Span]
  /// Whether no page may end behind this line: it is part of a picture, a table or a question.
  public var keepsWithNext: Bool

  /// A line of `spans`.
  public init(_ spans: [Span] = [], keepsWithNext: Bool = false) {
    self.spans = spans
    self.keepsWithNext = keepsWithNext
  }

  /// The text without its styles.
  public var text: String { spans.count == 1 ? spans[0].text : spans.reduce(into: "") { $0 += $1.text } }

  /// Whether nothing is to be seen on it.
  public var isBlank: Bool { spans.allSatisfy { !$0.role.isField && $0.text.utf8.allSatisfy { $0 == 0x20 } } }
}
