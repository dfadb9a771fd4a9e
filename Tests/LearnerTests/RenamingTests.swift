import Foundation
import TestSupport
import Testing

@testable import Learner

private func renamed(_ from: String, _ to: String) -> Happening {
  .renamed(from: "\(lesson)/\(from)", to: "\(lesson)/\(to)")
}

private func moved(_ from: String, _ to: String) -> Happening {
  .renamed(from: "deep-learning:\(from)", to: "deep-learning:\(to)")
}

@Suite struct `A renaming` {
  /// What a learner tries with a question that has another name now, and the XP that it comes to.
  @Test(
    arguments: [
      ("right under both names", 10, [answered("old", .right), renamed("old", "new"), answered("new", .right)]),
      (
        "known to the record only after the second answer", 10,
        [answered("old", .right), answered("new", .right), renamed("old", "new")]
      ),
      ("wrong under the old name", 6, [answered("old", .wrong), renamed("old", "new"), answered("new", .right)]),
      ("its explanation shown", 0, [helped("old", .explanation), renamed("old", "new"), answered("new", .right)]),
      ("a hint under the old name", 6, [helped("old", .hint(1)), renamed("old", "new"), answered("new", .right)]),
      (
        "there and back", 10,
        [
          answered("old", .right), renamed("old", "new"), answered("new", .right), renamed("new", "old"),
          answered("old", .right),
        ]
      ),
      (
        "twice, told in the wrong order", 10,
        [answered("a", .right), renamed("b", "c"), answered("c", .right), renamed("a", "b"), answered("b", .right)]
      ),
      ("another guess", 4, [predicted("old"), renamed("old", "new"), predicted("new")]),
      ("a guess after its runs", 0, [ran("descent", at: "old"), renamed("old", "new"), predicted("new")]),
      ("another interview answer", 5, [attempted("old"), renamed("old", "new"), attempted("new")]),
      (
        "the lesson completed again", 40,
        [
          .completed(lesson: "deep-learning:small-batch", version: "1"), moved("small-batch", "batch-size"),
          .completed(lesson: lesson, version: "2"),
        ]
      ),
      (
        "lesson and question", 10,
        [
          .answered(
            Answered(
              question: "deep-learning:small-batch/old", meaning: "", typed: "", verdict: .right, seconds: 1,
              version: "1"
            )),
          moved("small-batch", "batch-size"), renamed("old", "new"), answered("new", .right),
        ]
      ),
      (
        "what was opened by its path", 10,
        [
          answered("new", .right, pack: "local-12ab"),
          .renamed(from: "local-12ab:batch-size/new", to: "\(lesson)/new"), answered("new", .right),
        ]
      ),
      (
        "into another lesson, which no author can say", 20,
        [
          answered("old", .right), .renamed(from: "\(lesson)/old", to: "deep-learning:other/old"),
          .answered(
            Answered(
              question: "deep-learning:other/old", meaning: "", typed: "", verdict: .right, seconds: 1, version: "1")),
        ]
      ),
    ] as [(String, Int, [Happening])])
  func `pays nothing twice`(name: String, xp: Int, steps: [Happening]) {
    var diary = Diary(), one = Profile()
    for step in steps { one.add(diary.write(step)) }
    #expect(Profile(diary.events).xp == xp, "\(name)")
    #expect(one == Profile(diary.events), "\(name)")
    #expect(diary.events.reduce(0) { $0 + one.gain(of: $1) } == xp, "\(name)")
  }

