import Formula
import Lessons

extension Rule {
  /// A thousand draws of a question: each has a number, takes it typed back, and no mistake comes to it.
  static let variants = Rule(
    "variant",
    lesson: { lesson, report in
      let drawn = lesson.lesson.questions.filter(\.isDrawn)
      for question in drawn {
        check(question, draws: min(mostDraws, max(10, mostInLesson / UInt64(drawn.count))), &report)
      }
    })

  private static func check(_ question: Question, draws: UInt64, _ report: inout Report) {
    guard let key = question.key else { return }
    var empty: UInt64 = 0
    for seed in 1...draws {
      guard let variant = try? question.variant(seed: seed) else {
        empty += 1
        // Each of these took a hundred tries: a few are enough to tell.
        if empty > 20 { break }
        continue
      }
      if let message = fault(of: variant, measured: key.isMeasured) {
        let draw = question.drawn(seed: seed, as: variant)
        if isEveryFaulty(question, key) {
          report.note(.everyVariant(draw, message), at: question.place(of: "value"))
        } else {
          report.note(.variant(draw, message), at: question.place(of: "draw"))
        }
        return
      }
    }
    // What has no variant at the first seed is told when the lesson is read.
    if empty > 0, (try? question.variant(seed: 1)) != nil { report.note(.noVariant, at: question.place(of: "draw")) }
  }

  private static let mostDraws: UInt64 = 1000
  /// So many in a lesson, so that thousands of questions do not take minutes.
  private static let mostInLesson: UInt64 = 20_000

  /// Whether the formulas are wrong and not what is drawn: no draw is without a fault.
  private static func isEveryFaulty(_ question: Question, _ key: AnswerKey) -> Bool {
    (1...20).allSatisfy { seed in
      (try? question.variant(seed: seed)).map { fault(of: $0, measured: key.isMeasured) != nil } ?? true
    }
  }

  private static func fault(of variant: Question, measured: Bool) -> String? {
    guard variant.isNumeric, let key = variant.key, !measured else { return nil }
    guard let value = AnswerKey.constant(key.value) else { return "the key comes to no number" }
    if !key.tolerance.accepts(value, key: value) { return "the key lies outside its own range" }
    if variant.grade(variant.typed(value)) != .right { return "the key \(variant.typed(value)) is not taken as right" }
    let isMistaken = key.mistakes.contains { mistake in
      AnswerKey.constant(mistake.value).map { key.tolerance.accepts($0, key: value) } ?? false
    }
    return isMistaken ? "a mistake comes to the key" : nil
  }
}

extension Question {
  /// The words of a variant, by which its author finds the draw.
  fileprivate func drawn(seed: UInt64, as variant: Question) -> String {
    "seed \(seed), \(quoted(Inline.plain(variant.prompt)))"
  }
}

extension Message {
  static func variant(_ draw: String, _ fault: String) -> Message {
    .error("A draw (\(draw)): \(fault).", "Add “where”, or leave such values out of “draw”.")
  }

  static func everyVariant(_ draw: String, _ fault: String) -> Message {
    .error("Every draw (such as \(draw)): \(fault).", "Change “value”, “within” or the mistakes.")
  }

  static let noVariant: Message = .error(
    "Some draws give no variant in a hundred tries.",
    "Loosen “where”, or leave out values for which a mistake comes to the key.")
}
