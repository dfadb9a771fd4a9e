import Lessons

extension Rule {
  /// "All of the above" stays last when options are shuffled, so it stands last in the file too.
  static let lastOption = Rule(
    "last-option",
    question: { question, _, report in
      guard [.single, .multiple, .predict].contains(question.kind) else { return }
      for option in question.options.dropLast() where option.speaksOfTheOthers {
        report.note(.notLast(option.plain), at: option.place ?? question.place)
      }
    })
}

extension Message {
  static func notLast(_ option: String) -> Message {
    .warning("The option \(quoted(option)) speaks of the others and does not stand last.", "Move it to the end.")
  }
}
