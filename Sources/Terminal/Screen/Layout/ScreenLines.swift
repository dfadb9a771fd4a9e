extension Screen {
  /// The screen as lines for `medium`, none wider than it.
  ///
  /// Rich text stands one column in from the edge; linear text begins at it.
  public func lines(for medium: Medium) -> [Line] { galley(for: medium).lines }

  /// The same as they are drawn at once.
  func galley(for medium: Medium) -> Galley {
    var galley = Galley(room: 4 * elements.count)
    layout(for: medium).add(elements, to: &galley)
    galley.settle(margin: margin(of: medium))
    return galley
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
