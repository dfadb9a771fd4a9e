import Learner
import Lessons
import Terminal

/// What is shown at the end of a round of questions.
enum ScoreScreens {
  /// The score, and how the missed ones are asked again; of an exam its result.
  ///
  /// - Parameter now: in UTC milliseconds.
  static func score(_ round: QuizRound, now: Int64) -> [Element] {
    let isAll = round.right == round.items.count
    var line = [
      Span(
        "\(round.right)/\(round.items.count) right", isAll ? .good : .strong,
        spoken: "\(round.right) of \(round.items.count) right")
    ]
    if round.isExam {
      let time = TimeTaken(now - round.since)
      line.append(Span(" in \(time.shown)", spoken: " in \(time.spoken)"))
      if round.isResumed { line.append(Span(" since it went on")) }
    }
    line.append(".")
    if let last = round.lastTime, !round.isSecondRound { line += [" "] + compared(last, of: round.items.count) }
    var elements: [Element] = [.paragraph(line)]
    if round.isExam { elements += result(round) }
    if !round.missed.isEmpty, !round.isSecondRound {
      let count = round.missed.count
      elements.append(
        .paragraph([
          Span("The word "), Span("again", .key),
          Span(" asks the \(count == 1 ? "missed one" : "\(count) missed ones") once more; Enter goes on."),
        ]))
    }
    return elements
  }

  private static func compared(_ last: QuizRound.LastTime, of count: Int) -> [Span] {
    if last.of == count {
      return [
        Span("The last time \(last.right)/\(last.of).", .dim, spoken: "The last time \(last.right) of \(last.of).")
      ]
    }
    let before =
      "Of the \(last.of) asked before, \(last.right) \(last.right == 1 ? "was" : "were") right the last time."
    return [
      Span(
        last.of == 1 ? "The one asked before was \(last.right == 1 ? "right" : "wrong") the last time." : before, .dim)
    ]
  }

  /// How an exam went by section, and what was missed.
  private static func result(_ round: QuizRound) -> [Element] {
    var elements: [Element] = [.blank, table(round), .blank]
    for index in round.missed {
      let item = round.items[index]
      let drawn = round.variant(of: index).flatMap { try? item.question.variant(seed: $0) } ?? item.question
      elements.append(.paragraph(Prose.spans(drawn.prompt, role: .strong)))
      if let reply = round.replies[index] {
        elements.append(.paragraph([Span("You: \(reply.verdict.chosen.joined(separator: "; ")).", .dim)]))
        if let reason = reply.verdict.reason { elements.append(.paragraph([Span(reason)])) }
        for blocks in reply.verdict.feedback { elements += Prose.elements(blocks) }
      } else {
        elements.append(.paragraph([Span("Not answered.", .dim)]))
      }
      elements.append(.blank)
    }
    return elements
  }

  /// Each section that was asked about, with its score and the words that open it where something was missed.
  private static func table(_ round: QuizRound) -> Element {
    struct Row {
      var title: [Span]
      var right = 0
      var of = 0
      let words: String
    }
    var rows: [Row] = []
    for (index, item) in round.items.enumerated() {
      let section = item.question.about ?? item.question.section
      let words = "lesson \(item.lesson.shortName)#\(section)"
      let at = rows.firstIndex { $0.words == words } ?? rows.count
      if at == rows.count {
        let found = item.lesson.lesson.sections.first { $0.id == section }
        rows.append(
          Row(
            title: Prose.spans(found.flatMap { $0.title.isEmpty ? nil : $0.title } ?? [.text("Introduction")]),
            words: words))
      }
      rows[at].of += 1
      rows[at].right += round.isRight[index] == true ? 1 : 0
    }
    return .table(
      header: [[Span("Section")], [Span("Right")], [Span("Read again")]],
      rows: rows.map { row in
        let isAll = row.right == row.of
        return [
          row.title,
          [Span("\(row.right)/\(row.of)", isAll ? .good : .warning, spoken: "\(row.right) of \(row.of)")],
          isAll ? [] : [Span(row.words, .key)],
        ]
      }, alignments: [.left, .left, .left])
  }
}
