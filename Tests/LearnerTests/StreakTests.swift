import Learner
import Testing

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
    #expect(days((0..<count).map { 3 * $0 }).freezes == freezes)
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
    diary.write(answered("before", .right))
    diary.offset = 840
    diary.write(answered("after", .right), seconds: 23 * 3600)
    #expect(diary.events.map(\.day.text) == ["2011-12-29", "2011-12-31"])
    let profile = Profile(diary.events)
    #expect(profile.longest == 2)
    let before = Profile([diary.events[0]])
    #expect(before.streak(on: Day("2011-12-31")!) == 0)
    #expect(before.activeDays.streak(on: Day("2011-12-31")!, at: diary.utc) == 1)
  }

  @Test func `breaks after more than 36 hours where a day was missed`() {
    var diary = Diary()
    diary.write(answered("a", .right))
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
    #expect(Profile(events).activeDays.streak(on: Day(ordinal: 0), at: .min) >= 0)
  }
}
