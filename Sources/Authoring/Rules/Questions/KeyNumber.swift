import Formula
import Lessons

extension Rule {
  /// A numeric key is a number, and lies within its own range.
  static let keyNumber = Rule(
    "key-number",
    question: { question, _, report in
      guard question.isNumeric, let key = question.key, let source = key.value, !key.isMeasured, !question.isDrawn
      else { return }
      guard let value = AnswerKey.constant(source) else {
        report.note(.noNumber(source), at: question.place(of: "value"))
        return
      }
      if !key.tolerance.accepts(value, key: value) {
        report.note(.outOfRange(key.tolerance.shownKey(value), key.within ?? ""), at: question.place(of: "within"))
      }
    })
}

extension Message {
  static func noNumber(_ formula: String) -> Message {
    .error("The key \(quoted(formula)) comes to no number.", "Look for a division by 0 or a root of less than 0.")
  }

  static func outOfRange(_ value: String, _ range: String) -> Message {
    .error(
      "The key \(value) lies outside its own range \(range): no answer could be right.", "Widen the range round it.")
  }
}
