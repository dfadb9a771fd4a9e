import Terminal

/// The words of the prompt.
enum HelpScreen {
  /// Below this width most rows of a table would wrap, and rows of several lines stand apart.
  private static let tableWidth = 64

  static func elements(for medium: Medium) -> [Element] {
    let isNarrow = medium.width < tableWidth && medium.rendering != .accessible
    var elements: [Element] = [
      .paragraph([Span("Enter", .key), Span(" always does the obvious next thing. All words:")])
    ]
    for group in Word.Group.allCases {
      let words = Word.all.filter { $0.group == group }
      elements += [.blank, .heading([Span(group.rawValue)], level: 2)]
      if isNarrow {
        elements.append(
          .list(words.map { [.together([line($0)])] }, ordered: nil))
      } else {
        let rows = words.map { [[Span($0.usage, .key)], [Span($0.does)]] }
        elements.append(.table(header: [], rows: rows, alignments: [.left, .left]))
      }
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

  /// One word of the prompt.
  static func elements(of word: Word) -> [Element] {
    let others = Array(word.aliases.map { [Span($0, .key)] }.joined(separator: [", "]))
    return [line(word)] + (others.isEmpty ? [] : [.paragraph(["Also typed as "] + others + ["."])])
  }

  private static func line(_ word: Word) -> Element {
    .paragraph([Span(word.usage, .key), Span(" – \(word.does)")])
  }
}
