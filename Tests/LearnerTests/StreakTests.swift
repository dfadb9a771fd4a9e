import Testing

@testable import Learner

@Suite struct `The streak` {
  /// Active on these days after 2026-11-21, always at 18:00 UTC.
  private func days(_ days: [Int]) -> Profile {
    var diary = Diary()
    let start = diary.utc
    for day in days {
      diary.utc = start + Int64(day) * 86_400_000
      diary.write(answered("q\(day)", .wrong))
    }
    return Profile(diary.events)
  }

  private func day(_ day: Int) -> Day { Day("2026-11-21")!.advanced(by: day) }

  @Test(arguments: [
    ([], 0, 0, 0), ([0], 0, 1, 1), ([0], 1, 1, 1), ([0], 2, 0, 1), ([0, 0, 0], 0, 1, 1), ([0, 1, 2], 2, 3, 3),
    ([0, 1, 2], 3, 3, 3), ([0, 1, 2], 4, 0, 3), ([0, 1, 2, 5], 5, 1, 3), ([2, 0, 1], 2, 3, 3), ([0, 2, 4], 4, 1, 1),
  ])
  func `is the active days in a row`(active: [Int], today: Int, streak: Int, longest: Int) {
    let profile = days(active)
    #expect(profile.streak(on: day(today)) == streak)
    #expect(profile.longest == longest)
    #expect(profile.isActive(on: day(today)) == active.contains(today))
  }

  @Test(arguments: [(6, 0), (7, 1), (13, 1), (14, 2), (70, 2)])
  func `earns a freeze each seventh active day, and keeps two`(count: Int, freezes: Int) {
    #expect(days(Array(0..<count)).freezes == freezes)
  }

  @Test func `is fed by answers, guesses, interviews and reviews, not by reading and running`() {
    for (what, isActive) in [
      (answered("a", .wrong), true), (predicted("a"), true), (attempted("a"), true),
      (.rated(question: "p:l/a", rating: 1, idea: "p:l/a"), true), (.read(lesson: lesson, section: "a"), false),
      (ran("descent"), false), (.opened(lesson: lesson, version: "1"), false), (helped("a", .hint(1)), false),
      (answered("a", .right, pack: "local-12ab"), false),
    ] {
      var diary = Diary()
      diary.write(what)
      #expect(Profile(diary.events).isActive(on: day(0)) == isActive, "\(what.kind)")
    }
  }

  @Test func `is not broken by a flight east over the date line, nor doubled by one west`() {
    var diary = Diary()
    diary.offset = -600
    diary.write(answered("honolulu", .right))
    diary.offset = 780
    diary.write(answered("auckland", .right), seconds: 30 * 3600)
    let days = diary.events.map(\.day.ordinal)
    #expect(days[1] - days[0] == 2)
    #expect(Profile(diary.events).streak(on: diary.events[1].day) == 2)

    diary = Diary()
    diary.offset = 780
    diary.write(answered("auckland", .right))
    diary.offset = -600
    diary.write(answered("honolulu", .right), seconds: 10 * 3600)
    #expect(Profile(diary.events).streak(on: diary.events[1].day) <= 2)
    #expect(Profile(diary.events).longest == Set(diary.events.map(\.day)).count)
  }

  @Test func `lives over a date that never was`() {
    // Apia had no 2011-12-30: from 29 December 23:00 at -10:00 to 31 December 22:00 at +14:00 it is 23 hours.
    var diary = Diary()
    diary.utc = 1_325_235_600_000
    diary.offset = -600
    diary.write(answered("before", .wrong))
    diary.offset = 840
    diary.write(answered("after", .right), seconds: 23 * 3600)
    #expect(diary.events.map(\.day.text) == ["2011-12-29", "2011-12-31"])
    let profile = Profile(diary.events)
    #expect(profile.longest == 2)
    let before = Profile([diary.events[0]])
    #expect(before.streak(on: Day("2011-12-31")!) == 0)
    #expect(before.streak(on: Day("2011-12-31")!, at: diary.utc) == 1)
  }

  @Test func `breaks after more than 36 hours where a day was missed`() {
    var diary = Diary()
    diary.write(answered("a", .wrong))
    diary.write(answered("b", .right), seconds: 37 * 3600)
    #expect(diary.events[1].day.ordinal - diary.events[0].day.ordinal == 2)
    #expect(Profile(diary.events).longest == 1)
  }

  @Test func `is not broken by a clock set back, and adds nothing twice`() {
    var diary = Diary()
    for _ in 0..<3 { diary.write(answered("a", .right), days: 1) }
    let today = diary.events[2].day
    diary.write(answered("b", .right), days: -7)
    let profile = Profile(diary.events)
    #expect(profile.streak(on: diary.events[3].day) == 3)
    #expect(profile.streak(on: today) == 3)
    #expect(profile.longest == 3)
  }

  @Test func `keeps the days that a clock set forward has shown`() {
    var diary = Diary()
    diary.write(answered("a", .right))
    diary.write(answered("b", .right), days: 1)
    diary.write(answered("c", .right), days: 1)
    diary.utc -= 86_400_000
    diary.write(answered("d", .right))
    let profile = Profile(diary.events)
    #expect(profile.streak(on: diary.events[3].day) == 3)
    #expect(profile.activeDays.count == 3)
  }

