import Learner
import Lessons
import Terminal
import TestSupport
import Testing

@testable import Tutor

@Suite struct `A quiz` {
  let made: MadeLesson

  init() throws { made = try MadeLesson(everyKind) }

  private func study(_ wish: QuizWish, events: [Event] = [], clock: TestClock = TestClock()) -> Study {
    let study = Study(
      medium: Medium(width: 120, rendering: .plain), events: events, clock: clock, library: made.library)
    study.start(.quiz(wish))
    return study
  }

  /// The ids of the questions of the quiz begun last.
  private func questions(_ study: Study) -> [String] {
    study.events.reversed().lazy.compactMap { event in
      if case .quizStarted(let quiz) = event.what {
        quiz.questions.map { String($0.dropFirst("made:made/".count)) }
      } else {
        nil
      }
    }.first ?? []
  }

  private let checks = ["rule", "changes", "scaled", "word", "loop", "bugs", "gaps"]

  @Test func `asks the check questions of a lesson`() {
    #expect(questions(study(["made"])) == checks)
    #expect(questions(study(["all"])) == checks)
    #expect(questions(study([])) == checks)
  }

  @Test func `by tag asks the further ones too, wherever they are`() {
    #expect(questions(study(QuizWish(tag: "noise"))) == ["rises", "does"])
    #expect(questions(study(QuizWish(lessons: ["made"], tag: "Rules"))) == ["rule", "rises"])
    #expect(
      study(QuizWish(tag: "nois")).pages.last?.contains("No question has the tag “nois”. Did you mean noise?") == true)
    #expect(
      study(QuizWish(tag: "cats")).pages.last?.contains("No question has the tag “cats”. There are: noise, rules.")
        == true)
  }

  @Test func `of a count is drawn from all questions by the seed`() {
    let first = questions(study(QuizWish(lessons: ["made"], count: 4, seed: 5)))
    #expect(first.count == 4 && Set(first).count == 4)
    #expect(first == questions(study(QuizWish(lessons: ["made"], count: 4, seed: 5))))
    let drawn = Set((1...20).flatMap { questions(study(QuizWish(lessons: ["made"], count: 4, seed: $0))) })
    #expect(drawn == Set(checks + ["rises", "does"]))
    let all = study(QuizWish(lessons: ["made"], count: 50))
    #expect(questions(all).count == 9 && all.pages[0].contains("There are only 9 questions."))
  }

  @Test func `of the missed asks what was last answered wrongly, and says so where nothing was`() {
    #expect(
      study(QuizWish(isMissed: true)).pages[0].contains(
        "Nothing is missed: no question there was last answered wrongly."))
    let first = study(["made"])
    first.through(wrongAt: ["word", "bugs"])
    let second = study(QuizWish(isMissed: true), events: first.events)
    #expect(questions(second) == ["word", "bugs"])
    second.type("warmup")
    second.type("quit")
    #expect(questions(study(QuizWish(isMissed: true), events: second.events)) == ["bugs"])
  }

  @Test func `is compared with the last time`() {
    let first = study(["made"])
    #expect(first.through(wrongAt: ["word", "bugs"]).contains("5/7 right."))
    first.type("")
    let second = study(["made"], events: first.events)
    #expect(second.through().contains("7/7 right. The last time 5/7."))
    #expect(second.events.last?.what == .quizEnded(right: 7, of: 7))
    let third = study(QuizWish(lessons: ["made"], count: 9), events: second.events)
    #expect(third.through().contains("9/9 right. Of the 7 asked before, 7 were right the last time."))
  }

  @Test func `of one question before is compared in words`() {
    let first = study(QuizWish(lessons: ["made"], count: 1, seed: 2))
    first.through()
    let second = study(QuizWish(lessons: ["made"], count: 9, seed: 2), events: first.events)
    #expect(second.through().contains("9/9 right. The one asked before was right the last time."))
  }

  @Test func `of a lesson without questions says so, and of one that has fewer than asked for`() throws {
    func said(_ text: String, _ wish: QuizWish) throws -> String {
      let made = try MadeLesson(text)
      let study = Study(medium: Medium(width: 120, rendering: .plain), library: made.library)
      return study.start(.quiz(wish))
    }
    #expect(try said("Text.", ["made"]).contains("There are no check questions in this lesson."))
    let one = "### Is it so? {#so .single about=introduction}\n- [x] Yes\n- [ ] No"
    #expect(try said(one, QuizWish(count: 3)).contains("There is only 1 question."))
    #expect(try said(one, QuizWish(tag: "x")).contains("No question has the tag “x”. None has any."))
  }

  @Test(arguments: [
    ("quiz exam", QuizWish(isExam: true)), ("quiz 12 --exam", QuizWish(lessons: ["12"], isExam: true)),
    ("quiz missed", QuizWish(isMissed: true)), ("quiz tag noise", QuizWish(tag: "noise")),
    ("quiz --count=5 --seed 3", QuizWish(count: 5, seed: 3)), ("quiz made all", QuizWish(lessons: ["made", "all"])),
  ])
  func `is asked for in words`(line: String, wish: QuizWish) throws {
    #expect(try QuizWish(typed: line.split(separator: " ").dropFirst().map(String.init)) == wish)
  }

  @Test(arguments: [
    ("quiz tag", "Which tag? For example: quiz tag noise"),
    ("quiz count", "How many questions? A whole number from 1, such as: quiz count 5"),
    ("quiz count 0", "How many questions? A whole number from 1, such as: quiz count 5"),
    ("quiz seed x", "A seed is a whole number, such as: quiz seed 7"),
    ("quiz --fast", "There is no --fast: quiz takes --exam, --missed, --tag, --count and --seed."),
    ("quiz 99", "There is no lesson “99”."),
  ])
  func `is refused in words`(line: String, sentence: String) {
    let study = Study(medium: Medium(width: 120, rendering: .plain), library: made.library)
    study.start()
    #expect(study.type(line).contains(sentence))
  }
}

