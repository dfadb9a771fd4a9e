internal import Text

/// Headings, banners, and texts that stand on one line.
extension Layout {
  func addHeading(_ spans: [Span], level: Int, to lines: inout [Line]) {
    let role: Role = level <= 2 ? .heading : .strong
    let start = lines.count
    add(prose: spans.map { $0.role == .plain ? Span($0.text, role, spoken: $0.spoken) : $0 }, to: &lines)
    lines.keepWithNext(from: start)
  }

  func banner(left: [Span], right: [Span], rule: String?, spoken: String) -> [Line] {
    var lines = medium.isLinear ? prose([Span(spoken)]) : ruled(left: left, right: right, rule: rule)
    lines.keepWithNext()
    return lines
  }

  private func ruled(left: [Span], right: [Span], rule: String?) -> [Line] {
    var lines = ends(left, right)
    let text = (rule.map { spelling.line([Span($0)])[0].text } ?? "")
    let room = measure - Width.of(text) - 4
    if text.isEmpty {
      lines.append(Line([Span(stroke(measure), .dim)]))
    } else if room >= 2 {
      lines.append(Line([Span(stroke(room) + " ", .dim), Span(text), Span(" " + stroke(2), .dim)]))
    } else {
      lines.append(Line([Span(stroke(measure), .dim)]))
      lines += prose([Span(text)])
    }
    return lines
  }

  func ends(_ left: [Span], _ right: [Span]) -> [Line] {
    let (start, end) = (spelling.line(left), spelling.line(right))
    let taken = cells(start) + cells(end)
    // As wide as prose, or wider where that is too narrow.
    let room = (measure - taken < 2 ? width : measure) - taken
    if medium.isLinear { return line(left) + (end.isEmpty ? [] : line(right)) }
    if room < 2 || (start.isEmpty && end.isEmpty) { return prose(left) + prose(right) }
    if end.allSatisfy({ $0.text.isEmpty }) { return [Line(start)] }
    return [Line(start + [Span(spaces(room))] + end)]
  }

  /// One line with its spaces: cut where it is too long, in linear wrapped.
  func line(_ spans: [Span]) -> [Line] {
    if !medium.isLinear { return [cut(spans)] }
    let line = spelling.line(spans)
    return medium.rendering == .plain && cells(line) <= width ? [Line(line)] : prose(spans)
  }

  /// `spans` on one line, cut with an ellipsis where they do not fit.
  private func cut(_ spans: [Span]) -> Line {
    let spans = spelling.line(spans)
    if cells(spans) <= width { return Line(spans) }
    var room = width - Width.of(strokes.ellipsis)
    var result: [Span] = []
    for span in spans {
      var text = String.UnicodeScalarView()
      for scalar in span.text.unicodeScalars {
        room -= Width.of(scalar)
        if room < 0 {
          result.append(Span(String(text) + strokes.ellipsis, span.role))
          return Line(result)
        }
        text.append(scalar)
      }
      result.append(Span(String(text), span.role))
    }
    return Line(result)
  }

  /// The columns of `spans`, which are spelt.
  func cells(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + Width.of($1.text) } }

  private func stroke(_ count: Int) -> String { String(repeating: strokes.rule, count: max(0, count)) }
}
