internal import Text

/// Headings, banners, and texts that stand on one line.
extension Layout {
  func addHeading(_ spans: [Span], level: Int, to galley: inout Galley) {
    let start = galley.count
    let announced = medium.rendering == .accessible ? ["Heading: "] + spans : spans
    add(prose: announced, plainAs: level <= 2 ? .heading : .strong, to: &galley)
    galley.keepWithNext(from: start)
  }

  func addBanner(left: [Span], right: [Span], rule: String?, spoken: String, to galley: inout Galley) {
    let start = galley.count
    if medium.isLinear {
      add(prose: [Span(spoken)], to: &galley)
    } else {
      addEnds(left, right, isTitle: true, to: &galley)
      addRule(rule, to: &galley)
    }
    galley.keepWithNext(from: start)
  }

  /// A rule over the whole width, with words at its right end.
  private func addRule(_ words: String?, to galley: inout Galley) {
    let text = words.map { spelling.line([Span($0)])[0].text } ?? ""
    let room = measure - Width.of(text) - 4
    if !text.isEmpty, room >= 2 {
      galley.add([Span(stroke(room) + " ", .dim), Span(text), Span(" " + stroke(2), .dim)])
    } else {
      galley.add([Span(stroke(measure), .dim)])
      if !text.isEmpty { add(prose: [Span(text)], to: &galley) }
    }
  }

  /// `left` and `right` at the ends of one line; as a title, `right` begins at the left where it needs a line of its own.
  func addEnds(_ left: [Span], _ right: [Span], isTitle: Bool = false, to galley: inout Galley) {
    let (start, end) = (spelling.line(left), spelling.line(right))
    let room = measure - cells(start) - cells(end)
    if medium.isLinear {
      add(line: left, to: &galley)
      if !end.isEmpty { add(line: right, to: &galley) }
    } else if room < 2 || (start.isEmpty && end.isEmpty) {
      addParted(left, right, isTitle: isTitle, to: &galley)
    } else {
      galley.add(end.allSatisfy { $0.text.isEmpty } ? start : start + [Span(spaces(room))] + end)
    }
  }

  /// `left` wrapped, and `right` at the end of its last line or, where that has no room for it, of a line of its own.
  private func addParted(_ left: [Span], _ right: [Span], isTitle: Bool, to galley: inout Galley) {
    let start = galley.count
    add(prose: left, to: &galley)
    let end = spelling.line(right)
    let room = measure - cells(end)
    guard room >= 0, !end.contains(where: { $0.text.utf8.contains(0x0A) }) else {
      return add(prose: right, to: &galley)
    }
    let gap = galley.rows.last.map { room - cells(galley.spans(of: $0)) } ?? 0
    if gap >= 2, galley.count > start + 1 {
      galley.extendLast(by: [Span(spaces(gap))] + end)
    } else if isTitle || end.isEmpty {
      add(prose: right, to: &galley)
    } else {
      galley.add(room > 0 ? [Span(spaces(room))] + end : end)
    }
  }

  /// One line with its spaces: cut where it is too long, in linear wrapped.
  func add(line spans: [Span], to galley: inout Galley) {
    if !medium.isLinear { return galley.add(cut(spans)) }
    let line = spelling.line(spans)
    if medium.rendering == .plain && cells(line) <= width {
      galley.add(line)
    } else {
      add(prose: spans, to: &galley)
    }
  }

  /// `spans` on one line, cut with an ellipsis where they do not fit.
  private func cut(_ spans: [Span]) -> [Span] {
    let spans = spelling.line(spans)
    if cells(spans) <= width { return spans }
    var room = width - Width.of(strokes.ellipsis)
    var result: [Span] = []
    for span in spans {
      var text = String.UnicodeScalarView()
      for scalar in span.text.unicodeScalars {
        room -= Width.of(scalar)
        if room < 0 {
          result.append(Span(String(text) + strokes.ellipsis, span.role))
          return result
        }
        text.append(scalar)
      }
      result.append(Span(String(text), span.role))
    }
    return result
  }

  /// The columns of `spans`, which are spelt.
  func cells(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + Width.of($1.text) } }

  private func stroke(_ count: Int) -> String { String(repeating: strokes.rule, count: max(0, count)) }
}
