import Text

/// Reads running text as it stands in the source into the lesson's own.
struct InlineReader {
  let source: SourceText
  let findings: Findings

  /// The running text, neighbours joined, without blanks at its ends.
  func inlines(_ pieces: [SourceInline]) -> [Inline] {
    var result: [Inline] = []
    for piece in pieces {
      switch inline(piece) {
      case .text(let words):
        if case .text(let before) = result.last {
          result[result.count - 1] = .text(before + words)
        } else {
          result.append(.text(words))
        }
      case let other: result.append(other)
      }
    }
    return trimmed(withoutComments(result))
  }

  private func inline(_ piece: SourceInline) -> Inline {
    switch piece.kind {
    case .text: return .text(source.text(piece.range))
    case .entity:
      let text = source.text(piece.range)
      return .text(Entity.decoded(text) ?? text)
    case .made(let text): return .text(text)
    case .lineBreak(let isHard): return isHard ? .lineBreak : .text(" ")
    case .span(let element): return span(element, piece)
    }
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
      return .link(piece.children.isEmpty ? [.text(url)] : inner(piece), url: url)
    default: return .emphasis(inner(piece))
    }
  }

  // Blanks at a span's ends stay: `a *b* c`.
  private func inner(_ piece: SourceInline) -> [Inline] {
    piece.children.reduce(into: []) { result, child in
      let next = inline(child)
      if case .text(let words) = next, case .text(let before) = result.last {
        result[result.count - 1] = .text(before + words)
      } else {
        result.append(next)
      }
    }
  }

  private func literal(_ piece: SourceInline) -> String {
    piece.children.reduce(into: "") { text, child in
      switch child.kind {
      case .text, .entity: text += source.text(child.range)
      case .made(let made): text += made
      case .lineBreak: text += " "
      case .span: text += literal(child)
      }
    }
  }

  private func withoutComments(_ inlines: [Inline]) -> [Inline] {
    inlines.compactMap { inline in
      guard case .text(let words) = inline else { return inline }
      let kept = Comments.removed(from: words)
      return kept.isEmpty ? nil : .text(kept)
    }
  }

  private func trimmed(_ inlines: [Inline]) -> [Inline] {
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
