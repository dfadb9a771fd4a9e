import Testing

@testable import Learner

private func face(_ id: String, _ idea: String, _ verdict: Judgement, hints: Int = 0) -> Happening {
  .answered(
    Answered(
      question: "\(lesson)/\(id)", idea: "\(lesson)/\(idea)", meaning: "00112233445566ff", typed: "c", verdict: verdict,
      hints: hints, seconds: 9, version: "1.0.0"))
}

private func rated(_ id: String, _ rating: Int, idea: String? = nil) -> Happening {
  .rated(question: "\(lesson)/\(id)", rating: rating, idea: "\(lesson)/\(idea ?? id)")
}

private func retired(_ idea: String) -> Happening { .retired(idea: "\(lesson)/\(idea)") }

/// What happens on one day, and the card's rating and the days until it is due.
private struct DayCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rating: FSRS.Rating?
  let days: Int?
  let steps: [Happening]

  init(_ name: String, _ rating: FSRS.Rating?, _ days: Int?, _ steps: [Happening]) {
    (testDescription, self.rating, self.days, self.steps) = (name, rating, days, steps)
  }
}

private let dayCases: [DayCase] = [
  DayCase("right at once", .good, 2, [face("a", "i", .right)]),
  DayCase("right with a hint", .hard, 1, [face("a", "i", .right, hints: 1)]),
  DayCase("right at the second try", .hard, 1, [face("a", "i", .wrong), face("a", "i", .right)]),
  DayCase("partly", .hard, 1, [face("a", "i", .partly)]),
  DayCase("partly, then wrong", .hard, 1, [face("a", "i", .partly), face("a", "i", .wrong)]),
  DayCase("wrong", .again, 1, [face("a", "i", .wrong)]),
  DayCase("wrong, then partly", .again, 1, [face("a", "i", .wrong), face("a", "i", .partly)]),
  DayCase(
    "right at the third try", .again, 1, [face("a", "i", .wrong), face("a", "i", .wrong), face("a", "i", .right)]),
  DayCase("right, and wrong later that day", .good, 2, [face("a", "i", .right), face("a", "i", .wrong)]),
  DayCase(
    "another face, right, after the first was wrong", .again, 1, [face("a", "i", .wrong), face("b", "i", .right)]),
  DayCase(
    "another face, wrong, after the first was right", .good, 2, [face("a", "i", .right), face("b", "i", .wrong)]),
  DayCase("right, then taken back", .good, 2, [face("a", "i", .right), .undone(of: "aaaa00000000000000000001")]),
  DayCase("the learner's word for it", .easy, 8, [face("a", "i", .wrong), rated("a", 4, idea: "i")]),
  DayCase("the last word of the day", .again, 1, [rated("a", 3, idea: "i"), rated("a", 1, idea: "i")]),
  DayCase(
    "an interview answer without a word", nil, nil,
    [.attempted(Attempted(question: "q", idea: "\(lesson)/i", typed: "x"))]),
  DayCase("nearly", .hard, 1, [rated("a", 2, idea: "i")]),
  DayCase("a rating that there is not", nil, nil, [rated("a", 9, idea: "i")]),
  DayCase("right, and gone from the pack", .good, nil, [face("a", "i", .right), retired("i")]),
  DayCase("back in the pack", .good, 2, [retired("i"), face("a", "i", .right)]),
]

private let start = Day("2026-11-21")!

@Suite struct `A card` {
  @Test(arguments: dayCases)
  fileprivate func `takes one rating a day`(row: DayCase) {
    var diary = Diary()
    for step in row.steps { diary.write(step) }
    let card = Profile(diary.events).reviews.cards["\(lesson)/i"]
    #expect(card?.lastRating == row.rating)
    #expect(card?.due == row.days.map(start.advanced))
    #expect(card?.begun == (row.rating == nil ? nil : start))
  }

  @Test func `is one for each idea, and none for a prediction or a lesson opened by its path`() {
    var diary = Diary()
    diary.write(face("a", "one", .right))
    diary.write(face("b", "one", .right))
    diary.write(face("c", "two", .right))
    diary.write(predicted("complaint"))
    diary.write(answered("a", .right, pack: "local-12ab"))
    #expect(Profile(diary.events).reviews.cards.keys.sorted() == ["\(lesson)/one", "\(lesson)/two"])
  }

