import Formula
import Lessons

extension Rule {
  /// What the lesson holds for right is right when it is typed.
  static let modelAnswer = Rule(
    "model-answer",
    question: { question, _, report in
      func check(_ typed: String, at place: Place, key: Double? = nil, _ report: inout Report) {
        if question.grade(typed, key: key) != .right { report.note(.refused(typed), at: place) }
      }
      let letters = Question.letters(max(question.options.count, question.pairs.count))
      switch question.kind {
      case .single, .multiple,
        .predict where !question.options.isEmpty:
        let right = zip(letters, question.options).filter(\.1.isRight).map(\.0)
        check(right.joined(separator: " "), at: question.place, &report)
      case .numeric, .predict:
        guard let key = question.key, !key.isMeasured, !question.isDrawn, let value = AnswerKey.constant(key.value),
          key.tolerance.accepts(value, key: value)
        else { return }
        check(question.typed(value), at: question.place(of: "value"), &report)
      case .text:
        for (index, form) in (question.key?.accept ?? []).enumerated() {
          check(form, at: question.key?.places["accept", index] ?? question.place(of: "accept"), &report)
        }
      case .order: check(letters.joined(separator: " "), at: question.place, &report)
      case .match:
        let rows = question.pairs.indices.filter { question.pairs[$0].left != nil }
        check(zip(letters, rows).map { "\($0)\($1 + 1)" }.joined(separator: " "), at: question.place, &report)
      case .cloze:
        let first = question.blanks.map { $0.accept.first ?? "" }
        for (index, blank) in question.blanks.prefix(26).enumerated() {
          for form in blank.accept {
            var typed = first
            typed[index] = form
            if question.grade(typed.joined(separator: ";")) != .right {
              report.note(.refused(form), at: question.place)
            }
          }
        }
      case .open: break
      }
    })
}

extension Question {
  /// A number as the explanation tells it, which is what one would type.
  func typed(_ value: Double) -> String {
    let unit = key?.unit.map { " \($0)" } ?? ""
    return (key?.tolerance.shownKey(value) ?? "\(value)") + unit
  }
}

extension Message {
  static func refused(_ typed: String) -> Message {
    .error(
      "The right answer \(quoted(typed)) is not taken as right when it is typed.",
      "Write a form that can be typed: without quotes round it, in a blank without a semicolon.")
  }
}
