import Formula
import Lessons
import Proving

extension Rule {
  /// A key that is measured has a number, lies within its own range, is right when typed, and no mistake comes to it.
  static let measuredKeys = Rule(
    "measured-key",
    runs: { lesson in
      lesson.lesson.questions.compactMap { question in
        guard question.isNumeric, let key = question.key, key.isMeasured, key.experiment.flatMap(lesson.bench) != nil
        else {
          return nil
        }
        return RunCheck("\(lesson.lesson.id)/\(question.id)") {
          var report = Report("measured-key")
          try check(question, lesson, &report)
          return report.findings
        }
      }
    })

  /// Draws of a measured key cost runs: so many are made.
  private static let draws: UInt64 = 8

  private static func check(_ question: Question, _ lesson: CheckedLesson, _ report: inout Report) throws {
    let laboratory = Laboratory { Task.isCancelled }
    for seed in 1...(question.isDrawn ? draws : 1) {
      guard let variant = try? question.variant(seed: seed), let key = variant.key else { continue }
      do {
        let value = try laboratory.value(of: key, bench: lesson.bench)
        if !key.tolerance.accepts(value, key: value) {
          report.note(.outOfRange(key.tolerance.shownKey(value), key.within ?? ""), at: question.place(of: "within"))
        } else if variant.grade(variant.typed(value), key: value) != .right {
          report.note(.refused(variant.typed(value)), at: question.place(of: "value"))
        }
        for mistake in key.mistakes {
          guard let source = mistake.value else { continue }
          let wrong = try laboratory.number(source, of: key, bench: lesson.bench)
          if key.tolerance.accepts(wrong, key: value) {
            report.note(.withinTolerance(source, key.tolerance.shown(key: value)), at: mistake.place)
          }
        }
      } catch {
        try report.note(failureOf: error, at: question.place(of: "value"))
      }
      // One draw with a fault shows its author what to look at.
      if !report.findings.isEmpty { return }
    }
  }
}
