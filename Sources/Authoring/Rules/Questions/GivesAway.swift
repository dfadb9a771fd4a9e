import Lessons
import Text

extension Rule {
  /// The longest option is the right one: who knows that need not know the answer.
  static let givesAway = Rule(
    "gives-away",
    question: { question, _, report in
      let widths = question.options.map { Width.of($0.plain) }
      let right = zip(question.options, widths).filter(\.0.isRight),
        wrong = zip(question.options, widths).filter { !$0.0.isRight }
      guard [.single, .multiple, .predict].contains(question.kind), let longest = wrong.map(\.1).max(),
        let shortest = right.min(by: { $0.1 < $1.1 })
      else { return }
      if shortest.1 >= longest + 16, 4 * shortest.1 >= 7 * longest {
        report.note(.givesAway(shortest.1, longest), at: shortest.0.place ?? question.place)
      }
    })
}

extension Message {
  static func givesAway(_ right: Int, _ wrong: Int) -> Message {
    .warning(
      "The right option is much the longest: it has \(right) columns, the longest wrong one \(wrong).",
      "Shorten it, and say the rest in [!WHY].")
  }
}
