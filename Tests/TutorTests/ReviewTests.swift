import Learner
import Lessons
import Terminal
import Testing

@testable import Tutor

/// Two sections, each with an idea of two faces; an interview question on a third idea.
private let text = """
  Words.

  ## Adding {#adding}

  Words.

  ## Doubling {#doubling}

  Words.

  ## Quick check {#check}

  ### One and one? {#one .numeric about=adding idea=sum}
  ```answer
  { value: 2 }
  ```

  > [!WHY] One more than one.

  ### Twice three? {#three .numeric about=doubling idea=twice}
  ```answer
  { value: 6 }
  ```

  ## More {#more .beyond}

  ### Two and two? {#two .numeric about=adding idea=sum}
  ```answer
  { value: 4 }
  ```

  ### Nought and one? {#nought .numeric about=adding idea=nought}
  ```answer
  { value: 1 }
  ```

  ### Why does it commute? {#why-so .open about=adding}
  > [!ANSWER] Counting does not care for order.
  """

/// A screen's words with one space between, wherever its lines end.
private func words(_ screen: String) -> String {
  screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

@Suite struct `A review` {
  private let made: MadeLesson
  private let clock = TestClock()

  init() throws { made = try MadeLesson(text) }

  private func study(
    _ events: [Event] = [], rendering: Medium.Rendering = .rich, width: Int = 80, settings: Preferences = Preferences()
  ) -> Study {
    let study = Study(
      medium: Medium(width: width, height: 24, rendering: rendering, color: .none), events: events, clock: clock,
      library: made.library)
    study.choose(settings)
    return study
  }

  /// Reads the lesson to its end and answers both checks, right or wrong.
  private func begun(_ one: String = "2", _ three: String = "6", settings: Preferences = Preferences()) -> Study {
    let study = study(settings: settings)
    study.start(.study("made"))
    for _ in 0..<3 { study.type("next") }
    study.type(one)
    if one != "2" { study.type(one) }
    study.type("")
    study.type(three)
    if three != "6" { study.type(three) }
    study.type("")
    return study
  }

  private func later(_ days: Int, _ study: Study, settings: Preferences = Preferences()) -> Study {
    clock.pass(days: days)
    return self.study(study.events, settings: settings)
  }

  private var noNew: Preferences {
    var settings = Preferences()
    settings.newQuestions = 0
    return settings
  }

  @Test func `says first how many questions there are and how long they take`() {
    let study = later(2, begun(), settings: noNew)
    let screen = study.start(.review)
    #expect(words(screen).contains("2 questions, about 1 minute. The most urgent comes first; home stops at any time."))
    #expect(words(screen).contains("Review 1 of 2"))
    study.type("4")
    #expect(study.session.prompt == " 1/2 › ")
  }

  @Test func `asks the face of the idea that was seen least recently`() {
    let study = later(2, begun(), settings: noNew)
    study.start(.review)
    let first = study.type("4") + study.type("")
    #expect(words(study.pages.joined()).contains("Two and two?"))
    #expect(words(first).contains("Right."))
    #expect(words(first).contains("+15 XP"))
    // The other idea has one face only.
    #expect(words(first).contains("Twice three?"))
    study.type("6")
    study.type("")
    let again = later(20, study, settings: noNew)
    again.start(.review)
    again.type("2")
    #expect(words(again.pages.joined()).contains("One and one?"))
  }

  @Test func `ends with what was known, what it earned and the next date`() {
    let study = later(2, begun(), settings: noNew)
    study.start(.review)
    study.type("4")
    study.type("")
    study.type("6")
    let screen = study.type("")
    #expect(words(screen).contains("Review done: 2/2 known. The next review is on "))
    #expect(words(screen).contains(": 2 questions."))
    #expect(words(screen).contains("+20 XP"))
    #expect(study.hasQuit)
  }

  @Test func `begins with what is likeliest forgotten`() {
    let study = later(2, begun("2", "5"), settings: noNew)
    let screen = study.start(.review)
    #expect(words(screen).contains("Twice three?"))
  }

  @Test func `names the section that teaches what was not known, and the word opens it`() {
    let study = later(2, begun(), settings: noNew)
    study.start()
    study.type("review")
    #expect(!study.type("5").contains("teaches it"))
    let screen = study.type("5")
    #expect(words(screen).contains("“Adding” teaches it: goto adding opens it, and the review waits."))
    #expect(study.type("goto adding").contains("Adding"))
    // What was not asked is still due.
    let rest = study.type("review")
    #expect(words(rest).contains("1 question, about 1 minute."))
    #expect(words(rest).contains("Twice three?"))
  }

  @Test func `stops whenever the learner likes, and keeps what was not asked`() {
    let study = later(2, begun(), settings: noNew)
    study.start()
    study.type("review")
    study.type("4")
    let home = study.type("home")
    #expect(words(home).contains("1 question due, about 1 min · review"))
    study.type("review")
    study.type("")
    let screen = study.type("")
    #expect(words(screen).contains("The review is over; nothing was answered."))
    #expect(words(screen).contains("1 question is left for today: review asks it."))
    #expect(study.kinds.last == "left")
  }

  @Test func `says kindly that nothing is due, with the next date`() {
    let study = begun(settings: noNew)
    let today = study.type("review")
    #expect(words(today).contains("Nothing is due today. The next review is on Wednesday, 4 March 2026: 2 questions."))
    clock.pass(days: 1)
    let tomorrow = self.study(study.events, settings: noNew).start(.review)
    #expect(words(tomorrow).contains("Nothing is due today. The next review is tomorrow: 2 questions."))
  }

  @Test func `says what a review is to who has answered nothing`() {
    let study = study()
    let screen = study.start(.review)
    #expect(words(screen).contains("Nothing to review yet. Questions that you answer come back here some days later"))
    #expect(study.hasQuit)
  }

  @Test func `adds new questions of sections that were read, five a day with those of the lesson`() {
    let study = later(2, begun())
    let screen = study.start(.review)
    #expect(words(screen).contains("4 questions, about 4 minutes: 2 due, 2 new."))
    #expect(words(later(0, study, settings: noNew).start(.review)).contains("2 questions"))
    var one = Preferences()
    one.newQuestions = 1
    let fewer = later(0, study, settings: one).start(.review)
    #expect(words(fewer).contains("3 questions, about 2 minutes: 2 due, 1 new."))
    // Two were begun in the lesson today, and there is one more idea and one interview question.
    #expect(begun().type("review").contains("2 new questions, about 2 minutes."))
    one.newQuestions = 2
    #expect(begun(settings: one).type("review").contains("Nothing is due today."))
  }

  @Test func `asks an interview question with the learner's own word`() {
    var settings = Preferences()
    settings.newQuestions = 4
    let study = begun(settings: settings)
    study.type("review")
    study.type("1")
    study.type("")
    #expect(words(study.pages.last!).contains("Why does it commute?"))
    #expect(words(study.pages.last!).contains("Review 2 of 2 · new"))
    #expect(study.type("it just does").contains("Counting does not care for order."))
    let end = study.type("c")
    #expect(words(end).contains("“Adding” teaches it: goto adding opens it"))
    #expect(words(end).contains("Review done: 1/2 known."))
    guard case .rated(_, let rating, _)? = study.events.last(where: { $0.what.kind == "rated" })?.what else {
      Issue.record("no rating was kept")
      return
    }
    #expect(rating == 1)
  }

  @Test(arguments: [("a", 3), ("b", 2), ("nearly", 2), ("not yet", 1), ("easy", 4)])
  func `keeps the word for an interview answer`(typed: String, rating: Int) {
    let study = begun()
    study.type("review")
    study.type("1")
    study.type("")
    study.type("order does not matter")
    #expect(study.type("what").contains("or easy if it was no effort"))
    study.type(typed)
    let kept = study.events.compactMap { event -> Int? in
      if case .rated(_, let rating, _) = event.what { rating } else { nil }
    }
    #expect(kept == [rating])
  }

  @Test func `asks again what has another key than when it was answered`() {
    let study = begun(settings: noNew)
    let events = study.events.map { event -> Event in
      guard case .answered(var answered) = event.what, answered.question == "made:made/three" else { return event }
      answered.meaning = "0000000000000000"
      return Event(
        id: event.id, device: event.device, seq: event.seq, utc: event.utc, offset: event.offset, day: event.day,
        what: .answered(answered))
    }
    let screen = self.study(events, settings: noNew).start(.review)
    #expect(words(screen).contains("1 question, about 1 minute."))
    #expect(words(screen).contains("Review 1 of 1 · changed since you answered it"))
    #expect(words(screen).contains("Twice three?"))
  }

  @Test func `does not ask what has left its pack`() {
    var study = begun(settings: noNew)
    let gone = clock.event(
      .answered(
        Answered(
          question: "made:made/gone", meaning: "00", typed: "1", verdict: .wrong, seconds: 1, version: "1.0.0")),
      number: study.events.count + 1)
    study = self.study(study.events + [gone], settings: noNew)
    clock.pass(days: 2)
    #expect(words(study.start(.review)).contains("2 questions"))
    // The record says so too, so that nothing waits that cannot be asked.
    #expect(study.events.contains { $0.what == .retired(idea: "made:made/gone") })
    #expect(study.profile.due(on: study.session.today).count == 2)
  }

  @Test func `comes earlier for who wants to recall more, and the streak's due days stay`() {
    var settings = noNew
    settings.retention = 0.97
    let study = later(1, begun(), settings: settings)
    #expect(words(study.start(.review)).contains("2 questions"))
    #expect(study.profile.due(on: study.session.today).isEmpty)
  }

  @Test func `is on the first screen, with its word`() {
    let study = later(2, begun(), settings: noNew)
    #expect(words(study.start()).contains("2 questions due, about 1 min · review"))
    let spoken = self.study(study.events, rendering: .accessible, settings: noNew).start()
    #expect(words(spoken).contains("2 questions due, about 1 minute. The word review asks them."))
    let early = begun(settings: noNew)
    #expect(!early.type("home").contains("due"))
  }

  @Test func `is announced at the end of a lesson`() {
    let study = begun(settings: noNew)
    for _ in 0..<2 { study.type("") }
    #expect(words(study.pages.joined()).contains("First review on Wednesday, 4 March 2026: 2 questions."))
    let missed = begun("3", settings: noNew)
    for _ in 0..<2 { missed.type("") }
    #expect(words(missed.pages.joined()).contains("First review tomorrow: 1 question."))
  }

  @Test func `takes back its last answer, and goes on behind it`() {
    let study = later(2, begun(), settings: noNew)
    study.start(.review)
    study.type("5")
    let screen = study.type("undo")
    #expect(words(screen).contains("Taken back: “5”. XP and reviews keep the first verdict."))
    study.type("4")
    #expect(study.type("").contains("Review 2 of 2"))
    // The first verdict stands: the card was missed first, and then right at the second try.
    #expect(study.profile.reviews.cards["made:made/sum"]?.lastRating == .hard)
  }

  @Test(arguments: [Medium.Rendering.plain, .accessible])
  func `says in linear text that each answer is saved`(rendering: Medium.Rendering) {
    let begun = begun()
    clock.pass(days: 2)
    let study = self.study(begun.events, rendering: rendering, settings: noNew)
    let start = study.start(.review)
    #expect(words(start).contains(rendering == .accessible ? "Review 1 of 2." : "Review 1 of 2"))
    #expect(study.type("4").contains("saved"))
    study.type("")
    study.type("6")
    let end = study.type("")
    #expect(words(end).contains(rendering == .accessible ? "Review done: 2 of 2 known." : "Review done: 2/2 known."))
  }

  @Test func `fits a narrow window`() {
    let begun = begun()
    clock.pass(days: 2)
    let study = self.study(begun.events, width: 40, settings: noNew)
    study.start(.review)
    study.type("5")
    study.type("5")
    study.type("")
    study.type("6")
    study.type("")
    #expect(study.pages.joined(separator: "\n").split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func `leads back to the lesson that was open`() {
    let study = later(2, begun(), settings: noNew)
    study.start(.study("made"))
    study.type("review")
    study.type("4")
    study.type("")
    study.type("6")
    #expect(study.type("").contains("Enter goes on with the lesson."))
    study.type("lesson made")
    #expect(study.session.reviewing == nil)
  }
}

@Suite struct `The shipped reviews` {
  @Test func `come two days after lesson 12 was answered`() {
    let clock = TestClock(), study = Study(clock: clock)
    study.start(.study("12"))
    let text = study.studyToTheEnd()
    #expect(words(text).contains("First review on Wednesday, 4 March 2026: 3 questions."))
    clock.pass(days: 2)
    let again = Study(events: study.events, clock: clock)
    let screen = again.start(.review)
    #expect(words(screen).contains(": 3 due, "))
    #expect(again.session.reviewing?.items.count { $0.question.kind == .open } ?? 0 <= 2)
  }
}
