import Learner
import Lessons
import Terminal

// Where the learner stands: level, streak, the last two weeks, and what was missed.
extension HomeScreens {
  /// - Parameter isBrief: level and streak only.
  static func standing(_ profile: Profile, today: Day, at utc: Int64, isBrief: Bool) -> [Element] {
    let streaks = profile.streaks(on: today, at: utc)
    let (streak, freezes) = (streaks.current, streaks.freezes)
    let kept = freezes > 0 ? " · \(freezes) \(freezes == 1 ? "freeze" : "freezes")" : ""
    let level: Element = .ends(
      left: level(profile),
      right: [
        Span(
          streak == 0 && streaks.longest > 0 ? "today is day 1" : Sentence.streak(streak), streak > 0 ? .good : .dim),
        Span(kept, .dim),
      ])
    if isBrief { return [level] }
    let guesses = profile.guessScore
    return [
      level,
      .ends(
        left: lastTwoWeeks(profile, today: today),
        right: guesses.of > 0 ? [Span("\(guesses.right) of \(guesses.of) guesses right", .dim)] : []),
    ]
  }

  /// Level and XP: "Level 2  ▓▓▓▓▓▓░░░░░░░░░░  120 of 300 XP".
  static func level(_ profile: Profile) -> [Span] {
    [Span("Level \(profile.level)", .strong), Span("  ", spoken: ", ")] + bar(profile)
      + [Span("  ", spoken: ""), Span("\(profile.xp) of \(profile.nextLevelXP) XP")]
  }

  /// The XP of this level, of those that it takes.
  private static func bar(_ profile: Profile) -> [Span] {
    let start = Level.start(of: profile.level)
    let share = Double(profile.xp - start) / Double(max(1, profile.nextLevelXP - start))
    let filled = max(0, min(16, Int(share * 16)))
    return [
      Span(String(repeating: "▓", count: filled), .good, spoken: ""),
      Span(String(repeating: "░", count: 16 - filled), .dim, spoken: ""),
    ]
  }

  /// A mark a day.
  private static func lastTwoWeeks(_ profile: Profile, today: Day) -> [Span] {
    let calendar = Calendar(profile: profile, today: today), active = calendar.active(ofLast: 14)
    var spans = [Span("last 2 weeks  ", .dim, spoken: "Active on \(active) of the last 14 days")]
    for index in 0..<14 {
      let gap = index == 13 ? "" : index == 6 ? "   " : " "
      spans.append(calendar.mark(today.advanced(by: index - 13), gap: gap, spoken: ""))
    }
    return spans
  }

  /// The section whose check questions were missed most and are not right yet; nil where none is.
  static func weak(_ lesson: OpenLesson, profile: Profile) -> [Span]? {
    WeakSection.all(of: lesson, profile).first.map { weak in
      [
        Span("weak: ", .warning), Span("\(weak.title) (\(weak.times)) · ", .dim), Span("goto \(weak.section.id)", .key),
      ]
    }
  }
}