  @Test func `grows as py-fsrs says, in whole days, without learning steps`() {
    var diary = Diary(), memory = FSRS.standard.first(.good), day = start
    diary.write(answered("a", .right))
    for (rating, verdict) in [(FSRS.Rating.good, Judgement.right), (.again, .wrong), (.hard, .partly), (.good, .right)]
    {
      let days = FSRS.standard.interval(memory, retention: 0.9)
      memory = FSRS.standard.next(memory, rating, after: days)
      day = day.advanced(by: days)
      diary.write(answered("a", verdict), days: days)
    }
    let card = Profile(diary.events).reviews.cards["\(lesson)/a"]
    #expect(card?.memory == memory)
    #expect(card?.ratedOn == day)
    #expect(card?.due == day.advanced(by: FSRS.standard.interval(memory, retention: 0.9)))
    #expect(card?.misses == 1)
    #expect(card?.isRated(on: day) == true)
    #expect(card?.isRated(on: day.advanced(by: 1)) == false)
  }

  @Test func `is due when the journal says so, and asked when the learner's retention says so`() {
    var diary = Diary()
    for _ in 0..<3 { diary.write(answered("a", .right), days: 2) }
    let profile = Profile(diary.events)
    let card = profile.reviews.cards["\(lesson)/a"]!, due = card.due!
    #expect(card.due(retention: 0.9) == due)
    #expect(card.due(retention: 0.95)! < due)
    #expect(card.due(retention: 0.8)! > due)
    #expect(profile.due(on: due).count == 1)
    #expect(profile.due(on: due.advanced(by: -1)).isEmpty)
    #expect(profile.due(on: due, retention: 0.8).isEmpty)
    #expect(profile.due(on: due.advanced(by: -1), retention: 0.95).count == 1)
    #expect(profile.reviews.firstDue(after: diary.events[2].day) == due)
  }

  @Test func `that was likeliest forgotten comes first`() {
    var diary = Diary()
    diary.write(answered("known", .right))
    diary.write(answered("missed", .wrong))
    diary.write(answered("half", .partly))
    let due = Profile(diary.events).due(on: start.advanced(by: 3)).map(\.idea)
    #expect(due == ["missed", "half", "known"].map { "\(lesson)/\($0)" })
  }

  @Test func `comes next on a day that is told, with how many others`() {
    var diary = Diary()
    for id in ["a", "b"] { diary.write(answered(id, .right)) }
    diary.write(answered("c", .wrong))
    diary.write(rated("d", 4))
    let reviews = Profile(diary.events).reviews
    #expect(reviews.next(after: start)?.day == start.advanced(by: 1))
    #expect(reviews.next(after: start.advanced(by: 1))! == (start.advanced(by: 2), 2))
    #expect(reviews.next(after: start.advanced(by: 8)) == nil)
  }

  @Test func `missed on two days is weak until it is known again`() {
    var diary = Diary()
    diary.write(answered("a", .wrong))
    #expect(Profile(diary.events).reviews.weak.isEmpty)
    diary.write(answered("a", .wrong), days: 1)
    diary.write(answered("b", .wrong))
    #expect(Profile(diary.events).reviews.weak.map(\.idea) == ["\(lesson)/a"])
    diary.write(answered("a", .right), days: 1)
    #expect(Profile(diary.events).reviews.weak.isEmpty)
  }
}

