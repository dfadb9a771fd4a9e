import Learner
import Lessons
import Terminal

/// Where the learner stands, and what to do next: `progress`.
struct ProgressScreen {
  /// Where it is shown: words are typed at the prompt, commands in a shell.
  enum Place { case prompt, shell }

  let profile: Profile
  let library: Library
  let settings: Preferences
  let clock: Clock
  let medium: Medium
  let place: Place

  /// Below this width the calendar and what is said beside it stand one below the other.
  private static let besideWidth = 64
  /// A section is weak once it was missed so often.
  private static let weakFrom = 2

  private var isNarrow: Bool { medium.width < Self.besideWidth }
  private var today: Day { clock.today(rolloverHour: settings.rollover) }
  private var calendar: Calendar { Calendar(profile: profile, today: today) }
  /// As many weeks as the window has room for, and none that was over before the learner's first day.
  private var weeks: Int {
    let room = medium.height < 16 ? 2 : medium.height < 32 ? 4 : 8
    guard let first = profile.activeDays.days.first, first < today else { return 2 }
    return max(2, min(room, (today.ordinal - first.ordinal) / 7 + 1))
  }

  func elements() -> [Element] {
    guard profile.count > 0 else {
      return [.paragraph([Span("Nothing yet: the first answer, guess or section is where it begins.")])]
    }
    let parts = [days(), lessons(), surprise(), weak()]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [.blank]))
  }

  // MARK: - Days, level, streak

  private func days() -> [Element] {
    let isActive = profile.isActive(on: today)
    let headline: Element = .ends(
      left: [Span(calendar.headline, .heading, spoken: calendar.headline + ".")],
      right: [
        isActive
          ? Span("✓ today", .good, spoken: "Today is done.")
          : Span("today is still open", .dim, spoken: "Today is still open.")
      ])
    if medium.rendering == .accessible {
      return [headline]
        + ([[Span(calendar.sentence)]] + standing.map { $0 + [Span("", spoken: ".")] }).map { .paragraph($0) }
    }
    return isNarrow
      ? [headline, .blank] + standing.map { .paragraph($0) } + [.blank, table(beside: [])]
      : [headline, .blank, table(beside: standing)]
  }

  /// The weeks, with a sentence a row beside them.
  private func table(beside texts: [[Span]]) -> Element {
    let rows = calendar.rows(weeks)
    let legend = isNarrow ? [] : [[Span("■", .good), Span(" studied", .dim)]]
    let head = [[], calendar.initials] + legend
    let body = (0..<max(rows.count, texts.count)).map { index -> [[Span]] in
      let week = index < rows.count ? [rows[index].label, rows[index].marks] : [[], []]
      return week + (isNarrow ? [] : [index < texts.count ? texts[index] : []])
    }
    return .table(header: [], rows: [head] + body, alignments: [.right, .left, .left])
  }

  /// Level, streak, guesses, what is due: a line each.
  private var standing: [[Span]] {
    let streaks = profile.streaks(on: today, at: clock.now().utc), guesses = profile.guessScore
    var lines = [HomeScreens.level(profile), Self.streak(streaks)]
    if guesses.of > 0 { lines.append([Span("\(guesses.right) of \(guesses.of) guesses right")]) }
    if !profile.questions.isEmpty { lines.append(due) }
    return lines
  }

  /// "2 days in a row · longest 23 · 1 freeze"; after a break what comes next, and no blame.
  static func streak(_ streaks: Streaks) -> [Span] {
    var text: String
    switch (streaks.current, streaks.longest) {
    case (0, 0): text = "No streak yet"
    case (0, let longest): text = "Longest \(Sentence.days(longest)); today is day 1"
    case (1, let longest): text = "Day 1 of a streak" + (longest > 1 ? " · longest \(longest)" : "")
    case (let current, let longest):
      text = Sentence.streak(current) + (longest > current ? " · longest \(longest)" : "")
    }
    if streaks.freezes > 0 { text += " · \(streaks.freezes) \(streaks.freezes == 1 ? "freeze" : "freezes")" }
    return [Span(text)]
  }

  private var due: [Span] {
    let count = ReviewQueue(library, profile, settings: settings, today: today).due.count
    guard count > 0 else { return [Span("nothing due today", .dim, spoken: "Nothing is due today")] }
    return [
      Span("\(count) \(count == 1 ? "question" : "questions") due", .strong), Span(" · ", .dim),
      Span(place == .prompt ? "review" : "gradus review", .key),
    ]
  }

  // MARK: - Lessons

  private func lessons() -> [Element] {
    let begun = Standing.all(in: library, profile: profile).filter { $0.state != .planned && $0.state != .new }
    if begun.isEmpty { return [] }
    if isNarrow, medium.rendering == .rich {
      return begun.map { lesson in
        .ends(
          left: [Span("\(lesson.number)  ", .dim), Span(lesson.title, .strong)],
          right: [
            Span(lesson.state == .completed ? "✓ " : "", .good),
            Span("\(lesson.read) of \(lesson.sections) read · check \(lesson.right)/\(lesson.checks)", .dim),
          ])
      }
    }
    let rows = begun.map { lesson -> [[Span]] in
      [
        [Span("\(lesson.number)  ", .dim, spoken: "\(lesson.number), "), Span(lesson.title, .strong)],
        [Span(lesson.state.rawValue, lesson.state == .completed ? .good : .plain)],
        [Span("\(lesson.read) of \(lesson.sections)")],
        [Span("\(lesson.right)/\(lesson.checks)", spoken: "\(lesson.right) of \(lesson.checks) right")],
      ]
    }
    let header = ["Lesson", "State", "Sections", "Check"].map { [Span($0, .dim)] }
    return [.table(header: header, rows: rows, alignments: [.left, .left, .right, .right])]
  }

  /// The lessons that were opened, in the order of the course.
  private var opened: [OpenLesson] { library.lessons { profile.lessons[$0]?.isOpened == true } }

  // MARK: - What surprised, and what is weak

  /// That of the lesson opened last, once something was guessed in it.
  private func surprise() -> [Element] {
    let guessed = opened.filter { lesson in profile.guesses.keys.contains { Subject.lesson(of: $0) == lesson.address } }
    guard let lesson = guessed.first(where: { $0.address == profile.lastLesson }) ?? guessed.last,
      let surprise = Surprise(of: lesson, profile)
    else { return [] }
    return [
      .paragraph([Span("The surprise: ", .strong), Span(surprise.said)]),
      .indented([.paragraph([Span(surprise.replay, .code)])], by: 2),
    ]
  }

  /// The worst three, with the word that opens each.
  private func weak() -> [Element] {
    let weak = opened.flatMap { WeakSection.all(of: $0, profile) }.filter { $0.missed >= Self.weakFrom }
      .sorted { $0.missed > $1.missed }
    return weak.prefix(3).map { weak in
      .ends(
        left: [Span("weak: ", .warning), Span(weak.title), Span(" (\(weak.times))", .dim)],
        right: [Span("\(place == .prompt ? "lesson" : "gradus study") \(weak.address)", .key)])
    }
  }
}
