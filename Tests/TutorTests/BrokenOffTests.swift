import Learner
import Lessons
import Terminal
import Testing

@testable import Tutor

/// A quiz that is killed and begun again from its journal.
@Suite struct `A quiz broken off` {
  let made: MadeLesson

  init() throws { made = try MadeLesson(everyKind) }

  /// What is asked, as far as a learner can see it.
  private struct Place: Equatable {
    let question: String
    let prompt: String
    let order: [Int]
    let variant: UInt64?
    let isRetry: Bool

    init?(_ study: Study) {
      guard let asking = study.asking, !asking.isOver else { return nil }
      question = asking.address
      prompt = Inline.plain(asking.question.prompt)
      order = asking.presentation.order
      variant = asking.variant
      isRetry = asking.phase == .again
    }
  }

  private static let full = QuizWish(lessons: ["made"], seed: 11)
  private static let drawn = QuizWish(lessons: ["made"], count: 9, seed: 4)
  private static let exam = QuizWish(lessons: ["made"], seed: 5, isExam: true)

  @Test(arguments: [full, drawn, exam], [["word"], ["rule", "scaled", "gaps"]])
  func `at any question goes on at the same one, in the same order, with the same numbers`(
    wish: QuizWish, wrong: [String]
  ) throws {
    let study = Study(medium: Medium(rendering: .plain), library: made.library)
    study.start(.quiz(wish))
    var steps = 0
    for _ in 0..<100 where !study.hasQuit {
      if let place = Place(study) {
        steps += 1
        let after = Study(medium: Medium(rendering: .plain), events: study.events, seed: 99, library: made.library)
        after.start(.quiz([]))
        #expect(Place(after) == place)
        #expect(after.events.count == study.events.count, "going on begins nothing")
      }
      if let asking = study.asking {
        let isWrong = wrong.contains(asking.question.id) && study.session.round?.isSecondRound == false
        study.type(asking.isOver ? "" : isWrong ? asking.wrongLine : asking.rightLine)
      } else {
        study.type(study.session.round == nil ? "quit" : "again")
      }
    }
    #expect(steps >= 7 + wrong.count)
    #expect(study.kinds.contains("quizEnded"))
  }

  @Test func `after any event is begun again without losing an answer`() throws {
    let study = Study(medium: Medium(rendering: .plain), library: made.library)
    study.start(.quiz(Self.full))
    study.through(wrongAt: ["word", "gaps"])
    study.type("again")
    study.through()
    for count in 1..<study.events.count {
      let events = Array(study.events.prefix(count))
      let after = Study(medium: Medium(rendering: .plain), events: events, library: made.library)
      after.start(.quiz([]))
      #expect(after.events.starts(with: events))
      after.through()
      if case .scored = after.session.mode { after.type("") }
      #expect(after.kinds.last == "quizEnded" || count == 0)
    }
  }

  @Test func `says that one more try is left`() {
    let study = Study(medium: Medium(rendering: .plain), library: made.library)
    study.start(.quiz(Self.full))
    study.type(study.asking!.wrongLine)
    let after = Study(medium: Medium(rendering: .plain), events: study.events, library: made.library)
    #expect(after.start(.quiz([])).contains("It was missed once: one more try."))
    #expect(after.type(after.asking!.rightLine).contains("+6 XP"))
    #expect(!after.type("").contains("one more try"))
  }

  @Test func `with its score in sight shows the score again`() {
    let study = Study(medium: Medium(rendering: .plain), library: made.library)
    study.start(.quiz(Self.full))
    study.through(wrongAt: ["word"])
    let after = Study(medium: Medium(rendering: .plain), events: study.events, library: made.library)
    let page = after.start(.quiz(["made"]))
    #expect(page.contains("The quiz goes on where it was broken off."))
    #expect(page.contains("6/7 right."))
    #expect(after.type("again").contains("What ramps the rate up?"))
  }

  @Test func `is begun anew where something of its own is asked for`() {
    let study = Study(medium: Medium(rendering: .plain), library: made.library)
    study.start(.quiz(["made"]))
    study.type(study.asking!.rightLine)
    for wish in [QuizWish(seed: 1), QuizWish(count: 2), QuizWish(isExam: true)] {
      let after = Study(medium: Medium(rendering: .plain), events: study.events, library: made.library)
      after.start(.quiz(wish))
      #expect(after.kinds.count { $0 == "quizStarted" } == 2)
    }
  }

  @Test func `asks again what was taken back`() {
    let study = Study(medium: Medium(rendering: .plain), library: made.library)
    study.start(.quiz(Self.full))
    study.type(study.asking!.rightLine)
    study.type("undo")
    let after = Study(medium: Medium(rendering: .plain), events: study.events, library: made.library)
    after.start(.quiz([]))
    #expect(Place(after) == Place(study))
  }

  @Test func `goes on without a question that has left the lesson, and draws an order that no longer fits`() throws {
    let study = Study(medium: Medium(rendering: .plain), library: made.library)
    study.start(.quiz(Self.full))
    let edited = try MadeLesson(
      everyKind.replacing("### Which change", with: "### Gone {#gone}\n\n### Which change").replacing(
        "#rule .", with: "#law ."
      )
      .replacing("1. Zero the gradients\n", with: ""))
    let after = Study(medium: Medium(rendering: .plain), events: study.events, library: edited.library)
    after.start(.quiz([]))
    #expect(after.asking?.question.id == "changes")
    #expect(after.session.round?.items.count == 6)
    #expect(after.through().contains("6/6 right."))
  }
}