@Suite struct `The reviews` {
  /// Two devices, few ideas, clocks that jump.
  private static func chance(_ seed: UInt64, count: Int) -> [[Event]] {
    var generator = Chance(state: seed)
    var diaries = [Diary(), Diary(device: "bbbbbbbbbbbbbbbb")]
    for _ in 0..<count {
      let device = Int.random(in: 0..<2, using: &generator)
      let question = ["a", "b", "c", "d", "e"].randomElement(using: &generator)!
      let idea = ["a": "i", "b": "i", "c": "j", "d": "k", "e": "k"][question]!
      let verdict: Judgement = [.right, .right, .partly, .wrong].randomElement(using: &generator)!
      let what: Happening =
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: rated(question, Int.random(in: 1...4, using: &generator), idea: idea)
        case 1: .attempted(Attempted(question: "\(lesson)/\(question)", idea: "\(lesson)/\(idea)", typed: "x"))
        case 2 where seed.isMultiple(of: 3): retired(idea)
        default: face(question, idea, verdict, hints: Int.random(in: 0...1, using: &generator))
        }
      diaries[device].write(what, days: Int.random(in: -1...2, using: &generator))
    }
    return diaries.map(\.events)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `are the same in whatever order the events come, and from a snapshot`(seed: UInt64) throws {
    let devices = Self.chance(seed, count: 80)
    let events = devices.flatMap(\.self), profile = Profile(events)
    var generator = Chance(state: seed)
    #expect(Profile(events.shuffled(using: &generator)) == profile)
    #expect(Profile(Event.inCanonicalOrder(events)) == profile)
    // One by one, each device in its own order.
    var left = devices.map { $0[...] }, one = Profile()
    while let device = left.indices.filter({ !left[$0].isEmpty }).randomElement(using: &generator) {
      one.add(left[device].removeFirst())
    }
    #expect(one == profile)
    #expect(Profile(state: profile.state) == profile)
    #expect(try JSON(parsing: profile.state.encoded()) == profile.state)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `know for each day what is due first for who does nothing after it`(seed: UInt64) {
    let events = Self.chance(seed, count: 60).flatMap(\.self)
    let reviews = Profile(events).reviews, placed = Event.placed(events)
    let days = events.map(\.day)
    for ordinal in days.min()!.ordinal - 1...days.max()!.ordinal + 3 {
      let last = Day(ordinal: ordinal)
      // The journal up to that day alone.
      var known = Reviews()
      for (event, moment) in placed where event.day <= last { known.take(event.what, on: event.day, at: moment) }
      known.settle()
      #expect(reviews.firstDue(after: last) == known.cards.values.compactMap(\.due).min())
    }
  }

  @Test(arguments: [(1, 0), (2, 0), (3, 1), (7, 2), (11, 2), (20, 3), (60, 5), (365, 20)])
  func `may wait a while beyond their day, the longer the longer they were away`(days: Int, slack: Int) throws {
    let day = Day(ordinal: 20_000), fsrs = FSRS.standard
    let stability = try #require(
      stride(from: 0.1, to: 400, by: 0.05).first {
        fsrs.interval(FSRS.Memory(stability: $0, difficulty: 5), retention: 0.9) == days
      })
    var asked = CardDay(day)
    asked.due = day.advanced(by: days)
    let card = Card(
      "\(lesson)/x", memory: FSRS.Memory(stability: stability, difficulty: 5), ratedOn: day, days: [asked])
    #expect(card.slack() == slack)
    #expect(Card("\(lesson)/x").slack() == 0)
  }

  @Test func `cannot be read from a snapshot that lacks anything`() throws {
    var diary = Diary()
    diary.write(face("a", "i", .right))
    diary.write(rated("b", 3))
    let state = try #require(Profile(diary.events).reviews.state)
    #expect(Reviews(state: state) == Profile(diary.events).reviews)
    let text = String(decoding: try state.encoded(), as: UTF8.self)
    for (a, b) in [
      ("\"days\"", "\"other\""), ("D ", "Q "), (" r ", " s "), ("W 3", "W 7"), ("T 0", "T 5"),
      ("\"rated\":\"2026-11-21\"", "\"rated\":null"), (" 0 1795284001000 ", " 0 "),
    ] {
      #expect(text.contains(a), "\(a)")
      let broken = try JSON(parsing: Array(text.replacing(a, with: b).utf8))
      #expect(Reviews(state: broken) == nil, "\(a) → \(b)")
    }
    let odd = Event(
      id: "an id", device: "d", seq: 1, utc: 0, offset: 0, day: Day(ordinal: 0), what: face("a", "i", .right))
    #expect(Profile([odd]).reviews.state == nil)
  }
}

/// Steps with the days before each, and the XP that due reviews pay for each of them.
private struct Farming: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let pays: [Int]
  let steps: [(Int, Happening)]

  init(_ name: String, _ pays: [Int], _ steps: [(Int, Happening)]) {
    (testDescription, self.pays, self.steps) = (name, pays, steps)
  }
}

