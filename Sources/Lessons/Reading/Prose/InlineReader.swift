import Text

/// Reads running text as it stands in the source into the lesson's own.
final class InlineReader {
  private let source: SourceText
  private let findings: Findings
  /// Room for the words since the last span or break: bytes, because a paragraph has a piece a line.
  private var room: [UInt8] = []

  init(source: SourceText, findings: Findings) {
    self.source = source
    self.findings = findings
  }

  /// The running text, neighbours joined, without comments and without blanks at its ends.
  func inlines(_ pieces: SourceInlines) -> [Inline] {
    // As most short paragraphs are.
    if let piece = pieces.only, case .text = piece.kind, let text = asItStands(piece.range) { return [.text(text)] }
    return gathered(pieces, isInSpan: false, &room)
  }

  /// Words without a blank at their ends and without a comment.
  private func asItStands(_ range: Range<Int>) -> String? {
    let words = source.bytes[range]
    guard let first = words.first, let last = words.last, !first.isBlank, !last.isBlank, !Comments.mayStand(in: words)
    else { return nil }
    return String(decoding: words, as: UTF8.self)
  }

  /// `words` are none before and after.
  private func gathered(_ pieces: SourceInlines, isInSpan: Bool, _ words: inout [UInt8]) -> [Inline] {
    var text = GatheredText(isInSpan: isInSpan, capacity: pieces.inlineCapacity)
    for piece in pieces {
      switch piece.kind {
      case .text: words += source.bytes[piece.range]
      case .entity:
        let entity = source.text(piece.range)
        words += (Entity.decoded(entity) ?? entity).utf8
      case .made(let index): words += pieces.words(index).utf8
      case .lineBreak(isHard: false): words.append(.space)
      case .lineBreak(isHard: true):
        text.take(&words)
        text.append(.lineBreak)
      case .span(let element):
        text.take(&words)
        text.append(span(element, pieces.inside(piece), at: piece.range.lowerBound, &words))
      }
    }
    return text.finished(&words)
  }

  private func span(
    _ element: MarkdownElement, _ inner: SourceInlines, at offset: Int, _ words: inout [UInt8]
  ) -> Inline {
    switch element {
    case .strong: return .strong(gathered(inner, isInSpan: true, &words))
    case .strikethrough: return .strikethrough(gathered(inner, isInSpan: true, &words))
    case .codeSpan: return .code(literal(inner))
    case .math:
      let formula = literal(inner)
      if !MathText(formula).isDrawable {
        findings.warn(
          "math", at: source.place(at: offset),
          "The formula \(quoted(formula)) cannot be drawn in a terminal and is shown as it is written.",
          advice: "Write it with simpler signs, or say it in words.")
      }
      return .math(formula)
    case .link(let index):
      return .link(gathered(inner, isInSpan: true, &words), url: Entity.decodedAll(in: inner.words(index)))
    case .image(let index):
      let url = Entity.decodedAll(in: inner.words(index))
      if inner.isEmpty {
        findings.warn(
          "image", at: source.place(at: offset), "The image \(quoted(url)) has no description.",
          advice: "A terminal shows words instead: write ![what it shows](…).")
      }
      return .image(inner.isEmpty ? [.text(url)] : gathered(inner, isInSpan: true, &words), url: url)
    default: return .emphasis(gathered(inner, isInSpan: true, &words))
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
