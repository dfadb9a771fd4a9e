import Lessons

extension Rule {
  /// Who answered wants to know why: every question but an interview question explains its answer.
  static let explanation = Rule(
    "explanation",
    question: { question, _, report in
      if question.kind != .open, question.why.isEmpty { report.note(.noExplanation, at: question.place) }
    })
}

extension Message {
  static let noExplanation: Message = .warning(
    "The question has no explanation.", "Add “> [!WHY] …”: why the right answer is right.")
}
