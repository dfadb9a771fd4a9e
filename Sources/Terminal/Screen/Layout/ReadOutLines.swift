internal import Text

/// Names and values: aligned in rich, "name: value" in linear and where there is no room.
extension Layout {
  func add(_ pairs: [ReadOut], to galley: inout Galley) {
    let names = pairs.map { spelling.line([Span($0.name)])[0].text }
    let column = (names.map { Width.of($0) }.max() ?? 0) + 2
    if medium.isLinear || width - column < 8 {
      for pair in pairs {
        add(prose: named(pair.name, pair.value), hanging: medium.isLinear ? 0 : 2, to: &galley)
      }
      return
    }
    let inner = Layout(medium, width: width - column)
    for (name, pair) in zip(names, pairs) {
      let start = galley.count
      inner.add(prose: pair.value, to: &galley)
      let isAlone = galley.count == start
      galley.mark(
        from: start, [Span(isAlone ? name : name + spaces(column - Width.of(name)))], hanging: column)
    }
  }

  /// "name: value", or the one of the two that there is.
  func named(_ name: String, _ value: [Span]) -> [Span] {
    var value = medium.rendering == .accessible ? spelling.cell(value) : value
    if name.isEmpty { return value }
    if value.allSatisfy({ $0.text.isEmpty }) { value = [medium.rendering == .accessible ? "none" : "–"] }
    return [Span(name.hasSuffix(":") ? name + " " : name + ": ")] + value
  }
}
