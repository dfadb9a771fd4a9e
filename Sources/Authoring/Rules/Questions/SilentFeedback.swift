import Lessons

extension Rule {
  /// Words for learners that no learner would ever see.
  static let silentFeedback = Rule(
    "silent",
    question: { question, _, report in
      if question.kind == .order {
        for item in question.options where !item.feedback.isEmpty {
          report.note(
            .silent("An item to order gets no feedback", "say it in [!WHY]"), at: item.place ?? question.place)
        }
      }
      if question.kind == .predict || question.kind == .open, !question.hints.isEmpty {
        report.note(
          .silent("A .\(question.kind.rawValue) question gives no hints", "leave [!HINT] out"),
          at: question.place(of: .hint))
      }
      if question.kind == .open, !question.why.isEmpty {
        report.note(
          .silent("An interview question shows no [!WHY]", "say it in [!ANSWER]"), at: question.place(of: .why))
      }
      if question.kind != .open, !question.modelAnswer.isEmpty || !question.lookFor.isEmpty {
        report.note(
          .silent("Only an interview question shows [!ANSWER] and [!LOOKFOR]", "say it in [!WHY]"),
          at: question.place(of: question.modelAnswer.isEmpty ? .lookFor : .answer))
      }
      guard let key = question.key else { return }
      if question.kind != .predict, key.surprise != nil {
        report.note(.silent("Only a prediction has a surprise", "leave it out"), at: question.place(of: "surprise"))
      }
      checkMistakes(of: question, key, &report)
    })

  private static func checkMistakes(of question: Question, _ key: AnswerKey, _ report: inout Report) {
    if question.isNumeric {
      for mistake in key.mistakes where !mistake.accept.isEmpty {
        report.note(.silent("A number is asked for, and this mistake is words", "give it a “value”"), at: mistake.place)
      }
    } else if question.kind != .text {
      for mistake in key.mistakes {
        report.note(.silent("A question with options has no mistakes", "say it under the option"), at: mistake.place)
      }
    }
    var seen: [Double] = []
    for mistake in key.mistakes {
      guard question.isNumeric, let value = AnswerKey.constant(mistake.value) else { continue }
      if seen.contains(value) {
        report.note(.silent("Another mistake above comes to the same number", "keep one of them"), at: mistake.place)
      }
      seen.append(value)
    }
  }
}

extension Message {
  static func silent(_ why: String, _ advice: String) -> Message {
    .warning("This is never shown. \(why).", advice.prefix(1).uppercased() + advice.dropFirst() + ".")
  }
}
