import Text

/// Reads running text as it stands in the source into the lesson's own.
struct InlineReader {
  let source: SourceText
  let findings: Findings

  /// The running text, neighbours joined, without blanks at its ends.
  func inlines(_ pieces: [SourceInline]) -> [Inline] {
    trimmed(withoutComments(joined(pieces)))
  }

  /// The pieces one by one, neighbours joined. Words are gathered as bytes, because a paragraph has a piece a line.
  private func joined(_ pieces: [SourceInline]) -> [Inline] {
    var result: [Inline] = []
    var words: [UInt8] = []
    func finishWords() {
      if !words.isEmpty { result.append(.text(String(decoding: words, as: UTF8.self))) }
      words.removeAll(keepingCapacity: true)
    }
    for piece in pieces {
      switch piece.kind {
      case .text: words += source.bytes[piece.range]
      case .entity:
        let text = source.text(piece.range)
        words += (Entity.decoded(text) ?? text).utf8
      case .made(let text): words += text.utf8
      case .lineBreak(isHard: false): words.append(.space)
      case .lineBreak(isHard: true):
        finishWords()
        result.append(.lineBreak)
      case .span(let element):
        finishWords()
        result.append(span(element, piece))
      }
    }
    finishWords()
    return result
  }

  private func span(_ element: MarkdownElement, _ piece: SourceInline) -> Inline {
    switch element {
    case .strong: return .strong(inner(piece))
    case .strikethrough: return .strikethrough(inner(piece))
    case .codeSpan: return .code(literal(piece))
    case .math:
      let formula = literal(piece)
      if !MathText.canDraw(formula) {
        findings.warn(
          "math", at: source.place(at: piece.range.lowerBound),
          "The formula \(quoted(formula)) cannot be drawn in a terminal and is shown as it is written.",
          advice: "Write it with simpler signs, or say it in words.")
      }
      return .math(formula)
    case .link(let url): return .link(inner(piece), url: Entity.decodedAll(in: url))
    case .image(let url):
      if piece.children.isEmpty {
        findings.warn(
          "image", at: source.place(at: piece.range.lowerBound), "The image \(quoted(url)) has no description.",
          advice: "A terminal shows words instead: write ![what it shows](…).")
      }
      return .link([.text("Image: ")] + (piece.children.isEmpty ? [.text(url)] : inner(piece)), url: url)
    default: return .emphasis(inner(piece))
    }
  }

  // Blanks at a span's ends stay: `a *b* c`.
  private func inner(_ piece: SourceInline) -> [Inline] { joined(piece.children) }

  private func literal(_ piece: SourceInline) -> String {
    // As most code and most formulas are.
    if piece.children.count == 1, case .text = piece.children[0].kind { return source.text(piece.children[0].range) }
    return literal(piece.children)
  }

  private func literal(_ children: [SourceInline]) -> String {
    children.reduce(into: "") { text, child in
      switch child.kind {
      case .text, .entity: text += source.text(child.range)
      case .made(let made): text += made
      case .lineBreak: text += " "
      case .span: text += literal(child)
      }
    }
  }

  private func withoutComments(_ inlines: [Inline]) -> [Inline] {
    guard inlines.contains(where: { if case .text(let words) = $0 { Comments.mayStand(in: words) } else { false } })
    else { return inlines }
    return inlines.compactMap { inline in
      guard case .text(let words) = inline else { return inline }
      let kept = Comments.removed(from: words)
      return kept.isEmpty ? nil : .text(kept)
    }
  }

  private func trimmed(_ inlines: [Inline]) -> [Inline] {
    if inlines.first?.hasBlanksAtItsEnds != true && inlines.last?.hasBlanksAtItsEnds != true { return inlines }
    var result = inlines
    while let first = result.first {
      if case .text(let words) = first {
        let kept = words.withoutBlanksBefore
        if !kept.isEmpty {
          result[0] = .text(kept)
          break
        }
      } else if first != .lineBreak {
        break
      }
      result.removeFirst()
    }
    while let last = result.last {
      if case .text(let words) = last {
        let kept = words.withoutBlanksBehind
        if !kept.isEmpty {
          result[result.count - 1] = .text(kept)
          break
        }
      } else if last != .lineBreak {
        break
      }
      result.removeLast()
    }
    return result
  }
}

extension Inline {
  /// Whether it is a break, empty, or words with a blank before or behind them.
  fileprivate var hasBlanksAtItsEnds: Bool {
    switch self {
    case .text(let words): words.utf8.first?.isBlank ?? true || words.utf8.last?.isBlank ?? true
    case .lineBreak: true
    default: false
    }
  }
}

// Bytes, because most of a lesson comes by here: characters would take as long as everything else together.
extension String {
  /// Without spaces and tabs at its beginning.
  fileprivate var withoutBlanksBefore: String {
    guard let first = utf8.first, first.isBlank else { return self }
    return String(Substring(utf8.drop(while: \.isBlank)))
  }

  /// Without spaces and tabs at its end.
  fileprivate var withoutBlanksBehind: String {
    guard let last = utf8.last, last.isBlank else { return self }
    return String(Substring(utf8.dropLast(utf8.reversed().prefix(while: \.isBlank).count)))
  }
}
