extension Screen {
  /// The screen as lines for `medium`, none wider than it.
  ///
  /// Rich text stands one column in from the edge; linear text begins at it.
  public func lines(for medium: Medium) -> [Line] {
    let margin = medium.isLinear ? 0 : 1
    var lines = Layout(medium, width: max(8, medium.readingWidth - margin)).lines(of: elements)
    for index in lines.indices {
      while let last = lines[index].spans.last, last.text.utf8.last ?? 0x20 == 0x20, !last.role.isField {
        lines[index].spans.removeLast()
        let text = last.text.unicodeScalars.reversed().drop { $0 == " " }.reversed()
        if !text.isEmpty { lines[index].spans.append(Span(String(String.UnicodeScalarView(text)), last.role)) }
      }
    }
    guard margin > 0 else { return lines }
    for index in lines.indices where !lines[index].spans.isEmpty {
      if lines[index].spans[0].role == .plain {
        lines[index].spans[0].text = " " + lines[index].spans[0].text
      } else {
        lines[index].spans.insert(" ", at: 0)
      }
    }
    return lines
  }
}
