import Formula
import Lessons
import Proving
import Testing

/// The further questions of lesson 12, which come by review, `--count`, `--tag` and `--missed`.
@Suite struct `More questions` {
  let questions: [Question]

  init() throws {
    let lesson = try Shipped.pack().lesson("batch-size")
    questions = try #require(lesson.sections.first { $0.id == "more" }).questions
  }

  @Test func `has one of every kind, and leaves the first visit as it was`() {
    #expect(
      Set(questions.map(\.kind)) == [.single, .multiple, .numeric, .text, .order, .match, .cloze])
    #expect(questions.allSatisfy { $0.isBeyond && !$0.isCheck })
    #expect(questions.count { $0.isDrawn } >= 2)
    #expect(questions.count { $0.key?.experiment != nil } >= 2)
  }

  @Test func `hints, explains, and says what it is about and which idea it asks`() {
    for question in questions {
      #expect(!question.hints.isEmpty && !question.why.isEmpty, "\(question.id)")
      #expect(question.about != nil && question.idea != nil, "\(question.id)")
      for option in question.options where !option.isRight { #expect(!option.feedback.isEmpty, "\(option.plain)") }
    }
  }

  @Test func `has a right answer and its mistakes apart for every seed`() throws {
    for question in questions where question.isDrawn {
      for seed in 1...60 {
        let variant = try question.variant(seed: UInt64(seed))
        let key = try #require(variant.key)
        let right = try #require(try key.value.flatMap { try Expression(parsing: $0).number })
        #expect(variant.verdict(on: .number(right)).outcome == .right)
        for mistake in key.mistakes {
          let value = try #require(try mistake.value.flatMap { try Expression(parsing: $0).number })
          let verdict = variant.verdict(on: .number(value))
          #expect(verdict.outcome == .wrong && verdict.feedback.count == 1, "\(question.id), seed \(seed)")
          #expect(!Inline.plain(mistake.text).contains("{{"))
        }
      }
    }
  }

  @Test(arguments: [("rate-at-512", 2.56, 1e-9), ("noise-share", 0.25, 0.03)])
  func `has keys that an experiment computes`(id: String, value: Double, slack: Double) throws {
    let lesson = try Shipped.pack().lesson("batch-size")
    let key = try #require(questions.first { $0.id == id }?.key)
    let found = try Laboratory().value(of: key) { name in
      lesson.experiments.first { $0.id == name }.flatMap {
        try? Bench($0, among: lesson.experiments, data: { _ in nil })
      }
    }
    #expect((found - value).magnitude <= slack)
  }
}

extension Expression {
  /// What it comes to without variables and measures.
  fileprivate var number: Double? {
    get throws { try evaluate(variables: [:]) { .missing($0.written) }.number }
  }
}
