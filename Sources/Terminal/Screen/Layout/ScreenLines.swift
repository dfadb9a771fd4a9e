extension Screen {
  /// The screen as lines for `medium`, none wider than it.
  ///
  /// Rich text stands one column in from the edge; linear text begins at it.
  public func lines(for medium: Medium) -> [Line] {
    let margin = margin(of: medium)
    var lines = layout(for: medium).lines(of: elements)
    for index in lines.indices {
      lines[index].dropBlanksAtEnd()
      lines[index].indent = lines[index].spans.isEmpty ? 0 : lines[index].indent + margin
    }
    return lines
  }

  /// What lays the screen out beside its margin.
  func layout(for medium: Medium) -> Layout {
    let margin = margin(of: medium)
    if let columns {
      return Layout(medium, width: max(8, min(columns, medium.width - 1) - margin), isWholeWindow: true)
    }
    return Layout(
      medium, width: max(8, medium.readingWidth - margin), measure: max(8, medium.measure - margin),
      codeWidth: max(8, medium.width - 1 - margin))
  }

  private func margin(of medium: Medium) -> Int { medium.isLinear ? 0 : 1 }
}

extension Line {
  /// Leaves out the spaces behind the last word, but for a field's.
  fileprivate mutating func dropBlanksAtEnd() {
    while let last = spans.last, last.text.utf8.last ?? 0x20 == 0x20, !last.role.isField {
      spans.removeLast()
      let blanks = last.text.utf8.reversed().prefix { $0 == 0x20 }.count
      let text = String(Substring(last.text.utf8.dropLast(blanks)))
      if !text.isEmpty { spans.append(Span(text, last.role)) }
    }
  }
}
