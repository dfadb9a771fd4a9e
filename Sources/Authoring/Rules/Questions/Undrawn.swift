import Lessons

extension Rule {
  /// `{{k}}` is computed only in a question that draws something.
  static let undrawn = Rule(
    "undrawn",
    question: { question, _, report in
      let words = Inline.plain(question.prompt) + question.options.map(\.plain).joined()
      if !question.isDrawn, let open = words.firstRange(of: "{{"), words[open.upperBound...].contains("}}") {
        report.note(.undrawn, at: question.place)
      }
    })
}

extension Message {
  static let undrawn: Message = .warning(
    "A formula in {{…}} is shown as it is written: the question draws nothing.", "Add “draw: { … }” to its answer.")
}
