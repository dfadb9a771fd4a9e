import Learner
import Terminal
import TestSupport
import Testing

@testable import Lessons
@testable import Tutor

@Suite struct `Questions of every kind` {
  let made: MadeLesson

  init() throws { made = try MadeLesson(everyKind) }

  /// A session in which the quiz has come to this question.
  private func study(at question: String, medium: Medium = Medium(rendering: .plain)) -> Study {
    let study = Study(medium: medium, library: made.library)
    study.start(.quiz(["made"]))
    for _ in 0..<10 where study.asking?.question.id != question {
      study.type("")
      study.type("")
    }
    return study
  }

  /// A drawn variant has numbers of its own; their right answer and their mistakes.
  private func numbers(_ study: Study) throws -> (right: String, root: String, rate: String) {
    let asking = try #require(study.asking)
    let mistakes = asking.question.key?.mistakes.compactMap { Question.constant($0.value) } ?? []
    return ("\(try #require(asking.key))", "\(mistakes[0])", "\(mistakes[1])")
  }

  @Test(arguments: [40, 80], Medium.Rendering.allCases)
  func `look as they were looked at`(width: Int, rendering: Medium.Rendering) throws {
    let medium = Medium(width: width, height: width == 40 ? 12 : 24, rendering: rendering, color: .none)
    let study = Study(medium: medium, library: made.library)
    var transcript = study.start(.quiz(["made"])) + "\n"
    func type(_ line: String) { transcript += "\n\(study.session.prompt)\(line)\n\(study.type(line))\n" }
    let lines = [
      "", "zz", "hint", "hint", "hint", "why", "leave", "why", "divide", "why", "a", "", "b c", "a b c", "", "1,234",
      "nan",
      "99", "", "", "warm", "undo", "Warm Up", "", "abc", "acb", "cab", "", "a1 b1", "a1 b3", "a1 b2", "", "7",
      "7; one",
      "eight; 1", "undo", "9; 9", "8; 1", "", "again", "quit",
    ]
    for line in lines { type(line) }
    for line in transcript.split(separator: "\n") where !line.contains("›") && !line.contains("> ") {
      #expect(line.count <= width, "\(line)")
    }
    expectSnapshot(transcript, named: "kinds-\(rendering)-\(width)")
  }

  @Test(arguments: [
    ("loop", "order"), ("bugs", "pairs"), ("gaps", "blanks"), ("word", "answer"), ("scaled", "answer"),
    ("changes", "a-c"),
  ])
  func `say at the prompt what answers them`(question: String, prompt: String) {
    #expect(study(at: question).session.prompt == "\(prompt) > ")
  }

  @Test func `have their variables drawn from a seed that is kept with the answer`() throws {
    let study = study(at: "scaled")
    let asking = try #require(study.asking)
    #expect(asking.variant != nil && !Inline.plain(asking.question.prompt).contains("{"))
    study.type("99")
    guard case .answered(let answered)? = study.events.last?.what else {
      Issue.record("no answer was kept")
      return
    }
    #expect(answered.variant == asking.variant)
    let again = try #require(made.library.open("made").lesson.questions.first { $0.id == "scaled" })
    #expect(Inline.plain(try again.variant(seed: asking.variant!).prompt) == Inline.plain(asking.question.prompt))
    #expect(answered.meaning == again.meaning)
  }

  @Test func `name a common mistake and give one more try without the key`() throws {
    let study = study(at: "scaled")
    let numbers = try numbers(study)
    let prompt = Inline.plain(study.asking!.question.prompt)
    let told = study.type(numbers.root)
    #expect(told.contains("Not quite: That is the square-root rule: "))
    #expect(!told.contains("{{") && !told.contains(" is accepted"))
    #expect(told.contains("Once more (6 XP), or Enter to go on."))
    #expect(Inline.plain(study.asking!.question.prompt) == prompt)
    #expect(study.type("why").contains("One more try is left; the explanation comes after it."))
    #expect(study.type(numbers.rate).contains("Not quite: You forgot the batch."))
    let why = study.type("why").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let answer = Inline.plain(study.asking!.question.rightAnswer(value: study.asking!.key))
    #expect(why.contains("The answer: \(answer)") && answer.contains("is accepted"))
    #expect(why.contains("times the batch"))
  }

