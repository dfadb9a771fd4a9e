internal import Text

/// Lines of code: as they stand, or going on behind a mark, or cut at one, where they are too long.
extension Layout {
  func add(code: [[Span]], to galley: inout Galley) {
    let (inner, taken) = narrowed(by: medium.rendering == .accessible ? 0 : 2)
    for line in code {
      for piece in inner.folded(spelling.code(line)) { galley.add(piece, indent: piece.isEmpty ? 0 : taken) }
    }
  }

  /// `spans` in pieces that fit, each but the first behind the mark. A piece ends behind a space if there is one, for the
  /// eye; no other character is dropped.
  private func folded(_ spans: [Span]) -> [[Span]] {
    guard cells(spans) > codeWidth else { return [trimmed(spans)] }
    if !medium.foldsCode, !medium.isLinear { return [clipped(spans)] }
    let mark = Span(codeWidth - Width.of(strokes.continued) >= 10 ? strokes.continued : "+ ", .dim)
    let letters = spans.flatMap { span in span.text.unicodeScalars.map { ($0, span.role) } }
    var lines: [[Span]] = []
    var start = 0
    while start < letters.count {
      let room = start == 0 ? codeWidth : codeWidth - Width.of(mark.text)
      var (column, end, afterSpace, isIndent) = (0, start, start, true)
      while end < letters.count {
        let scalar = letters[end].0
        column += Width.of(scalar)
        if column > room && end > start { break }
        end += 1
        if scalar != " " { isIndent = false } else if !isIndent { afterSpace = end }
      }
      if end < letters.count && afterSpace > start && letters[end].0 != " " { end = afterSpace }
      var line: [Span] = start == 0 ? [] : [mark]
      for (scalar, role) in letters[start..<end] {
        if line.count > (start == 0 ? 0 : 1) && line[line.count - 1].role == role {
          line[line.count - 1].text.unicodeScalars.append(scalar)
        } else {
          line.append(Span(String(scalar), role))
        }
      }
      lines.append(trimmed(line))
      start = end
    }
    return lines
  }

  /// As many columns of `spans` as fit, and a mark that there are more.
  private func clipped(_ spans: [Span]) -> [Span] {
    Line(spans).columns(from: 0, count: codeWidth - 1).pieces + [Span(strokes.cut, .dim)]
  }

  /// `spans` without spaces at their end.
  private func trimmed(_ spans: [Span]) -> [Span] {
    var spans = spans
    while var last = spans.popLast() {
      let count = last.text.utf8.reversed().prefix { $0 == 0x20 }.count
      if count < last.text.utf8.count {
        last.text = String(last.text.unicodeScalars.dropLast(count))
        spans.append(last)
        break
      }
    }
    return spans
  }
}
