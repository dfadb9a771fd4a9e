import Lessons

extension Rule {
  /// `minutes` tells how long a lesson takes; far off is below half of the reading time or above twice of it.
  static let minutes = Rule(
    "minutes",
    lesson: { lesson, report in
      let seconds = lesson.lesson.readingSections.map { ReadingTime.seconds(of: $0.blocks) }.reduce(0, +)
      let stated = Double(lesson.lesson.minutes) * 60
      guard seconds > 0, stated > 0, stated < seconds / 2 || stated > max(seconds, 60) * 2 else { return }
      report.note(
        .farMinutes(lesson.lesson.minutes, reckoned: max(1, Int((seconds / 60).rounded()))),
        at: lesson.lesson.places["minutes"] ?? Place(file: lesson.text.file, line: 1, column: 1))
    })
}

extension Message {
  static func farMinutes(_ minutes: Int, reckoned: Int) -> Message {
    .warning(
      "“minutes” says \(minutes), and the lesson takes about \(reckoned).",
      "It is 240 words a minute, 20 seconds a question and 40 an experiment.")
  }
}
