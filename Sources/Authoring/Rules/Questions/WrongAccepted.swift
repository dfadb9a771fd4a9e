import Formula
import Lessons
import Text

extension Rule {
  /// A mistake that the key takes as right never gets its feedback, and is praised.
  static let wrongAccepted = Rule(
    "mistake-accepted",
    question: { question, _, report in
      guard let key = question.key else { return }
      for mistake in key.mistakes {
        if question.kind == .text {
          for form in mistake.accept + [mistake.value].compactMap({ $0 }) where question.grade(form) == .right {
            report.note(.forgiven(form, key.forgive), at: mistake.place)
          }
        } else if question.isNumeric, !question.isDrawn, let right = AnswerKey.constant(key.value),
          let wrong = AnswerKey.constant(mistake.value), key.tolerance.accepts(wrong, key: right)
        {
          report.note(.withinTolerance(mistake.value ?? "", key.tolerance.shown(key: right)), at: mistake.place)
        }
      }
    })
}

extension Message {
  static func forgiven(_ form: String, _ forgiving: [String]) -> Message {
    .error(
      "The mistake \(quoted(form)) is taken as right"
        + (forgiving.isEmpty ? "." : " with \(forgiving.joined(separator: ", ")) forgiven."),
      "Forgive less, or leave the mistake out.")
  }

  static func withinTolerance(_ mistake: String, _ range: String) -> Message {
    .error(
      "The mistake \(quoted(mistake)) lies within what is accepted, \(range).",
      "Narrow “within”, or leave the mistake out.")
  }
}
