import Lessons

extension LessonText {
  /// The lines of Markdown that are neither front matter nor code, each with its number from 1.
  var proseLines: [(number: Int, text: String)] {
    var code: Set<Int> = []
    for passage in passages {
      guard case .code = passage.kind else { continue }
      code.insert(passage.place.line)
      for line in passage.pieces { code.insert(line.place.line) }
    }
    return lines.enumerated().compactMap { index, text in
      index >= frontMatterEnd && !code.contains(index + 1) ? (index + 1, text) : nil
    }
  }

  /// The pieces of running text, a heading's braces left out; without code and formulas.
  var words: [Piece] {
    passages.flatMap { passage -> [Piece] in
      if case .code = passage.kind { return [] }
      var isHeading = false
      if case .heading = passage.kind { isHeading = true }
      return passage.pieces.compactMap { piece in
        switch piece.kind {
        case .code, .math, .lineBreak: return nil
        case .text, .link: break
        }
        var piece = piece
        if isHeading, piece.text.hasSuffix("}"), let brace = piece.text.lastIndex(of: "{") {
          piece.text = String(piece.text[..<brace])
        }
        return piece
      }
    }
  }
}

extension LessonText.Passage {
  /// Whether it is code that learners read, not an experiment and not a key.
  var isShownCode: Bool {
    guard case .code = kind else { return false }
    return kind != .code(language: "experiment") && kind != .code(language: "answer")
  }
}
