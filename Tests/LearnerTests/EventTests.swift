import Files
import Learner
import Testing

/// A line with its checksum put on.
private func sealed(_ body: String) -> [UInt8] {
  let bytes = Array(body.utf8)
  return bytes + Array(",\"crc\":\"\(Hex.digits(of: CRC32.checksum(bytes)))\"}".utf8)
}

@Suite struct `An event` {
  @Test func `is one line of the journal, its checksum last`() throws {
    var diary = Diary()
    let event = diary.write(answered("linear", .right))
    let line = String(decoding: try event.encode(), as: UTF8.self)
    #expect(
      line == #"{"v":1,"id":"aaaa00000000000000000001","device":"aaaaaaaaaaaaaaaa","seq":1,"kind":"answered","#
        + #""utc":1795284001000,"offset":0,"day":"2026-11-21","question":"deep-learning:batch-size/linear","#
        + #""idea":"deep-learning:batch-size/linear","meaning":"00112233445566ff","typed":"c","#
        + #""chosen":["Multiply it by 4"],"order":[2,1,3],"verdict":"right","hints":0,"seconds":12.5,"#
        + #""version":"1.0.0","crc":"1032d6e0"}"#)
  }

  @Test(arguments: everyKind)
  func `comes back from its line, whatever its kind`(what: Happening) throws {
    var diary = Diary()
    let event = diary.write(what)
    let line = try event.encode()
    #expect(!line.contains(0x0A))
    let back = try Event.decode(line)
    #expect(back == event)
    #expect(back.what.kind == what.kind)
    #expect(try back.encode() == line)
    #expect(try JSON(parsing: line)["kind"]?.string == what.kind)
  }

  @Test func `keeps keys and kinds that it does not know`() throws {
    for body in [
      #"{"v":1,"id":"x","device":"d","seq":1,"kind":"read","utc":5,"offset":0,"day":"1970-01-01","lesson":"p:l","section":"s","mood":{"a":[1.50,null]}"#,
      #"{"v":1,"id":"x","device":"d","seq":1,"kind":"dreamt","utc":5,"offset":0,"day":"1970-01-01","lesson":"p:l","of":"sheep"#
        + "\"",
      #"{"v":1,"id":"x","device":"d","seq":1,"kind":"answered","utc":5,"offset":0,"day":"1970-01-01","question":"p:l/q","verdict":"splendid"#
        + "\"",
    ] {
      let line = sealed(body)
      #expect(try Event.decode(line).encode() == line)
    }
  }

  @Test func `of an unknown kind, or without what its kind needs, is kept and counts for nothing`() throws {
    let line = sealed(
      #"{"v":1,"id":"x","device":"d","seq":1,"kind":"answered","utc":5,"offset":0,"day":"1970-01-01","verdict":"right""#
    )
    let event = try Event.decode(line)
    #expect(event.what == .other(kind: "answered"))
    #expect(event.others.map(\.name) == ["verdict"])
    #expect(Profile([event]).xp == 0)
  }

  @Test func `of a newer format is told from a damaged one`() {
    let line = sealed(#"{"v":2,"id":7"#)
    #expect(throws: LineError.newer(format: 2)) { try Event.decode(line) }
    #expect(throws: LineError.damaged) { try Event.decode(sealed(#"{"id":7"#)) }
    #expect(throws: LineError.damaged) { try Event.decode(Array("{}".utf8)) }
    #expect(throws: LineError.damaged) { try Event.decode([]) }
  }

  @Test func `of a lesson opened by its path says so`() throws {
    var diary = Diary()
    let event = diary.write(answered("linear", .right, pack: "local-12ab"))
    #expect(event.isPath)
    #expect(String(decoding: try event.encode(), as: UTF8.self).contains(#""day":"2026-11-21","path":true,"#))
    #expect(try Event.decode(event.encode()) == event)
  }

  @Test func `with a number that is not finite cannot be written`() {
    var diary = Diary()
    let event = diary.write(
      .answered(
        Answered(question: "p:l/q", meaning: "", typed: "", verdict: .right, seconds: .infinity, version: "1")))
    #expect(throws: NotFinite()) { try event.encode() }
  }

  @Test(arguments: [
    ("hint 1", Help.hint(1)), ("explanation", .explanation), ("hint 0", nil), ("hint +1", nil), ("", nil),
  ])
  func `names help as the journal does`(text: String, help: Help?) {
    #expect(Help(text) == help)
    if let help { #expect(help.text == text) }
  }
}

@Suite struct `The canonical order` {
  @Test func `is not disturbed by a clock set back`() {
    var diary = Diary()
    for step in 0..<6 { diary.write(.left(question: "p:l/\(step)"), days: step == 3 ? -10 : 0) }
    #expect(Event.inCanonicalOrder(diary.events.reversed()).map(\.seq) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `mingles two devices by time, and counts each event once`() {
    var a = Diary(), b = Diary()
    b.device = "bbbbbbbbbbbbbbbb"
    b.utc += 500
    for step in 0..<3 {
      a.write(.left(question: "p:l/\(step)"))
      b.write(.left(question: "p:l/\(step)"))
    }
    let order = Event.inCanonicalOrder(b.events + a.events + b.events)
    #expect(order.map { "\($0.device.prefix(1))\($0.seq)" } == ["a1", "b1", "a2", "b2", "a3", "b3"])
  }
}