private let farmings: [Farming] = [
  Farming("the first rating pays nothing", [0], [(0, face("a", "i", .right))]),
  Farming("right on the due day", [0, 5], [(0, face("a", "i", .right)), (2, face("a", "i", .right))]),
  Farming("wrong on the due day", [0, 3], [(0, face("a", "i", .right)), (2, face("a", "i", .wrong))]),
  Farming("partly on a later day", [0, 3], [(0, face("a", "i", .right)), (9, face("a", "i", .partly))]),
  Farming("before it is due", [0, 0], [(0, face("a", "i", .right)), (1, face("a", "i", .right))]),
  Farming(
    "again and again on the due day", [0, 5, 0, 0],
    [
      (0, face("a", "i", .right)), (2, face("a", "i", .right)), (0, face("a", "i", .right)),
      (0, face("a", "i", .wrong)),
    ]),
  Farming(
    "wrong first, then right", [0, 3, 0],
    [(0, face("a", "i", .right)), (2, face("a", "i", .wrong)), (0, face("a", "i", .right))]),
  Farming(
    "another face of the same idea", [0, 5, 0],
    [(0, face("a", "i", .right)), (2, face("b", "i", .right)), (0, face("a", "i", .right))]),
  Farming(
    "the due one taken back and answered again", [0, 3, 0, 0],
    [
      (0, face("a", "i", .right)), (2, face("a", "i", .wrong)), (0, .undone(of: "aaaa00000000000000000002")),
      (0, face("a", "i", .right)),
    ]),
  Farming(
    "a word for it before the answer", [0, 0, 5],
    [(0, face("a", "i", .right)), (2, rated("a", 4, idea: "i")), (0, face("a", "i", .right))]),
  Farming(
    "an interview, whatever the word for it", [0, 0, 5, 0, 5, 0],
    [
      (0, attempted("acc")), (0, rated("acc", 3)), (2, attempted("acc")), (0, rated("acc", 1)), (1, attempted("acc")),
      (0, rated("acc", 4)),
    ]),
  Farming(
    "an interview answered twice on a due day", [0, 0, 5, 0],
    [(0, attempted("acc")), (0, rated("acc", 3)), (2, attempted("acc")), (0, attempted("acc"))]),
  Farming("retired", [0, 0, 0], [(0, face("a", "i", .right)), (0, retired("i")), (2, face("a", "i", .right))]),
  // The day that comes between makes the card known then, so that the later one was no due day.
  Farming(
    "a clock set back", [0, 0, 0, 0],
    [
      (0, face("a", "i", .right)), (2, face("a", "i", .right)), (-1, face("a", "i", .right)),
      (1, face("a", "i", .right)),
    ]),
]

@Suite struct `XP for due reviews` {
  @Test(arguments: farmings)
  fileprivate func `are paid once a day a card, and only when it is due`(row: Farming) {
    var diary = Diary()
    for (days, step) in row.steps { diary.write(step, days: days) }
    let profile = Profile(diary.events)
    let paid = diary.events.map { event in
      profile.gains(from: event).filter { $0.what == .review }.reduce(0) { $0 + $1.points }
    }
    #expect(paid == row.pays)
    let reviews = profile.gains.filter { $0.what == .review }
    #expect(reviews.map(\.points) == row.pays.filter { $0 > 0 })
    #expect(profile.gains.reduce(0) { $0 + $1.points } == profile.xp)
    #expect(diary.events.reduce(0) { $0 + profile.gain(of: $1) } == profile.xp)
  }

  @Test func `are a hundred a day at most`() {
    var diary = Diary()
    for id in 0..<30 { diary.write(answered("q\(id)", .right)) }
    diary.write(answered("q0", .wrong), days: 2)
    for id in 1..<30 { diary.write(answered("q\(id)", .right)) }
    let profile = Profile(diary.events)
    #expect(profile.xp == 30 * 10 + 100)
    let paid = diary.events.dropFirst(30).map { profile.gain(of: $0) }
    #expect(paid == [3] + Array(repeating: 5, count: 19) + [2] + Array(repeating: 0, count: 9))
    #expect(profile.gains(in: lesson).filter { $0.what == .review }.reduce(0) { $0 + $1.points } == 100)
  }

  @Test func `come besides what the question itself pays`() {
    var diary = Diary()
    diary.write(face("a", "i", .right))
    let event = diary.write(face("b", "i", .right), days: 2)
    #expect(Profile(diary.events).gains(from: event).map(\.what) == [.atOnce, .review])
    #expect(Profile(diary.events).gain(of: event) == 15)
  }
}