  @Test(arguments: ["rule", "changes", "word", "loop", "bugs", "gaps"])
  func `stand in a low window whole, right under their heading`(question: String) {
    let low = Medium(width: 40, height: 12, rendering: .rich, color: .none)
    let study = Study(medium: low, isPaged: true, library: made.library)
    var page = study.start(.quiz(QuizWish(lessons: ["made"], seed: 3)))
    while let asking = study.asking, asking.question.id != question {
      page = study.feed(.line(study.asking!.isOver ? "" : asking.rightLine))
    }
    #expect(!study.session.hasMore)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.isEmpty }
    #expect(lines.first?.contains("of 7") == true)
    #expect(lines.dropFirst().first?.isEmpty == false)
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= low.height)
  }

  @Test func `say to an answer given too soon that more of them comes first`() {
    let low = Medium(width: 40, height: 11, rendering: .rich, color: .none)
    let study = Study(medium: low, isPaged: true, library: made.library)
    study.start(.quiz(QuizWish(lessons: ["made"], seed: 3)))
    while let asking = study.asking, asking.question.id != "bugs" {
      study.feed(.line(asking.isOver ? "" : asking.rightLine))
    }
    #expect(study.session.hasMore)
    let count = study.events.count
    let page = study.feed(.line("a1 b2"))
    let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("First the rest of this page, then your answer."))
    #expect(!page.contains("\n\n\n"))
    #expect(study.events.count == count)
  }

  @Test func `keep the order shown for the second try`() throws {
    let study = study(at: "rule")
    let order = study.asking?.presentation.order
    let wrong = try #require(study.asking?.choices.first { !$0.option.isRight }?.key)
    study.type(wrong)
    #expect(study.asking?.presentation.order == order)
    #expect(study.asking?.choices.last?.option.plain == "All of the above")
  }

  @Test(arguments: [
    ("rule", "e", "There is no e. Type one letter, a–d."), ("rule", "a b", "This question has one answer."),
    ("changes", "bb", "b stands twice."), ("changes", "zz", "“zz” is none of the options."),
    ("scaled", "1,234", "can be read as 1234 or as 1.234: type one of these."),
    ("scaled", "nan", "Type a number, such as 12, 0.5, 1/2 or 50 %."),
    ("loop", "ab", "Each of a, b, c stands once."), ("bugs", "a1", "Only 1 of 2 pairs are given."),
    ("gaps", "8", "There is 1 answer for 2 blanks."),
  ])
  func `lose no attempt to what cannot be read`(question: String, line: String, sentence: String) {
    let study = study(at: question, medium: Medium(width: 120, rendering: .plain))
    let count = study.events.count
    #expect(study.type(line).contains(sentence))
    #expect(study.events.count == count)
    #expect(study.asking?.phase == .open)
  }

  @Test func `are left by two empty lines in a row, and not by one behind a slip`() {
    let study = study(at: "rule")
    study.type("")
    study.type("zz")
    #expect(study.type("").contains("Enter once more leaves the question"))
    #expect(study.asking?.question.id == "rule")
    study.type("")
    #expect(study.asking?.question.id == "changes")
  }

  @Test func `tell the right answer to who asks after two misses, and pay nothing then`() {
    let study = study(at: "word")
    study.type("ramp")
    study.type("rise")
    #expect(study.type("why").contains("The answer: warmup, or learning rate warmup"))
    #expect(study.events.contains { $0.what == .helped(question: "made:made/word", what: .explanation) })
    study.type("undo")
    #expect(!study.type("warmup").contains("XP"))
  }

  @Test func `take back the last answer and keep its first verdict for XP`() {
    let study = study(at: "word")
    study.type("ramp")
    let back = study.type("undo")
    #expect(back.contains("Taken back: “ramp”. XP and reviews keep the first verdict."))
    #expect(back.contains("What ramps the rate up?"))
    #expect(study.asking?.phase == .open)
    #expect(study.kinds.last == "undone")
    #expect(study.type("warmup").contains("+6 XP"))
    #expect(study.profile.xp == 6)
  }

  @Test func `go back to a question already left, and to the last of a quiz`() {
    let study = study(at: "gaps")
    study.type("9; 9")
    study.type("7; 9")
    #expect(study.type("").contains("0/7 right."))
    #expect(study.type("undo").contains("It takes (1) ____ backward passes"))
    #expect(study.asking?.phase == .again)
    study.type("8; 1")
    #expect(study.type("").contains("1/7 right."))
  }

  @Test func `have nothing to take back before the first answer`() {
    let study = study(at: "rule")
    #expect(study.type("undo").contains("There is no answer here to take back."))
    #expect(!study.kinds.contains("undone"))
  }

  @Test(arguments: [("gaps", "8; one", "9; 1"), ("word", "warmup", "ramp"), ("loop", "", "abc"), ("rule", "", "a")])
  func `say that they are answered to who answers again`(question: String, right: String, line: String) {
    let study = study(at: question)
    study.type(right.isEmpty ? study.asking!.rightLine : right)
    let count = study.events.count
    #expect(study.type(line).contains("This question is answered. Enter goes on."))
    #expect(study.events.count == count)
  }

  @Test func `promise no XP that were paid already`() {
    let study = study(at: "word")
    study.type("warmup")
    let second = Study(medium: Medium(rendering: .plain), events: study.events, library: made.library)
    second.start(.quiz(QuizWish(lessons: ["made"], seed: 1)))
    for _ in 0..<10 where second.asking?.question.id != "word" {
      second.type("")
      second.type("")
    }
    #expect(second.type("ramp").contains("Once more, or Enter to go on."))
  }
}

extension Study {
  /// The question being asked.
  var asking: Asking? {
    if case .asking(let asking) = session.mode { asking } else { nil }
  }
}
