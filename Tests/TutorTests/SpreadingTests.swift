import Learner
import Lessons
import Terminal
import Testing

@testable import Tutor

/// Two ideas of one section, and one of another.
private let text = """
  ## Adding {#adding}

  Words.

  ## Doubling {#doubling}

  Words.

  ## Quick check {#check}

  ### One and one? {#one .numeric about=adding}
  ```answer
  { value: 2 }
  ```

  ### Two and one? {#two .numeric about=adding}
  ```answer
  { value: 3 }
  ```

  ### Twice three? {#three .numeric about=doubling}
  ```answer
  { value: 6 }
  ```
  """

private func words(_ screen: String) -> String {
  screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

@Suite struct `Reviews of one section` {
  private let made: MadeLesson
  private let clock = TestClock()
  private var events: [Event] = []

  /// All three known at once on a first day and on the day when they came back: all are due thirteen days after the first.
  init() throws {
    made = try MadeLesson(text)
    let questions = ["one", "two", "three"]
    for day in 0...1 {
      for question in questions {
        events.append(
          clock.event(
            .answered(
              Answered(
                question: "made:made/\(question)", meaning: Self.meaning(of: question, in: made), typed: "",
                verdict: .right,
                seconds: 1, version: "1.0.0")), number: events.count + 1))
      }
      clock.pass(days: day == 0 ? 2 : 0)
    }
  }

  private static func meaning(of question: String, in made: MadeLesson) -> String {
    (try? made.library.open("made"))?.lesson.questions.first { $0.id == question }?.meaning ?? ""
  }

  private func study(_ events: [Event]) -> Study {
    let study = Study(
      medium: Medium(width: 80, height: 24, rendering: .rich, color: .none), events: events, clock: clock,
      library: made.library)
    var settings = Preferences()
    settings.newQuestions = 0
    study.choose(settings)
    return study
  }

  @Test func `come one a day, where the others can wait without harm`() {
    clock.pass(days: 11)
    let study = study(events)
    // Due they are all the same.
    #expect(study.profile.due(on: study.session.today).count == 3)
    #expect(words(study.start()).contains("2 questions due"))
    #expect(words(study.type("progress")).contains("2 questions due"))
    #expect(words(study.type("review")).contains("2 questions, about 1 minute."))
    study.type("2")
    study.type("")
    study.type("6")
    let end = words(study.type(""))
    #expect(end.contains("Review done: 2/2 known. The next review is tomorrow: 1 question."))
    #expect(words(study.type("review")).contains("Nothing is due today. The next review is tomorrow: 1 question."))
    clock.pass(days: 1)
    let next = self.study(study.events)
    #expect(words(next.start(.review)).contains("Two and one?"))
    // Its day was the one before, and it is paid as any that is due.
    #expect(words(next.type("3")).contains("+5 XP"))
  }

  @Test func `all come once they have waited as long as they may`() {
    clock.pass(days: 13)
    #expect(words(study(events).start(.review)).contains("3 questions, about 2 minutes."))
  }

  @Test func `wait for the day after one on which the section was asked about`() {
    clock.pass(days: 11)
    let study = study(events)
    study.start(.quiz(["made"]))
    study.type("2")
    study.type("home")
    #expect(words(study.type("review")).contains("1 question, about 1 minute."))
    #expect(words(study.pages.last!).contains("Twice three?"))
  }
}