  @Test func `keeps verdicts, the review card, sections and guesses`() throws {
    var diary = Diary()
    diary.write(.opened(lesson: "deep-learning:small-batch", version: "1"))
    diary.write(.read(lesson: "deep-learning:small-batch", section: "noise"))
    let old = Answered(
      question: "deep-learning:small-batch/q", meaning: "00", typed: "b", verdict: .wrong, seconds: 3, version: "1")
    diary.write(.answered(old))
    diary.write(
      .predicted(
        Predicted(
          question: "deep-learning:small-batch/guess", experiment: "deep-learning:small-batch/descent", typed: "a",
          verdict: .right)))
    let before = Profile(diary.events)
    diary.write(moved("small-batch", "batch-size"))
    diary.write(renamed("q", "rate-rule"))
    diary.write(renamed("noise", "less-noise"))
    let profile = Profile(diary.events)
    #expect(profile.lessons.keys.sorted() == [lesson])
    let record = try #require(profile.lessons[lesson])
    #expect(record.lastSection == "less-noise")
    #expect(record.sections == ["less-noise"])
    #expect(profile.questions["\(lesson)/rate-rule"]?.lastVerdict == .wrong)
    #expect(profile.questions["\(lesson)/rate-rule"]?.meaning == "00")
    #expect(profile.guesses["\(lesson)/guess"]?.experiment == "\(lesson)/descent")
    #expect(!profile.canStillGuess("\(lesson)/guess", experiment: "\(lesson)/descent"))
    #expect(profile.lastLesson == lesson)
    #expect(profile.name("deep-learning:small-batch/q") == "\(lesson)/rate-rule")
    #expect(profile.name("deep-learning:small-batch/other") == "\(lesson)/other")
    #expect(profile.xp == before.xp)
    let card = try #require(profile.reviews.cards["\(lesson)/rate-rule"])
    let first = try #require(before.reviews.cards["deep-learning:small-batch/q"])
    #expect((card.due, card.memory, card.ratedOn) == (first.due, first.memory, first.ratedOn))
    #expect(profile.due(on: card.due!).map(\.idea) == ["\(lesson)/rate-rule"])
  }

  @Test func `goes on with a quiz under the new names`() {
    var diary = Diary()
    diary.write(.quizStarted(QuizStarted(mode: "lesson", questions: ["\(lesson)/old", "\(lesson)/b"], seed: 1)))
    diary.write(answered("old", .right))
    diary.write(renamed("old", "new"))
    let quiz = Profile(diary.events).quizInProgress
    #expect(quiz?.quiz.questions == ["\(lesson)/new", "\(lesson)/b"])
    #expect(quiz?.verdicts == ["\(lesson)/new": [.right]])
  }

  @Test func `can be supposed by who only looks`() {
    var diary = Diary()
    diary.write(answered("old", .right))
    var profile = Profile(diary.events)
    #expect(profile.knows("\(lesson)/old") && !profile.knows("\(lesson)/new"))
    profile.suppose([Renaming(from: "\(lesson)/old", to: "\(lesson)/new")])
    #expect(profile.knows("\(lesson)/old") && profile.knows("\(lesson)/new"))
    #expect(profile.questions.keys.sorted() == ["\(lesson)/new"])
    #expect(profile.xp == 10)
  }

