import Lessons
import Terminal

/// What is shown after an answer.
enum VerdictScreens {
  /// What the grader says and why, and what can be done next.
  ///
  /// - Parameter pays: whether a right answer would still earn something.
  static func verdict(_ verdict: Verdict, on asking: Asking, gained: Int, pays: Bool) -> [Element] {
    var elements: [Element] = []
    let points = Marks.gain(gained)
    let reason = verdict.reason.map { [Span(" \($0)")] } ?? []
    var feedback = verdict.feedback
    switch verdict.outcome {
    case .right: elements.append(.ends(left: [Span("Right.", .good)] + reason, right: points))
    case .partly: elements.append(.ends(left: [Span("Partly right.", .warning)] + reason, right: points))
    case .wrong:
      // A short reason stands behind the verdict.
      if points.isEmpty, reason.isEmpty, case .paragraph(let words)? = verdict.feedback.first?.first {
        elements.append(.paragraph([Span("Not quite:", .bad), " "] + Prose.spans(words)))
        feedback = [Array(feedback[0].dropFirst())] + feedback.dropFirst()
      } else {
        elements.append(.ends(left: [Span("Not quite.", .bad)] + reason, right: points))
      }
    }
    for blocks in feedback where !blocks.isEmpty { elements += [.blank] + Prose.elements(blocks) }
    if verdict.outcome == .right {
      if !asking.question.why.isEmpty { elements += [.blank] + Prose.elements(asking.question.why) }
    } else {
      elements += [.blank, .paragraph([Span(next(asking, pays: pays), .dim)])]
    }
    return elements
  }

  /// The right answer and why it is.
  static func explanation(_ asking: Asking) -> [Element] {
    let answer = asking.question.rightAnswer(value: asking.key)
    var elements: [Element] = []
    if asking.phase != .over(isRight: true), !answer.isEmpty {
      elements.append(.paragraph([Span("The answer:", .strong), " "] + Prose.spans(answer)))
    }
    if !asking.question.why.isEmpty {
      elements += (elements.isEmpty ? [] : [.blank]) + Prose.elements(asking.question.why)
    }
    return elements
  }

  /// The way on after an answer that was not right.
  private static func next(_ asking: Asking, pays: Bool) -> String {
    if asking.phase == .again {
      let hint = asking.hintsShown < asking.question.hints.count ? "hint, " : ""
      return "Once more\(pays ? " (6 XP)" : ""), \(hint)or Enter to go on."
    }
    return explanation(asking).isEmpty ? "Enter goes on." : "The word why shows the explanation; Enter goes on."
  }
}