@Suite struct `An exam` {
  let made: MadeLesson

  init() throws { made = try MadeLesson(everyKind) }

  private func exam(events: [Event] = [], clock: TestClock = TestClock(), rendering: Medium.Rendering = .plain) -> Study
  {
    let study = Study(
      medium: Medium(width: 80, rendering: rendering, color: .none), events: events, clock: clock, library: made.library
    )
    study.start(.quiz(QuizWish(lessons: ["made"], isExam: true)))
    return study
  }

  @Test func `says nothing about an answer before its end, gives no help, and shows the time`() {
    let clock = TestClock()
    let study = exam(clock: clock)
    #expect(study.pages[0].contains("An exam: one try each and no help; what was right is told at the end."))
    #expect(study.pages[0].contains("Exam · 1 of 7 · 0:00"))
    #expect(study.type("hint").contains("An exam gives no help; what was right is told at its end."))
    #expect(study.type("why").contains("An exam gives no help"))
    clock.utc += 65_000
    let next = study.type("leave")
    #expect(next.contains("Noted.") && next.contains("saved") && next.contains("Exam · 2 of 7 · 1:05"))
    for word in ["Right", "Not quite", "XP", "quarter"] { #expect(!next.contains(word)) }
    let empty = study.type("").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(empty.contains("Enter once more leaves the question unanswered."))
    #expect(study.type("").contains("Exam · 3 of 7"))
  }

  @Test func `ends with a result by section, what to read again, and why`() {
    let study = exam()
    study.type("leave")
    let text = study.through(wrongAt: ["changes", "bugs"])
    #expect(text.contains("4/7 right in 0:00."))
    let lines = text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(lines.contains("The ramp 2/5 lesson made:made#ramp"))
    #expect(lines.contains("Check 2/2"))
    #expect(lines.contains("You: Leave it alone."))
    #expect(text.contains("Then an epoch has a quarter of the steps."))
    #expect(text.contains("The word again asks the 3 missed ones once more; Enter goes on."))
    #expect(study.type("again").contains("The missed ones · 1 of 3"))
    #expect(study.type("leave").contains("Not quite:"))
  }

  @Test func `leads to the section to read again, and says what was not answered`() {
    let study = exam()
    study.type("")
    study.type("")
    #expect(study.through().contains("Not answered."))
    #expect(study.type("lesson made:made#ramp").contains("It rises slowly."))
  }

  @Test(arguments: [
    (0, "0:00", "0 seconds"), (1_999, "0:01", "1 second"), (65_000, "1:05", "1 minute 5 seconds"),
    (7_261_000, "121:01", "121 minutes 1 second"), (-5_000, "0:00", "0 seconds"),
  ])
  func `shows and says its time`(milliseconds: Int64, shown: String, spoken: String) {
    #expect(TimeTaken(milliseconds).shown == shown)
    #expect(TimeTaken(milliseconds).spoken == spoken)
  }

  @Test func `takes an answer back, and asks it again without a word about it`() {
    let study = exam()
    study.type("leave")
    #expect(study.type("undo").contains("Exam · 1 of 7"))
    study.through()
    #expect(study.pages.joined().contains("7/7 right in 0:00."))
  }

  @Test(arguments: ["undo", "again"])
  func `shows nothing more of its result once a question of it is asked again`(word: String) {
    let low = Medium(width: 40, height: 12, rendering: .rich, color: .none)
    let study = Study(medium: low, isPaged: true, library: made.library)
    study.start(.quiz(QuizWish(lessons: ["made"], seed: 5, isExam: true)))
    while let asking = study.asking {
      while study.session.hasMore { study.feed(.line("")) }
      study.feed(.line(asking.wrongLine))
    }
    #expect(study.session.hasMore, "the result is longer than the window")
    var shown = study.feed(.line(word))
    while study.session.hasMore { shown += study.feed(.line("")) }
    #expect(shown.contains(word == "undo" ? "Exam · 7 of 7" : "The missed ones · 1 of 7"))
    #expect(!shown.contains("You:") && !shown.contains("Read again"))
  }

  @Test func `is read aloud without signs`() {
    let study = exam(rendering: .accessible)
    #expect(study.pages[0].contains("Exam, 1 of 7. Time: 0 seconds."))
    study.type("leave")
    #expect(study.through().contains("6 of 7 right in 0 seconds."))
  }

  @Test func `says of its time that it is that since it went on`() {
    let first = exam()
    first.type("leave")
    let second = Study(medium: Medium(rendering: .plain), events: first.events, library: made.library)
    #expect(second.start(.quiz([])).contains("The exam goes on where it was broken off."))
    #expect(second.through().contains("6/7 right in 0:00 since it went on."))
  }

  @Test func `tells at its end what was answered before it was broken off`() {
    let first = exam()
    first.type("leave")
    first.type("b")
    first.type("undo")
    first.type("")
    first.type("")
    let answered = first.profile.questions["made:made/scaled"]?.attempts
    let second = Study(medium: Medium(width: 80, rendering: .plain), events: first.events, library: made.library)
    second.start(.quiz([]))
    let text = second.through()
    #expect(text.contains("You: Leave it alone.") && text.contains("Then an epoch has a quarter of the steps."))
    #expect(text.contains("Which change when the batch does?\nNot answered."), "\(answered ?? 0)")
    #expect(!text.contains("Missed."))
  }

  @Test func `tells an answer as it was kept where the question is another one now`() throws {
    let first = exam()
    first.type("leave")
    let edited = try MadeLesson(everyKind.replacing("Leave it alone", with: "Let it be"))
    let second = Study(medium: Medium(width: 80, rendering: .plain), events: first.events, library: edited.library)
    second.start(.quiz([]))
    let text = second.through()
    #expect(text.contains("You: Leave it alone."))
    #expect(!text.contains("Then an epoch has a quarter of the steps."))
  }
}

extension Study {
  /// Answers the rest of a round, some of it wrongly both times, up to its score; gives what was shown.
  @discardableResult
  func through(wrongAt wrong: [String] = []) -> String {
    let before = pages.count
    for _ in 0..<100 {
      guard let asking else { break }
      if asking.isOver {
        type("")
      } else {
        type(wrong.contains(asking.question.id) ? asking.wrongLine : asking.rightLine)
      }
    }
    return pages.dropFirst(before).joined(separator: "\n")
  }
}

extension Asking {
  /// What answers it right, as typed.
  var rightLine: String {
    switch question.kind {
    case .single, .multiple, .predict: choices.filter(\.option.isRight).map(\.key).joined(separator: " ")
    case .numeric: key.map { "\($0)" } ?? ""
    case .text: question.key?.accept.first ?? ""
    case .order:
      question.options.indices.map { Marks.letter(presentation.order.firstIndex(of: $0 + 1)!) }.joined()
    case .match:
      lefts.indices.map { "\(lefts[$0].key)\(presentation.order.firstIndex(of: $0 + 1)! + 1)" }.joined(separator: " ")
    case .cloze: question.blanks.map { $0.accept[0] }.joined(separator: "; ")
    case .open: ""
    }
  }

  /// What answers it wrongly.
  var wrongLine: String {
    switch question.kind {
    case .single, .multiple, .predict: choices.first { !$0.option.isRight }!.key
    case .numeric: "98765"
    case .text, .cloze: question.blanks.count > 1 ? "no; no" : "no"
    case .order: String(rightLine.dropFirst() + rightLine.prefix(1))
    case .match: "a\(presentation.order.firstIndex(of: 3)! + 1) b\(presentation.order.firstIndex(of: 1)! + 1)"
    case .open: ""
    }
  }
}
