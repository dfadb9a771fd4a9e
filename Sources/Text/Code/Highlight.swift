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
  ///
  /// The texts put together are `text` again; the newline at its end makes no further line.
  public static func code(_ text: String, language: String) -> [[(text: String, kind: TokenKind)]] {
    let isEnded = text.utf8.last == 0x0A
    let body = isEnded ? String(text.unicodeScalars.dropLast()) : text
    if let known = CodeLanguage.named(language) {
      var lexer = CodeLexer(body, known)
      return lexer.run()
    }
    return body.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.isEmpty ? [] : [(String(Substring($0)), .plain)]
    }
  }
}
