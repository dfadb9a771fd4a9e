import Learner
import Terminal
import Testing

@testable import Tutor

private func lesson(asking questions: [String]) -> String {
  """
  Words.

  ## Interview {#interview .beyond}

  """
    + questions.map { question in
      """
      ### What is \(question)? {#\(question) .open about=introduction}
      > [!ANSWER] It is \(question) itself.


      """
    }.joined()
}

@Suite struct `Interview practice` {
  private let clock = TestClock()
  private let made: MadeLesson

  init() throws {
    made = try MadeLesson([
      "alpha": lesson(asking: ["noise", "rate"]), "beta": lesson(asking: ["warmup"]),
      "gamma": lesson(asking: ["decay"]), "delta": "Words.",
    ])
  }

  private func study(_ events: [Event] = []) -> Study {
    Study(
      medium: Medium(width: 80, height: 24, rendering: .plain), events: events, clock: clock, library: made.library)
  }

  /// What is in the record of who has opened two of the lessons.
  private func begun() -> [Event] {
    let study = study()
    study.start()
    for line in ["lesson alpha", "home", "lesson beta", "quit"] { study.type(line) }
    return study.events
  }

  @Test func `without a lesson goes across all that were begun`() {
    let study = study(begun())
    let first = study.start(.interview(nil))
    #expect(first.contains("Interview 1 of 3 · Alpha") && first.contains("What is noise?"))
    #expect(study.type("I do not know").contains("It is noise itself."))
    let second = study.type("b")
    #expect(second.contains("Interview 2 of 3 · Alpha") && second.contains("What is rate?"))
    study.type("")
    let third = study.type("a")
    #expect(third.contains("Interview 3 of 3 · Beta") && third.contains("What is warmup?"))
    study.type("it rises")
    study.type("c")
    #expect(study.hasQuit)
    #expect(study.profile.questions["made:beta/warmup"]?.rating == 1)
  }

  @Test func `across lessons asks first what was asked least recently`() {
    let first = study(begun())
    first.start(.interview(nil))
    for line in ["it is noise", "a", "quit"] { first.type(line) }
    clock.pass(days: 1)
    let second = study(first.events)
    #expect(second.start(.interview(nil)).contains("What is rate?"))
    second.type("")
    #expect(second.type("").contains("What is warmup?"))
    second.type("")
    #expect(second.type("").contains("What is noise?"))
  }

  @Test func `in a lesson is about that lesson, and about all others with a word`() {
    let study = study(begun())
    study.start(.study("beta"))
    let own = study.type("interview")
    #expect(own.contains("What is warmup?") && !own.contains("Interview 1 of"))
    #expect(study.type("interview all").contains("Interview 1 of 3 · Alpha"))
  }

  @Test func `before any lesson was begun is about the first`() {
    let study = study()
    let page = study.start(.interview(nil))
    #expect(page.contains("What is noise?") && !page.contains("Interview 1 of"))
  }

  @Test(arguments: [
    ("delta", "There are no interview questions in this lesson."),
    ("gama", "There is no lesson “gama”. Did you mean gamma?"),
  ])
  func `without anything to ask says so`(name: String, sentence: String) {
    let study = study()
    #expect(study.start(.interview(name)).contains(sentence))
    #expect(study.hasQuit)
  }

  @Test func `leaves the lesson where the learner was in it`() {
    let study = Study()
    study.start(.study("12#ramp"))
    study.type("home")
    #expect(study.type("interview 12").contains("what is warmup?"))
    #expect(study.session.reader?.leg == 3)
  }

  @Test func `asks on one page of the smallest window`() {
    let study = Study(medium: Medium(width: 40, height: 12, color: .none), isPaged: true)
    study.start(.study("12#interview"))
    #expect(!study.session.hasMore)
    #expect(study.pages.last?.contains("then Enter for a model answer.") == true)
    #expect(study.pages.last?.contains("↔") == false, "the lesson is named above its first section only")
  }

  @Test func `gives no hint, and says what to do instead`() {
    let study = study()
    study.start(.interview("beta"))
    #expect(
      study.type("hint").contains("An interview gives no hint: say what you know, then Enter for a model answer."))
    study.type("it rises")
    #expect(study.type("why").contains("The model answer stands above. How near was yours?"))
    #expect(study.kinds.suffix(1) == ["attempted"], "neither counts as an answer or a rating")
  }
}
