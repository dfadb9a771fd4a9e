import Lessons
import Text

extension Rule {
  /// An option may be typed in words, without case and accents: two that are then the same cannot be told apart.
  static let optionWords = Rule(
    "option-words",
    question: { question, _, report in
      guard [.single, .multiple, .predict].contains(question.kind) else { return }
      var seen: [String: Question.Option] = [:]
      for option in question.options {
        let words = normalised(option.plain, forgiving: [.case, .accents])
        if let other = seen[words] {
          let place = option.place ?? question.place
          report.note(
            option.isRight == other.isRight
              ? .sameWords(option.plain, other.plain) : .rightAndWrong(option.plain, other.plain),
            at: place)
        } else {
          seen[words] = option
        }
      }
    })
}

extension Message {
  static func sameWords(_ option: String, _ other: String) -> Message {
    .warning("\(quoted(option)) and \(quoted(other)) are the same when typed.", "Change the words of one.")
  }

  static func rightAndWrong(_ option: String, _ other: String) -> Message {
    .error(
      "\(quoted(option)) and \(quoted(other)) are the same when typed, and one of them is wrong.",
      "Change the words of one.")
  }
}