  @Test func `bears times that no clock shows`() {
    let wild: [Int64] = [.min, .max, 0]
    let events = wild.enumerated().map { index, utc in
      Event(
        id: "\(index)", device: "d", seq: index, utc: utc, offset: .max, day: Day(utc: utc, offset: .max),
        what: answered("a", .right))
    }
    #expect(Profile(events).longest == 1)
    #expect(Profile(events).streak(on: Day(ordinal: 0), at: .min) >= 0)
  }

  @Test func `rests until the card that was known comes due, and is broken by the day after`() {
    var diary = Diary()
    diary.write(answered("a", .right))
    let first = diary.events[0].day
    let profile = Profile(diary.events)
    #expect(profile.due(on: first.advanced(by: 1)).isEmpty)
    #expect(profile.due(on: first.advanced(by: 2)).map(\.idea) == ["\(lesson)/a"])
    // Two days later it is due; that day can still be used, and the day after it is a missed one.
    #expect(profile.streak(on: first.advanced(by: 2)) == 1)
    #expect(profile.streak(on: first.advanced(by: 3)) == 0)
    diary.write(answered("a", .right), days: 2)
    #expect(Profile(diary.events).streak(on: first.advanced(by: 2)) == 2)
  }

  @Test func `spends a freeze by itself where a card was due`() {
    var diary = Diary()
    for day in 0..<7 { diary.write(answered("a", .wrong), days: day == 0 ? 0 : 1) }
    let last = diary.events[6].day
    #expect(Profile(diary.events).streaks(on: last) == Streaks(current: 7, longest: 7, freezes: 1))
    #expect(Profile(diary.events).streaks(on: last.advanced(by: 2)) == Streaks(current: 7, longest: 7, freezes: 0))
    diary.write(answered("a", .wrong), days: 2)
    #expect(Profile(diary.events).streaks(on: last.advanced(by: 2)) == Streaks(current: 8, longest: 8, freezes: 0))
    diary.write(answered("a", .wrong), days: 2)
    #expect(Profile(diary.events).streaks(on: last.advanced(by: 4)) == Streaks(current: 1, longest: 8, freezes: 0))
  }

  @Test func `needs nothing where only guesses were made`() {
    var diary = Diary()
    diary.write(predicted("complaint"))
    diary.write(predicted("cliff"), days: 90)
    #expect(Profile(diary.events).streak(on: diary.events[1].day) == 2)
  }

  /// Each row: active days; today; the first due day after any of them; streak, longest and freezes then.
  @Test(
    arguments: [
      // Nothing is ever due: days rest.
      ([0, 1, 5, 20], 90, nil, 4, 4, 0),
      // Due from day 3 on: day 2 rests, days 3 and 4 break.
      ([0, 1], 3, 3, 2, 2, 0), ([0, 1], 4, 3, 0, 2, 0), ([0, 1, 3], 3, 3, 3, 3, 0), ([0, 1, 5], 5, 3, 1, 2, 0),
      // Seven active days earn a freeze, which one missed day spends.
      ([0, 1, 2, 3, 4, 5, 6], 8, 0, 7, 7, 0), ([0, 1, 2, 3, 4, 5, 6], 7, 0, 7, 7, 1),
      ([0, 1, 2, 3, 4, 5, 6], 9, 0, 0, 7, 0), ([0, 1, 2, 3, 4, 5, 6, 8], 8, 0, 8, 8, 0),
      ([0, 1, 2, 3, 4, 5, 6, 8, 10], 10, 0, 1, 8, 0),
      // Two at most, and a gap that is too long takes them with it.
      (Array(0..<30), 32, 0, 30, 30, 0), (Array(0..<30), 31, 0, 30, 30, 1), (Array(0..<30), 33, 0, 0, 30, 0),
      (Array(0..<30) + [40], 40, 0, 1, 30, 0),
    ] as [([Int], Int, Int?, Int, Int, Int)])
  func `rests where nothing is due, and spends a freeze where something is`(
    active: [Int], today: Int, due: Int?, current: Int, longest: Int, freezes: Int
  ) {
    let streaks = days(active).activeDays.streaks(on: day(today)) { last in
      due.map { max(day($0), last.advanced(by: 1)) }
    }
    #expect(streaks == Streaks(current: current, longest: longest, freezes: freezes))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `is the same in whatever order the events come`(seed: UInt64) {
    var generator = Seeded(seed: seed)
    var diary = Diary(), other = Diary(device: "bbbbbbbbbbbbbbbb")
    for number in 0..<60 {
      let days = Int.random(in: 0...2, using: &generator)
      diary.offset = [-600, 0, 60, 780].randomElement(using: &generator)!
      diary.write(number % 3 == 0 ? predicted("g\(number % 7)") : answered("q\(number % 9)", .right), days: days)
      if number % 4 == 0 { other.write(answered("q\(number % 9)", .wrong), days: 3) }
    }
    let events = diary.events + other.events
    let profile = Profile(events)
    #expect(Profile(events.shuffled(using: &generator)) == profile)
    #expect(Profile(events + events.shuffled(using: &generator)) == profile)
    #expect(profile.longest <= profile.activeDays.count)
  }
}
