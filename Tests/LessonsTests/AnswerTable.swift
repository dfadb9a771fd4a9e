import Testing

@testable import Lessons

/// A question, and what is said to each of several typed answers.
struct AnswerTable: Sendable, CustomTestStringConvertible {
  let name: String
  var testDescription: String { name }
  let markdown: String
  /// The order in which its options are shown.
  var order: [Int] = []
  let rows: [(typed: String, said: String)]

  init(_ name: String, _ markdown: String, order: [Int] = [], _ rows: [(typed: String, said: String)]) {
    self.name = name
    self.markdown = markdown
    self.order = order
    self.rows = rows
  }

  /// A numeric question with this `answer` fence.
  static func number(_ name: String, _ fence: String, _ rows: [(typed: String, said: String)]) -> AnswerTable {
    AnswerTable(name, "### Q {#q .numeric about=introduction}\n```answer\n\(fence)\n```", rows)
  }

  /// The verdict with its sentences; `refused` where no attempt is lost.
  static func said(_ typed: String, to question: Question, order: [Int]) -> String {
    let given = question.read(typed, as: Presentation(order: order))
    if case .unreadable(let sentence) = given { return "refused: \(sentence)" }
    let verdict = question.verdict(on: given)
    let words = ([verdict.reason] + verdict.feedback.map { $0.map(\.dump).joined(separator: " ") }).compactMap { $0 }
    return ([verdict.outcome.rawValue] + words).joined(separator: ": ")
  }
}
