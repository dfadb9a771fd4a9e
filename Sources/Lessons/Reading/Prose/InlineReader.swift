import Text

/// Reads running text as it stands in the source into the lesson's own.
struct InlineReader {
  let source: SourceText
  let findings: Findings

  /// The running text, neighbours joined, without comments and without blanks at its ends.
  func inlines(_ pieces: SourceInlines) -> [Inline] {
    gathered(pieces, isInSpan: false)
  }

  private func gathered(_ pieces: SourceInlines, isInSpan: Bool) -> [Inline] {
    var text = GatheredText(isInSpan: isInSpan, capacity: pieces.length)
    for piece in pieces {
      switch piece.kind {
      case .text: text.words += source.bytes[piece.range]
      case .entity:
        let entity = source.text(piece.range)
        text.words += (Entity.decoded(entity) ?? entity).utf8
      case .made(let index): text.words += pieces.words(index).utf8
      case .lineBreak(isHard: false): text.words.append(.space)
      case .lineBreak(isHard: true): text.append(.lineBreak)
      case .span(let element): text.append(span(element, pieces.inside(piece), at: piece.range.lowerBound))
      }
    }
    return text.finished()
  }

  private func span(_ element: MarkdownElement, _ inner: SourceInlines, at offset: Int) -> Inline {
    switch element {
    case .strong: return .strong(gathered(inner, isInSpan: true))
    case .strikethrough: return .strikethrough(gathered(inner, isInSpan: true))
    case .codeSpan: return .code(literal(inner))
    case .math:
      let formula = literal(inner)
      if !MathText.canDraw(formula) {
        findings.warn(
          "math", at: source.place(at: offset),
          "The formula \(quoted(formula)) cannot be drawn in a terminal and is shown as it is written.",
          advice: "Write it with simpler signs, or say it in words.")
      }
      return .math(formula)
    case .link(let index): return .link(gathered(inner, isInSpan: true), url: Entity.decodedAll(in: inner.words(index)))
    case .image(let index):
      let url = Entity.decodedAll(in: inner.words(index))
      if inner.isEmpty {
        findings.warn(
          "image", at: source.place(at: offset), "The image \(quoted(url)) has no description.",
          advice: "A terminal shows words instead: write ![what it shows](…).")
      }
      return .image(inner.isEmpty ? [.text(url)] : gathered(inner, isInSpan: true), url: url)
    default: return .emphasis(gathered(inner, isInSpan: true))
    }
  }

  private func literal(_ pieces: SourceInlines) -> String {
    // As most code and most formulas are.
    if let piece = pieces.only, case .text = piece.kind { return source.text(piece.range) }
    return pieces.reduce(into: "") { text, piece in
      switch piece.kind {
      case .text, .entity: text += source.text(piece.range)
      case .made(let index): text += pieces.words(index)
      case .lineBreak: text += " "
      case .span: text += literal(pieces.inside(piece))
      }
    }
  }
}
