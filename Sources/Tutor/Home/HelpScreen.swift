import Terminal

/// The words of the prompt.
enum HelpScreen {
  static func elements(hasLesson: Bool) -> [Element] {
    var elements: [Element] = [
      .paragraph([Span("Enter", .key), Span(" always does the obvious next thing. All words:")])
    ]
    for group in Word.Group.allCases {
      let rows = Word.all.filter { $0.group == group }.map { [[Span($0.usage, .key)], [Span($0.does)]] }
      elements += [
        .blank, .line([Span(group.rawValue, .heading)]),
        .table(header: [], rows: rows, alignments: [.left, .left]),
      ]
    }
    elements += [
      .blank,
      .paragraph([
        Span("Tab", .key), Span(" completes words, sections, experiments and settings; "), Span("Ctrl+C", .key),
        Span(" stops what runs."),
      ]),
    ]
    return elements
  }
}
