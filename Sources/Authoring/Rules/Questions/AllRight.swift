import Lessons

extension Rule {
  /// Where every option is right there is nothing to choose.
  static let allRight = Rule(
    "all-right",
    question: { question, _, report in
      guard question.kind == .multiple, question.options.allSatisfy(\.isRight) else { return }
      report.note(.allRight, at: question.place)
    })
}

extension Message {
  static let allRight: Message = .warning("All options are right.", "Add a wrong one: a mistake that learners make.")
}
