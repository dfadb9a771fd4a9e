import Formula
import Lessons
import Terminal

/// What is shown around a question.
enum QuestionScreens {
  /// The question with its options.
  static func question(_ asking: Asking, heading: [Span]? = nil) -> [Element] {
    var elements: [Element] = []
    if let heading { elements += [.line(heading), .blank] }
    elements.append(.paragraph(Prose.spans(asking.question.prompt, role: .strong)))
    if !asking.question.stem.isEmpty { elements += [.blank] + Prose.elements(asking.question.stem) }
    if !asking.choices.isEmpty { elements += [.blank, choices(asking)] }
    if let note = note(on: asking.question) { elements += [.blank, .paragraph([Span(note, .dim)])] }
    return elements
  }

  static func choices(_ asking: Asking) -> Element {
    .choices(asking.choices.map { Choice(key: $0.key, text: Prose.spans($0.option.text)) })
  }

  /// "Question 2 of 3 · 1/3 so far".
  static func heading(_ round: QuizRound) -> [Span] {
    let title = round.isSecondRound ? "The missed ones" : "Question"
    return [
      Span(title, .heading), Span("\(round.isSecondRound ? " ·" : "") \(round.place.number) of \(round.place.of)"),
      Span(
        " · \(round.right)/\(round.items.count) so far", .dim,
        spoken: ". \(round.right) of \(round.items.count) right so far."),
    ]
  }

  /// What may be typed, where it is not plain from the options.
  private static func note(on question: Question) -> String? {
    question.kind == .single || question.kind == .predict && !question.options.isEmpty ? nil : question.accepted
  }

  /// What may be typed here, after nothing was.
  static func accepted(_ asking: Asking) -> String {
    let hint = asking.hintsShown < asking.question.hints.count ? " The word hint helps." : ""
    return "\(asking.question.accepted)\(hint) Enter once more leaves the question for later."
  }

  /// What the grader says, and what can be done next.
  static func verdict(_ verdict: Verdict, on asking: Asking, gained: Int) -> [Element] {
    var elements: [Element] = []
    let points = Marks.gain(gained)
    var feedback = verdict.feedback
    switch verdict.outcome {
    case .right: elements.append(.ends(left: [Span("Right.", .good)], right: points))
    case .partly:
      elements.append(
        .ends(left: [Span("Partly right.", .warning)] + missing(verdict, of: asking.question), right: points))
    case .wrong:
      let missing = missing(verdict, of: asking.question)
      // A short reason stands behind the verdict.
      if points.isEmpty, missing.isEmpty, case .paragraph(let reason)? = verdict.feedback.first?.first {
        elements.append(.paragraph([Span("Not quite:", .bad), " "] + Prose.spans(reason)))
        feedback = [Array(feedback[0].dropFirst())] + feedback.dropFirst()
      } else {
        elements.append(.ends(left: [Span("Not quite.", .bad)] + missing, right: points))
      }
    }
    for blocks in feedback where !blocks.isEmpty { elements += [.blank] + Prose.elements(blocks) }
    if verdict.outcome == .right {
      if !asking.question.why.isEmpty { elements += [.blank] + Prose.elements(asking.question.why) }
    } else {
      elements += [.blank, .paragraph([Span(next(asking), .dim)])]
    }
    return elements
  }

  /// What a set of choices lacks, and what it has too many of.
  private static func missing(_ verdict: Verdict, of question: Question) -> [Span] {
    guard question.kind == .multiple else { return [] }
    let missed = verdict.missed > 0 ? " \(verdict.missed) more \(verdict.missed == 1 ? "is" : "are") right." : ""
    let extra = verdict.extra > 0 ? " \(verdict.extra) of yours \(verdict.extra == 1 ? "is" : "are") not." : ""
    return verdict.missed + verdict.extra > 0 && verdict.chosen.count > 0 ? [Span(missed + extra)] : []
  }

  /// The way on after an answer that was not right.
  private static func next(_ asking: Asking) -> String {
    if asking.phase == .again {
      let hint = asking.hintsShown < asking.question.hints.count ? "hint, " : ""
      return "Once more (6 XP), \(hint)or Enter to go on."
    }
    return asking.question.why.isEmpty ? "Enter goes on." : "The word why shows the explanation; Enter goes on."
  }

  /// The score at the end of a round.
  static func score(_ round: QuizRound) -> [Element] {
    let isAll = round.right == round.items.count
    var elements: [Element] = [
      .line([
        Span(
          "\(round.right)/\(round.items.count) right.", isAll ? .good : .strong,
          spoken: "\(round.right) of \(round.items.count) right.")
      ])
    ]
    if !round.missed.isEmpty, !round.isSecondRound {
      let count = round.missed.count
      elements.append(
        .paragraph([
          Span("Type "), Span("again", .key),
          Span(" for the \(count == 1 ? "missed one" : "\(count) missed ones"), or Enter to go on."),
        ]))
    }
    return elements
  }
}
