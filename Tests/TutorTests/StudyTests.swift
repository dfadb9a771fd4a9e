import Learner
import Lessons
import Terminal
import Testing

@testable import Tutor

@Suite struct `Studying lesson 12` {
  @Test func `contents in a narrow window are a line for each section`() {
    let study = Study(medium: Medium(width: 40, height: 40, rendering: .rich, color: .none), isPaged: true)
    study.start(.study("12"))
    let lines = study.type("contents").split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("3   The linear scaling rule") })
    #expect(lines.contains(" Beyond the lesson"))
    #expect(lines.contains { $0.contains("More about noise") })
    #expect(lines.suffix(2).joined() == " goto 3 goes to a section, also by the beginning of its title.")
    #expect(lines.allSatisfy { !$0.contains("goto ramp") && $0.count < 40 })
  }

  @Test func `the first screen names the lesson and what Enter does`() {
    let screen = Study().start()
    #expect(screen.contains("Batch size ↔ learning rate"))
    #expect(screen.contains("Enter opens lesson 12"))
    #expect(screen.contains("Your progress stays on this computer."))
  }

  @Test func `Enter opens the complaint with its guess`() {
    let study = Study()
    study.start()
    let screen = study.type("")
    #expect(screen.contains("1 of 7"))
    #expect(screen.contains("I made the batch eight times bigger"))
    #expect(screen.contains("worse"))
    #expect(study.session.prompt == " a–c › ")
  }

  @Test func `a right guess earns 4 XP and is shown beside the runs`() {
    let study = Study()
    study.start(.study("12"))
    let screen = study.type("c")
    #expect(screen.contains("You guessed it: worse."))
    #expect(screen.contains("+4 XP"))
    #expect(screen.contains("2.3"))
    #expect(study.profile.xp == 4)
    #expect(study.kinds.suffix(1) == ["predicted"])
  }

  @Test func `no guess shows the same runs and earns nothing, then or later`() {
    let study = Study()
    study.start(.study("12"))
    let screen = study.type("")
    #expect(screen.contains("No guess. It is: worse."))
    #expect(study.profile.xp == 0)
    study.type("back")
    study.type("goto introduction")
    study.type("c")
    #expect(study.profile.xp == 0)
  }

  @Test func `a guess is made once`() {
    let study = Study()
    study.start(.study("12"))
    study.type("c")
    #expect(study.type("goto introduction").contains("You guessed it: worse."))
    study.type("c")
    #expect(study.kinds.count { $0 == "predicted" } == 1)
    #expect(study.profile.xp == 4)
  }

  @Test func `Enter alone comes to the end of the lesson`() {
    let study = Study()
    study.start(.study("12"))
    var screen = ""
    for _ in 0..<80 where !screen.contains("The end of lesson 12") { screen = study.type("") }
    #expect(screen.contains("The end of lesson 12: 0/3"))
    #expect(study.profile.xp == 0)
  }

  @Test func `three right answers and three guesses complete the lesson with 82 XP`() {
    let study = Study()
    study.start(.study("12"))
    let text = study.studyToTheEnd()
    #expect(text.contains("Lesson 12 is done: 3/3, 82 XP."))
    #expect(text.contains("the lesson 40"))
    #expect(study.profile.xp == 82)
    #expect(study.profile.level == 1)
    #expect(study.kinds.count { $0 == "completed" } == 1)
  }

  @Test func `a lesson is completed by the answer that makes it so, in a quiz too`() {
    let study = Study()
    study.start(.study("12"))
    for _ in 0..<60 where study.profile.lessons["deep-learning:batch-size"]?.sections.count ?? 0 < 7 { study.type("") }
    #expect(!study.kinds.contains("completed"))
    study.type("quiz")
    study.answerRight()
    #expect(study.kinds.count { $0 == "completed" } == 1)
    #expect(study.profile.xp == 70)
  }

  @Test func `coming back opens the section where one was`() {
    let clock = TestClock()
    let first = Study(clock: clock)
    first.start(.study("12"))
    first.type("goto ramp")
    clock.pass(days: 1)
    let second = Study(events: first.events, clock: clock)
    #expect(second.start().contains("section 4 of 7: Warmup"))
    #expect(second.type("").contains("4 of 7"))
  }

  @Test(arguments: [
    ("nxt", "There is no word “nxt”. Did you mean next?"),
    ("frobnicate", "There is no word “frobnicate”. The word help lists them."),
    ("goto warmupp", "There is no section “warmupp” in this lesson."),
    ("lesson 99", "There is no lesson “99”. list shows them all."),
    ("lesson 13", "is planned and not written yet."),
    ("run descnt", "There is no experiment “descnt” in this lesson. Did you mean descent?"),
    ("run descent bacth=64", "Did you mean batch?"),
    ("run descent batch=0", "batch takes a whole number from 1"),
    ("hint", "There is no question here."),
    ("keep", "No run is on the screen to keep."),
    ("compare", "Nothing is kept yet"),
    ("batch 64", "No experiment has been shown yet."),
    ("q", "To leave gradus, type quit."),
    ("a", "No question is open that “a” would answer. The word help lists the words."),
    ("7", "No question is open that “7” would answer. The word help lists the words."),
    ("card", "“card” is a section of this lesson. Type goto card to read it."),
    ("decision card", "“decision card” is a section of this lesson. Type goto card to read it."),
    ("history missed", "The word history takes nothing behind it: “missed” was left out."),
    ("list all of them", "The word lessons takes nothing behind it: “all of them” was left out."),
    ("help rnu", "There is no word “rnu”. Did you mean run?"),
    ("help frobnicate", "There is no word “frobnicate”. The word help lists them."),
  ])
  func `a mistyped line is answered kindly`(line: String, sentence: String) {
    let study = Study()
    study.start(.study("12"))
    study.type("goto onward")
    let screen = study.type(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(screen.contains(sentence), "\(screen)")
    #expect(!study.hasQuit)
  }

  @Test func `one blank line stands between what was left out and the answers of the journal`() {
    let study = Study()
    study.start(.study("12"))
    study.type("goto onward")
    let screen = study.type("history missed")
    #expect(screen.contains("was left out.\n\n No question has been answered yet."), "\(screen)")
  }

  @Test(arguments: [
    ("help run", "run NAME batch=64 – runs an experiment, with other settings if named"),
    ("? undo", "undo – takes back the last answer"),
    ("help LIST", "lessons – the course Also typed as list."),
    ("help q", "quit – leaves gradus; everything is saved Also typed as exit, q."),
  ])
  func `help tells of one word`(line: String, sentence: String) {
    let study = Study()
    study.start(.study("12"))
    study.type("goto onward")
    let screen = study.type(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(screen.contains(sentence), "\(screen)")
    #expect(!screen.contains("All words"))
  }

  @Test func `saved is said again once saving succeeds, for then all is`() {
    let study = Study()
    study.savingFails = "No space is left on the disk."
    study.start(.study("12"))
    study.savingFails = nil
    study.type("c")
    #expect(study.type("quit").contains("Saved on this computer. Until next time."))
  }

  @Test func `nothing says saved when saving fails`() {
    let study = Study(medium: Medium(rendering: .plain))
    study.savingFails = "No space is left on the disk."
    study.start(.study("12"))
    let screen = study.type("c")
    #expect(!screen.contains("\nsaved"))
    #expect(study.pages.joined().contains("Not saved: No space is left on the disk."))
    #expect(study.studyToTheEnd().contains("Not saved: No space is left on the disk. Enter:"))
    let last = study.type("quit").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(last == "Not saved: No space is left on the disk. It is tried once more as gradus ends.")
  }
}

extension Study {
  /// Answers the questions of a quiz right, one after the other.
  func answerRight() {
    for _ in 0..<10 {
      guard case .asking(let asking) = session.mode else { return }
      type(asking.isOver ? "" : asking.rightLine)
    }
  }

  /// Goes through the lesson as a learner who guesses and answers right, and gives all that was shown.
  func studyToTheEnd() -> String {
    for _ in 0..<120 {
      if pages.last?.contains("Lesson 12 is done") == true { break }
      if session.wantsKeys {
        press(.right, .character("q"))
        continue
      }
      switch session.mode {
      case .predicting(let prediction): type(prediction.asking.choices.first { $0.option.isRight }?.key ?? "a")
      case .asking(let asking) where !asking.isOver: type(asking.rightLine)
      default: type("")
      }
    }
    return pages.joined(separator: "\n")
  }
}
