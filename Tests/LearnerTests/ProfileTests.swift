import Learner
import Testing

/// What somebody tries, and the XP it comes to.
struct Attempt: Sendable, CustomTestStringConvertible {
  let name: String
  let steps: [Happening]
  let xp: Int
  /// The steps that earned something, from 0.
  let earning: [Int: Gain.What]

  init(_ name: String, _ xp: Int, _ earning: [Int: Gain.What], _ steps: [Happening]) {
    self.name = name
    self.steps = steps
    self.xp = xp
    self.earning = earning
  }

  var testDescription: String { name }
}

private let quiz: Happening = .quizStarted(QuizStarted(mode: "lesson", questions: ["\(lesson)/linear"], seed: 1))
private let otherSeed: Happening = .quizStarted(QuizStarted(mode: "lesson", questions: ["\(lesson)/linear"], seed: 2))
private let undo: Happening = .undone(of: "aaaa00000000000000000001")

private let rules: [Attempt] = [
  Attempt("right at once", 10, [0: .atOnce], [answered("linear", .right)]),
  Attempt("right after a wrong one", 6, [1: .afterHelp], [answered("linear", .wrong), answered("linear", .right)]),
  Attempt(
    "right after a half right one", 6, [1: .afterHelp], [answered("linear", .partly), answered("linear", .right)]),
  Attempt("right after a hint", 6, [1: .afterHelp], [helped("linear", .hint(1)), answered("linear", .right)]),
  Attempt("right with a hint that the answer tells of", 6, [0: .afterHelp], [answered("linear", .right, hints: 1)]),
  Attempt("right after its explanation", 0, [:], [helped("linear", .explanation), answered("linear", .right)]),
  Attempt(
    "the explanation after a right answer", 10, [0: .atOnce],
    [answered("linear", .right), helped("linear", .explanation)]),
  Attempt("wrong", 0, [:], [answered("linear", .wrong), answered("linear", .wrong)]),
  Attempt("two questions", 20, [0: .atOnce, 1: .atOnce], [answered("linear", .right), answered("ramp", .right)]),
  Attempt("a right guess", 4, [0: .guess], [predicted("complaint", .right)]),
  Attempt("a wrong guess", 4, [0: .guess], [predicted("complaint", .wrong)]),
  Attempt(
    "a guess after an earlier prediction's runs", 8, [0: .guess, 2: .guess],
    [predicted("complaint"), ran("descent", at: "complaint"), predicted("cliff"), ran("descent", at: "cliff")]),
  Attempt("a guess after another experiment", 4, [1: .guess], [ran("noise"), predicted("complaint")]),
  Attempt("the lesson", 40, [0: .lesson], [.completed(lesson: lesson, version: "1.0.0")]),
  Attempt("an interview answer", 5, [0: .interview], [attempted("acc"), helped("acc", .explanation)]),
]

private let farming: [Attempt] = [
  Attempt(
    "the same quiz again", 10, [1: .atOnce], [quiz, answered("linear", .right), quiz, answered("linear", .right)]),
  Attempt("another seed", 10, [1: .atOnce], [quiz, answered("linear", .right), otherSeed, answered("linear", .right)]),
  Attempt(
    "undo after feedback, then right", 6, [2: .afterHelp],
    [answered("linear", .wrong), undo, answered("linear", .right)]),
  Attempt(
    "undo of a right answer, then right again", 10, [0: .atOnce],
    [answered("linear", .right), undo, answered("linear", .right)]),
  Attempt(
    "undo of the undo", 10, [0: .atOnce],
    [answered("linear", .right), undo, .undone(of: "aaaa00000000000000000002"), answered("linear", .right)]),
  Attempt(
    "wrong on purpose, then right", 6, [1: .afterHelp],
    [answered("linear", .wrong), answered("linear", .right), answered("linear", .right)]),
  Attempt("another guess", 4, [0: .guess], [predicted("complaint", .wrong), predicted("complaint", .right)]),
  Attempt(
    "undo of a guess, then another", 4, [0: .guess],
    [predicted("complaint", .wrong), undo, predicted("complaint", .right)]),
  Attempt("a guess after the run", 0, [:], [ran("descent"), predicted("complaint")]),
  Attempt("a guess after its own runs", 0, [:], [ran("descent", at: "complaint"), predicted("complaint")]),
  Attempt(
    "a guess after a run with another setting", 0, [:],
    [ran("descent"), ran("descent"), predicted("complaint"), predicted("complaint")]),
  Attempt(
    "the lesson twice, in two versions", 40, [0: .lesson],
    [.completed(lesson: lesson, version: "1.0.0"), .completed(lesson: lesson, version: "2.0.0")]),
  Attempt(
    "an interview answer twice, rated highly", 5, [0: .interview],
    [attempted("acc"), .rated(question: "\(lesson)/acc", rating: 4, idea: "\(lesson)/acc"), attempted("acc")]),
  Attempt("an interview answer after the model answer", 0, [:], [helped("acc", .explanation), attempted("acc")]),
  Attempt(
    "reading, hints, notes and runs", 0, [:],
    [
      .opened(lesson: lesson, version: "1"), .read(lesson: lesson, section: "a"), helped("linear", .hint(1)),
      .noted(lesson: lesson, section: "a", text: ""), ran("descent"), .quizEnded(right: 3, of: 3),
    ]),
  Attempt(
    "a lesson opened by its path", 0, [:],
    [
      answered("linear", .right, pack: "local-12ab"), predicted("complaint", pack: "local-12ab"),
      .completed(lesson: "local-12ab:batch-size", version: "1"),
    ]),
]

