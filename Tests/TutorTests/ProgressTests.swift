import Learner
import Lessons
import Terminal
import TestSupport
import Testing

@testable import Tutor

/// A learner of lesson 12 who answers `days` ago, and what their progress looks like.
struct Learning {
  let clock = TestClock()
  private(set) var events: [Event] = []

  mutating func happened(_ happening: Happening, daysAgo: Int = 0, minutes: Int = 0) {
    let now = clock.utc
    clock.pass(days: -daysAgo, minutes: minutes)
    events.append(clock.event(happening, number: events.count + 1))
    clock.utc = now
  }

  mutating func answers(_ question: String, _ verdict: Judgement, daysAgo: Int = 0, minutes: Int = 0) {
    let asked = Self.questions.first { $0.id == question }
    happened(
      .answered(
        Answered(
          question: "deep-learning:batch-size/\(question)", idea: asked?.idea.map { "deep-learning:batch-size/\($0)" },
          meaning: asked?.meaning ?? "0", typed: "a", verdict: verdict, seconds: 20, version: "1")),
      daysAgo: daysAgo, minutes: minutes)
  }

  mutating func guesses(_ question: String, _ verdict: Judgement, daysAgo: Int = 0) {
    happened(
      .predicted(
        Predicted(
          question: "deep-learning:batch-size/\(question)", experiment: "deep-learning:batch-size/descent", typed: "a",
          verdict: verdict)), daysAgo: daysAgo)
  }

  func screen(
    _ medium: Medium = Medium(width: 80, height: 24, color: .none), at place: ProgressScreen.Place = .prompt
  ) -> String {
    let screen = ProgressScreen(
      profile: Profile(events), library: Shipped.library, settings: Preferences(), clock: clock.clock, medium: medium,
      place: place)
    return Screen(screen.elements()).lines(for: medium).map(\.text).joined(separator: "\n")
  }

  private static let questions = (try? Shipped.library.open("12"))?.lesson.questions ?? []

  /// Five weeks with lesson 12: two guesses, a section missed twice, two sections read.
  static let busy: Learning = {
    var learning = Learning()
    let lesson = "deep-learning:batch-size"
    for day in [33, 32, 30, 26, 25, 24, 20, 19, 13, 12, 11, 9] { learning.answers("rate-rule", .wrong, daysAgo: day) }
    learning.happened(.opened(lesson: lesson, version: "1"), daysAgo: 5)
    learning.happened(.read(lesson: lesson, section: "introduction"), daysAgo: 5)
    learning.guesses("complaint", .right, daysAgo: 5)
    learning.happened(.read(lesson: lesson, section: "less-noise"), daysAgo: 4)
    learning.guesses("cliff", .wrong, daysAgo: 4)
    learning.answers("rate-rule", .right, daysAgo: 2)
    learning.answers("why-ramp", .wrong, daysAgo: 1)
    learning.answers("why-ramp", .partly, daysAgo: 1)
    return learning
  }()
}

@Suite struct `Progress` {
  @Test(arguments: Medium.Rendering.allCases)
  func `as it was looked at`(rendering: Medium.Rendering) {
    let texts = [(40, 12), (80, 24), (120, 40)].map { width, height in
      "\(width)x\(height)\n\n"
        + Learning.busy.screen(Medium(width: width, height: height, rendering: rendering, color: .none))
    }
    expectSnapshot(texts.joined(separator: "\n\n"), named: "progress-\(rendering)")
  }

  @Test(arguments: Medium.Rendering.allCases, [(40, 12), (80, 24), (120, 40)])
  func `fits its window, and tells in words what colour says`(rendering: Medium.Rendering, size: (Int, Int)) {
    let text = Learning.busy.screen(Medium(width: size.0, height: size.1, rendering: rendering, color: .none))
    for line in text.split(separator: "\n") { #expect(line.count < size.0, "\(line)") }
    #expect(text.hasPrefix(rendering == .rich ? " Studied on 4 of the last 7 days" : "Studied on 4 of the last 7 days"))
  }

  @Test func `says the last weeks in words where pictures are read`() {
    let text = Learning.busy.screen(Medium(width: 80, height: 24, rendering: .accessible, color: .none))
    #expect(text.contains("Studied on 13 of the last 28 days, last on 1 March 2026."))
    #expect(text.contains("Today is still open."))
    #expect(!text.contains("active"))
  }

  @Test func `before any event it says where it begins`() {
    #expect(
      Learning().screen() == " Nothing yet: the first answer, guess or section is where it begins.")
  }

  @Test func `the last row of the calendar is the last seven days`() {
    let lines = Learning.busy.screen().split(separator: "\n").map(String.init)
    // 2026-03-02 is a Monday.
    #expect(lines[1].contains("T W T F S S M"))
    #expect(lines[5].contains("24 Feb   □ ■ ■ □ ■ ■ ·"))
  }

  @Test func `a day done is said, and the day count follows`() {
    var learning = Learning.busy
    learning.answers("micro-batches", .right)
    let text = learning.screen()
    #expect(text.contains("Studied on 5 of the last 7 days") && text.contains("✓ today"))
    #expect(text.contains("24 Feb   □ ■ ■ □ ■ ■ ■"))
  }

  @Test(arguments: [
    (0, 0, 0, "No streak yet"), (1, 1, 0, "Day 1 of a streak"), (1, 6, 0, "Day 1 of a streak · longest 6"),
    (6, 6, 1, "6 days in a row · 1 freeze"), (3, 23, 2, "3 days in a row · longest 23 · 2 freezes"),
    (0, 23, 0, "Longest 23 days; today is day 1"), (0, 1, 0, "Longest 1 day; today is day 1"),
  ])
  func `tells the streak without blame`(current: Int, longest: Int, freezes: Int, says: String) {
    var streaks = Profile().streaks(on: Day(ordinal: 0))
    (streaks.current, streaks.longest, streaks.freezes) = (current, longest, freezes)
    #expect(ProgressScreen.streak(streaks).map(\.text).joined() == says)
  }