  /// Events of three devices about few things under many names, with renamings that run in chains, circles and against
  /// each other.
  static func chance(_ seed: UInt64) -> [Event] {
    var generator = Chance(state: seed)
    var diaries = [Diary(), Diary(), Diary()]
    (diaries[1].device, diaries[2].device) = ("bbbbbbbbbbbbbbbb", "cccccccccccccccc")
    let ids = ["a", "b", "c", "d", "e"], lessons = ["one", "two", "three"]
    for _ in 0..<70 {
      let id = { (generator: inout Chance) in ids.randomElement(using: &generator)! }
      let lesson = "deep-learning:" + lessons.randomElement(using: &generator)!
      let question = "\(lesson)/\(id(&generator))", idea = "\(lesson)/\(id(&generator))"
      let verdict = [Judgement.right, .partly, .wrong].randomElement(using: &generator)!
      let what: Happening =
        switch Int.random(in: 0..<14, using: &generator) {
        case 0...3:
          .answered(
            Answered(
              question: question, idea: idea, meaning: "\(verdict)", typed: "", verdict: verdict,
              hints: Int.random(in: 0...1, using: &generator), seconds: 1, version: "1"))
        case 4: .read(lesson: lesson, section: id(&generator))
        case 5: .opened(lesson: lesson, version: id(&generator))
        case 6: .completed(lesson: lesson, version: "1")
        case 7: .helped(question: question, what: Bool.random(using: &generator) ? .explanation : .hint(1))
        case 8: .predicted(Predicted(question: question, experiment: idea, typed: "", verdict: verdict))
        case 9: .ran(Ran(experiment: idea, seed: 1, question: Bool.random(using: &generator) ? question : nil))
        case 10: .rated(question: question, rating: Int.random(in: 1...4, using: &generator), idea: idea)
        case 11: .attempted(Attempted(question: question, idea: idea, typed: ""))
        case 12: .quizStarted(QuizStarted(mode: "lesson", questions: [question], seed: 1))
        default: .left(question: question)
        }
      let device = Int.random(in: 0..<3, using: &generator)
      diaries[device].write(what, days: Int.random(in: -1...2, using: &generator))
      if Int.random(in: 0..<12, using: &generator) == 0 {
        let name = { (generator: inout Chance) in "deep-learning:" + lessons.randomElement(using: &generator)! }
        let isWhole = Int.random(in: 0..<3, using: &generator) == 0
        diaries[device].write(
          isWhole
            ? .renamed(from: lesson, to: name(&generator))
            : .renamed(from: question, to: "\(name(&generator))/\(id(&generator))"))
      }
    }
    return diaries.flatMap(\.events)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `gives the same profile in whatever order the events come, and from a snapshot`(seed: UInt64) throws {
    let events = Self.chance(seed), profile = Profile(events)
    var generator = Chance(state: seed)
    for _ in 0..<5 { #expect(Profile((events + events.prefix(5)).shuffled(using: &generator)) == profile) }
    var devices = Dictionary(grouping: events, by: \.device).mapValues { $0[...] }, one = Profile()
    while let device = devices.filter({ !$0.value.isEmpty }).keys.sorted().randomElement(using: &generator) {
      one.add(devices[device]!.removeFirst())
    }
    #expect(one == profile)
    #expect(try Profile(state: JSON(parsing: profile.state.encoded())) == profile)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `makes what the same events would make if they had had the last names from the beginning`(seed: UInt64) {
    let events = Self.chance(seed), profile = Profile(events)
    let named = events.map { event in
      let what: Happening =
        if case .renamed = event.what { .quizEnded(right: 0, of: 0) } else { profile.renamed(event.what) }
      return Event(
        id: event.id, device: event.device, seq: event.seq, utc: event.utc, offset: event.offset, day: event.day,
        what: what)
    }
    var expected = Profile(named)
    (expected.renamings, expected.quizEnded) = (profile.renamings, profile.quizEnded)
    #expect(profile == expected)
  }

  @Test func `is kept through a merge, a deleted snapshot and a look`() throws {
    let home = TemporaryFolder(), other = TemporaryFolder()
    let hand = HandClock()
    var here: Record? = Record.open(home.path, clock: hand.clock)
    _ = try here!.append(answered("old", .right)).get()
    here!.writeSnapshot()
    hand.utc += 1000
    var there: Record? = Record.open(other.path, clock: hand.clock)
    _ = try there!.append(renamed("old", "new")).get()
    _ = try there!.append(answered("new", .right)).get()
    #expect(there!.profile.xp == 10)
    there = nil
    let merger = try here!.merge(OtherRecord(other.path))
    #expect((merger.after.xp, merger.added) == (10, 2))
    here!.writeSnapshot()
    let profile = here!.profile
    here = nil
    #expect(Record.look(at: home.path, clock: hand.clock).profile == profile)
    try FileManager.default.removeItem(atPath: home.file("profile.json"))
    #expect(Record.look(at: home.path, clock: hand.clock).profile == profile)
    #expect(profile.questions.keys.sorted() == ["\(lesson)/new"])
  }
}
