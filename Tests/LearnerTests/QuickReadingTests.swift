import Testing

@testable import Learner

@Suite struct `Reading a line quickly` {
  /// The same profile, whichever way its events were read.
  private func profiles(_ events: [Event]) throws -> (quick: Profile, whole: Profile) {
    var reading = QuickReading(), quick = Profile()
    for event in events {
      let line = try event.encode()
      let read = try reading.decode(line[...])
      let isTaken = quick.follow(read)
      #expect(isTaken)
    }
    quick.settle()
    return (quick, Profile(events))
  }

  @Test func `gives the profile that whole events give, for every kind`() throws {
    var diary = Diary()
    for what in everyKind + everyKind { diary.write(what, days: 1) }
    let (quick, whole) = try profiles(diary.events)
    #expect(quick == whole)
  }

  @Test(arguments: ["", "\"", "\\", "a\\\"b", "ü½🙂", "]", "[\"]\"]", "\n\t\u{1}", String(repeating: "x", count: 5000)])
  func `is not misled by what was typed`(typed: String) throws {
    var diary = Diary()
    diary.write(
      .answered(
        Answered(
          question: "p:l/\(typed)", idea: "p:l/i", meaning: typed, typed: typed, chosen: [typed, typed], order: [2, 1],
          verdict: .partly, hints: 2, seconds: 1.5, version: typed, variant: 7)))
    diary.write(.read(lesson: typed, section: typed))
    diary.write(.left(question: typed))
    diary.write(ran("descent", at: typed))
    diary.utc = -5
    diary.offset = -720
    diary.write(answered("linear", .right))
    let (quick, whole) = try profiles(diary.events)
    #expect(quick == whole)
  }

  @Test func `keeps a lesson opened by path, and later keys, apart`() throws {
    var diary = Diary()
    let event = diary.write(answered("linear", .right))
    let path = Event(
      id: "b", device: event.device, seq: 2, utc: event.utc, offset: 0, day: event.day, what: event.what, isPath: true)
    let later = Event(
      id: "c", device: event.device, seq: 3, utc: event.utc, offset: 0, day: event.day, what: event.what,
      others: [.init(name: "mood", raw: "{\"a\":[1]}")])
    let (quick, whole) = try profiles([event, path, later])
    #expect(quick == whole)
    #expect(quick.questions["\(lesson)/linear"]?.attempts == 2)
  }

  @Test(arguments: 0..<8)
  func `refuses what whole reading refuses`(bit: Int) throws {
    var diary = Diary()
    let line = try diary.write(answered("linear", .right)).encode()
    for at in line.indices {
      var hit = line
      hit[at] ^= 1 << bit
      var reading = QuickReading()
      #expect(throws: LineError.self) { try reading.decode(hit[...]) }
    }
  }
}