  @Test func `after weeks away it says when the last day was`() {
    var learning = Learning()
    learning.answers("rate-rule", .right, daysAgo: 40)
    #expect(learning.screen().hasPrefix(" Last studied on 21 January 2026"))
    learning = Learning()
    learning.happened(.opened(lesson: "deep-learning:batch-size", version: "1"))
    #expect(learning.screen().hasPrefix(" No day of study yet"))
  }

  @Test func `a section missed twice is named with the word that opens it`() {
    let weak = Learning.busy.screen().split(separator: "\n").last
    #expect(weak?.hasPrefix(" weak: Warmup (missed twice) ") == true && weak?.hasSuffix(" lesson 12#ramp") == true)
    #expect(Learning.busy.screen(at: .shell).hasSuffix(" gradus study 12#ramp"))
    let study = Study(events: Learning.busy.events, clock: Learning.busy.clock)
    study.start()
    #expect(study.type("progress").contains("lesson 12#ramp"))
    #expect(study.type("lesson 12#ramp").contains("Warmup"))
    var once = Learning()
    once.happened(.opened(lesson: "deep-learning:batch-size", version: "1"))
    once.answers("why-ramp", .wrong)
    #expect(!once.screen().contains("weak"))
    once.answers("why-ramp", .wrong)
    once.answers("why-ramp", .wrong)
    #expect(once.screen().contains("Warmup (missed 3 times)"))
    once.answers("why-ramp", .right)
    #expect(!once.screen().contains("weak"))
  }

  @Test func `tells the surprise of a lesson in which something was guessed, with the line that shows it`() {
    let text = Learning.busy.screen()
    #expect(text.contains("1 of 2 guesses right"))
    #expect(text.contains("The surprise: the smoothest rule explodes at 512."))
    #expect(text.contains("gradus run batch-size/descent rule=linear batch=512 seed=1"))
    var learning = Learning()
    learning.happened(.opened(lesson: "deep-learning:batch-size", version: "1"))
    #expect(!learning.screen().contains("surprise"))
  }

  @Test func `says what is due, and the word that asks it`() {
    #expect(Learning.busy.screen().contains("2 questions due · review"))
    #expect(Learning.busy.screen(at: .shell).contains("2 questions due · gradus review"))
    var learning = Learning()
    learning.answers("rate-rule", .right)
    #expect(learning.screen().contains("nothing due today"))
    learning.clock.pass(days: 40)
    learning.answers("why-ramp", .right, daysAgo: 39)
    #expect(learning.screen().contains("2 questions due"))
  }

  @Test func `the days as a table have a line each, and count what was done`() {
    var learning = Learning()
    learning.answers("rate-rule", .right, daysAgo: 1)
    learning.answers("why-ramp", .wrong, daysAgo: 1, minutes: 4)
    learning.answers("why-ramp", .right, daysAgo: 1, minutes: 25)
    learning.happened(.read(lesson: "deep-learning:batch-size", section: "ramp"))
    learning.happened(.ran(Ran(experiment: "deep-learning:batch-size/noise", seed: 1, measures: [])), minutes: 9)
    learning.happened(.opened(lesson: "local-x:made", version: "1"), minutes: 12)
    #expect(
      DayTable.csv(learning.events, Profile(learning.events)) == """
        day,active,answers,right,guesses,runs,sections,minutes,xp
        2026-03-01,1,3,2,0,0,0,4,16
        2026-03-02,0,0,0,0,1,1,9,0

        """)
  }
}

@Suite struct `The history of answers` {
  private func screen(_ events: [Event], width: Int, _ rendering: Medium.Rendering = .rich) -> String {
    let medium = Medium(width: width, height: 24, rendering: rendering, color: .none)
    return Screen(HistoryScreen(events, Profile(events), library: Shipped.library, medium: medium).elements()).lines(
      for: medium
    )
    .map(\.text).joined(separator: "\n")
  }

  @Test(arguments: [40, 80], Medium.Rendering.allCases)
  func `stands day by day, in lines that fit`(width: Int, rendering: Medium.Rendering) {
    let text = screen(Learning.busy.events, width: width, rendering)
    for line in text.split(separator: "\n") { #expect(line.count < width, "\(line)") }
    #expect(text.contains("Sunday, 1 March 2026") && text.contains("0 of 2 right"))
    #expect(text.contains("12/rate-rule"))
  }

  @Test func `names verdict, question and answer, and what was taken back`() {
    var learning = Learning()
    learning.answers("rate-rule", .partly)
    learning.happened(.undone(of: learning.events[0].id))
    #expect(screen(learning.events, width: 80).contains(" ± partly   12/rate-rule   a (taken back)"))
    #expect(screen(learning.events, width: 80, .accessible).contains("partly right: 12/rate-rule, a (taken back)"))
    #expect(screen([], width: 80) == " No question has been answered yet.")
  }

  @Test func `keeps the whole name of a question whose lesson is gone`() {
    var learning = Learning()
    learning.happened(
      .answered(Answered(question: "gone:old/q", meaning: "0", typed: "b", verdict: .right, seconds: 1, version: "1")))
    #expect(screen(learning.events, width: 80).contains(" ✓ right   gone:old/q   b"))
  }
}
