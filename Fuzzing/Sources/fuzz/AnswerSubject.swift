@testable import Authoring
@testable import Lessons

/// What a learner types at each kind of question.
enum AnswerSubject {
  private static let questions = try! Lesson(parsing: Array(Starter.lesson.utf8), file: "lesson.md").questions

  /// The first byte chooses the question.
  static func take(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let question = questions[Int(first) % questions.count]
    guard let variant = try? question.variant(seed: 1) else { return }
    let typed = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let presentation = Presentation(of: variant, seed: 1)
    let given = variant.read(typed, as: presentation)
    switch given {
    case .unreadable(let sentence):
      expect(!sentence.isEmpty && sentence.utf8.count < 2000, "no sentence on \(typed.debugDescription)")
    case .number(let number):
      expect(number.isFinite, "\(typed.debugDescription) reads as \(number)")
      judge(variant, given)
    case .options(let options):
      expect(options.allSatisfy { $0 >= 1 }, "\(typed.debugDescription) chooses \(options)")
      judge(variant, given)
    case .words: judge(variant, given)
    }
    expect(variant.read(typed, as: presentation) == given, "\(typed.debugDescription) reads in two ways")
  }

  private static func judge(_ question: Question, _ given: Given) {
    guard question.kind != .open else { return }
    let verdict = question.verdict(on: given, key: 0.5, mistakes: question.key?.mistakes.map { _ in 0.25 } ?? [])
    expect(verdict.missed >= 0 && verdict.extra >= 0, "a count below nothing")
  }
}
