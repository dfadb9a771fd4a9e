import Learner
import Lessons
import Terminal

/// The end of a lesson: score, XP with its reasons, guesses and their surprise, and one optional next act.
enum EndScreen {
  /// - Parameters:
  ///   - loss: why not everything is saved, where it is not.
  ///   - firstReview: when its questions come back.
  static func elements(
    _ reader: Reader, profile: Profile, keeping: Keeping, loss: String?, firstReview: String? = nil
  ) -> [Element] {
    let lesson = reader.lesson
    let standing = Standing(lesson.lesson, number: lesson.number, of: lesson.pack, profile: profile)
    let gains = profile.gains(in: lesson.address)
    let total = gains.reduce(0) { $0 + $1.points }
    let isDone = standing.state == .completed
    let title =
      isDone
      ? "Lesson \(lesson.number) is done: \(standing.right)/\(standing.checks), \(total) XP."
      : "The end of lesson \(lesson.number): \(standing.right)/\(standing.checks) so far, \(total) XP."
    let spoken = title.replacing(
      "\(standing.right)/\(standing.checks)", with: "\(standing.right) of \(standing.checks) right")
    var elements: [Element] = [
      .ends(
        left: [Span(title, isDone ? .good : .strong, spoken: spoken)],
        right: [Span("Level \(profile.level), \(profile.xp) of \(profile.nextLevelXP) XP", .dim)])
    ]
    if let reasons = Sentence.reasons(gains) { elements.append(.indented([.paragraph([Span(reasons, .dim)])], by: 2)) }
    if !isDone { elements += [.blank, .paragraph([Span(remains(standing), .plain)])] }
    let guesses = lesson.lesson.questions.filter { $0.kind == .predict }
      .compactMap { profile.guesses[lesson.address(of: $0.id)] }
    var told: [Span] = []
    if !guesses.isEmpty {
      told.append(Span("\(guesses.count { $0.verdict == .right }) of \(guesses.count) guesses right."))
    }
    let surprise = Surprise(of: lesson, profile)
    if let surprise {
      told += [Span(told.isEmpty ? "The surprise: " : " The surprise: ", .strong), Span(surprise.said)]
    }
    if !told.isEmpty { elements += [.blank, .paragraph(told)] }
    if let surprise { elements.append(.indented([.paragraph([Span(surprise.replay, .code)])], by: 2)) }
    if let firstReview { elements += [.blank, .paragraph([Span(firstReview)])] }
    let further = reader.route.legs.dropFirst(reader.route.counted).first.map { Inline.shown($0.section.title) }
    elements += [
      .blank,
      .paragraph(
        [
          Span(
            (loss.map { "Not saved: \($0)" } ?? (keeping.isKept ? "Saved on this computer only." : keeping.sentence))
              + " ", .dim)
        ]
          + Sentence.waysOn(enter: further.map { ": \($0)" }, ["quiz", "home", "quit"])),
    ]
    return elements
  }

  /// What is still to be done for the lesson to count as completed.
  private static func remains(_ standing: Standing) -> String {
    var parts: [String] = []
    let sections = standing.sections - standing.read, checks = standing.checks - standing.right
    if sections > 0 { parts.append("\(sections) \(sections == 1 ? "section" : "sections") to read (contents)") }
    if checks > 0 { parts.append("\(checks) check \(checks == 1 ? "question" : "questions") to answer right (quiz)") }
    return "Left for later: \(parts.joined(separator: ", "))."
  }
}