@Suite struct `XP` {
  @Test(arguments: rules + farming)
  func `follow the rules, and nothing earns twice`(attempt: Attempt) {
    var diary = Diary()
    for step in attempt.steps { diary.write(step) }
    let profile = Profile(diary.events)
    #expect(profile.xp == attempt.xp)
    for (index, event) in diary.events.enumerated() {
      #expect(profile.gains(from: event).map(\.what) == [attempt.earning[index]].compactMap(\.self), "step \(index)")
      #expect(profile.gain(of: event) == attempt.earning[index]?.points ?? 0, "step \(index)")
    }
  }

  @Test(arguments: rules + farming)
  func `are the same for the events taken in one by one`(attempt: Attempt) {
    var diary = Diary(), profile = Profile()
    for step in attempt.steps { profile.add(diary.write(step)) }
    #expect(profile == Profile(diary.events))
    #expect(profile.xp == attempt.xp)
  }

  @Test func `of a lesson are told with their reasons`() {
    var diary = Diary()
    for id in ["linear", "warmup", "accumulation"] { diary.write(answered(id, .right)) }
    for id in ["complaint", "cliff", "dead"] { diary.write(predicted(id)) }
    diary.write(.completed(lesson: lesson, version: "1.0.0"))
    diary.write(.completed(lesson: "deep-learning:batch", version: "1.0.0"))
    let gains = Profile(diary.events).gains(in: lesson)
    #expect(gains.reduce(0) { $0 + $1.points } == 82)
    let counts = Dictionary(grouping: gains, by: \.what).mapValues(\.count)
    #expect(counts == [.atOnce: 3, .guess: 3, .lesson: 1])
  }

  @Test func `can still be earned by a guess until its runs were shown`() {
    var diary = Diary(), profile = Profile()
    let canGuess = { (profile: Profile, id: String) in
      profile.canStillGuess("\(lesson)/\(id)", experiment: "\(lesson)/descent")
    }
    #expect(canGuess(profile, "complaint"))
    profile.add(diary.write(ran("descent", at: "complaint")))
    #expect(!canGuess(profile, "complaint"))
    #expect(canGuess(profile, "cliff"))
    profile.add(diary.write(ran("descent")))
    #expect(!canGuess(profile, "cliff"))
  }

  @Test(arguments: [
    (0, 1, 100), (99, 1, 100), (100, 2, 300), (299, 2, 300), (300, 3, 600), (82, 1, 100), (4500, 10, 5500),
  ])
  func `make a level at 50 L (L − 1)`(xp: Int, level: Int, next: Int) {
    #expect(Level.reached(by: xp) == level)
    #expect(Level.start(of: level + 1) == next)
    #expect(Level.start(of: level) <= xp)
  }

  @Test func `are zero before any event`() {
    let profile = Profile()
    #expect(profile.xp == 0)
    #expect(profile.level == 1)
    #expect(profile.nextLevelXP == 100)
    #expect(profile.streak(on: Day(ordinal: 0)) == 0)
    #expect(profile.longest == 0)
    #expect(profile.guessScore == (0, 0))
  }
}

@Suite struct `The profile` {
  /// A year of two devices, made by chance: every kind, repeats, clocks set back, undone events.
  static func chance(_ seed: UInt64, count: Int) -> [Event] {
    var generator = Chance(state: seed)
    var diaries = [Diary(), Diary(), Diary()]
    diaries[1].device = "bbbbbbbbbbbbbbbb"
    diaries[2].device = "cccccccccccccccc"
    let questions = ["linear", "ramp", "changes"], guesses = ["complaint", "cliff"]
    let verdicts: [Judgement] = [.right, .partly, .wrong]
    for _ in 0..<count {
      let device = Int.random(in: 0..<3, using: &generator)
      let question = questions.randomElement(using: &generator)!, guess = guesses.randomElement(using: &generator)!
      let verdict = verdicts.randomElement(using: &generator)!
      let what: Happening =
        switch Int.random(in: 0..<9, using: &generator) {
        case 0, 1, 2: answered(question, verdict)
        case 3: predicted(guess, verdict)
        case 4: ran("descent", at: Bool.random(using: &generator) ? guess : nil)
        case 5: helped(question, Bool.random(using: &generator) ? .explanation : .hint(2))
        case 6: .undone(of: diaries[device].events.randomElement(using: &generator)?.id ?? "none")
        default: everyKind.randomElement(using: &generator)!
        }
      diaries[device].write(
        what, days: Int.random(in: -1...2, using: &generator), seconds: Int.random(in: 0...90_000, using: &generator))
    }
    return diaries.flatMap(\.events)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `is the same from the same events, in whatever order and however often`(seed: UInt64) {
    let events = Self.chance(seed, count: 60)
    let profile = Profile(Event.inCanonicalOrder(events))
    var generator = Chance(state: seed)
    for _ in 0..<10 {
      let again = (events + events.prefix(7)).shuffled(using: &generator)
      #expect(Profile(again) == profile)
      #expect(Event.inCanonicalOrder(again) == Event.inCanonicalOrder(events))
    }
  }

  @Test func `knows the place to resume at`() {
    var diary = Diary()
    diary.write(.opened(lesson: lesson, version: "1.0.0"))
    diary.write(.read(lesson: lesson, section: "introduction"))
    diary.write(.read(lesson: lesson, section: "less-noise"))
    diary.write(.read(lesson: lesson, section: "introduction"))
    diary.write(answered("linear", .right))
    diary.write(.opened(lesson: "other:one", version: "1"))
    diary.write(.opened(lesson: lesson, version: "1.1.0"))
    let profile = Profile(diary.events)
    let record = profile.lessons[lesson]
    #expect(record?.lastSection == "introduction")
    #expect(record?.sections == ["introduction", "less-noise"])
    #expect(record?.rightQuestions == ["\(lesson)/linear"])
    #expect(record?.version == "1.1.0")
    #expect(record?.isCompleted == false)
    #expect(profile.lastLesson == lesson)
    #expect(profile.lessons["other:one"]?.isOpened == true)
  }

  @Test func `knows a question's attempts, hints and last verdict, and forgets the one taken back`() {
    var diary = Diary()
    diary.write(helped("linear", .hint(2)))
    diary.write(answered("linear", .wrong))
    let last = diary.write(answered("linear", .right))
    var record = Profile(diary.events).questions["\(lesson)/linear"]
    #expect(record?.attempts == 2)
    #expect(record?.hints == 2)
    #expect(record?.lastVerdict == .right)
    #expect(record?.explained == false)
    #expect(record?.meaning == "00112233445566ff")
    diary.write(.undone(of: last.id))
    record = Profile(diary.events).questions["\(lesson)/linear"]
    #expect(record?.lastVerdict == .wrong)
    #expect(record?.isRight == true)
  }

  @Test func `counts first guesses, made in time`() {
    var diary = Diary()
    diary.write(predicted("complaint", .right))
    diary.write(predicted("complaint", .wrong))
    diary.write(predicted("ramp", .wrong, experiment: "warmup"))
    diary.write(ran("scaling"))
    diary.write(predicted("late", .right, experiment: "scaling"))
    let profile = Profile(diary.events)
    #expect(profile.guessScore == (1, 2))
    #expect(profile.guesses["\(lesson)/complaint"]?.verdict == .right)
    #expect(profile.guesses["\(lesson)/complaint"]?.measured == [Measured("loss(batch=64)", 1.31)])
    #expect(profile.experimentsRan == ["\(lesson)/scaling"])
  }

  @Test func `knows a quiz that was broken off`() {
    var diary = Diary()
    let questions = ["linear", "ramp", "changes"].map { "\(lesson)/\($0)" }
    diary.write(answered("linear", .wrong))
    diary.write(.quizStarted(QuizStarted(mode: "lesson", questions: questions, seed: 7)))
    diary.write(answered("linear", .wrong))
    diary.write(answered("linear", .right))
    diary.write(.left(question: "\(lesson)/ramp"))
    let progress = Profile(diary.events).quizInProgress
    #expect(progress?.quiz.seed == 7)
    #expect(progress?.verdicts == [questions[0]: [.wrong, .right]])
    #expect(progress?.left == [questions[1]])
    diary.write(.quizEnded(right: 1, of: 3))
    #expect(Profile(diary.events).quizInProgress == nil)
  }

  @Test func `refuses an event that comes too late`() async {
    await #expect(processExitsWith: .failure) {
      var diary = Diary()
      diary.write(.left(question: "p:l/a"))
      diary.write(.left(question: "p:l/b"))
      var profile = Profile()
      profile.add(diary.events[1])
      profile.add(diary.events[0])
    }
  }
}

/// A small generator, so that a failure can be had again.
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
