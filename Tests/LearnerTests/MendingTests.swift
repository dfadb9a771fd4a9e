import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Learner

@Suite struct `A record in disorder` {
  let home = TemporaryFolder()
  let hand = HandClock()
  /// What the journal held before it was harmed: three answers.
  let whole: [UInt8]

  init() throws {
    let record = Record.open(home.path, clock: hand.clock)
    for id in ["linear", "ramp", "changes"] { _ = try record.append(answered(id, .right)).get() }
    record.writeSnapshot()
    whole = home.bytes("journal.jsonl")!
  }

  func open() -> Record { Record.open(home.path, clock: hand.clock) }

  var asides: [String] { home.names.filter { $0.contains(".broken-") || $0.contains(".torn-") } }

  @Test(arguments: [true, false])
  func `loses nothing when its snapshot is deleted`(isDeleted: Bool) throws {
    if isDeleted { try FileManager.default.removeItem(atPath: home.file("profile.json")) }
    let record = open()
    #expect(record.profile.xp == 30)
    #expect(record.warnings.isEmpty)
  }

  @Test(arguments: [true, false])
  func `cuts a torn last line, keeps it, and goes on`(hasSnapshot: Bool) throws {
    if !hasSnapshot { try FileManager.default.removeItem(atPath: home.file("profile.json")) }
    home.write(whole + Array(#"{"v":1,"id":"to"#.utf8), to: "journal.jsonl")
    var record: Record? = open()
    #expect(record!.state == .writable)
    #expect(record!.profile.xp == 30)
    #expect(
      record!.warnings == [
        "The last line of your journal was cut off before it was saved, as by a crash. It is kept as “journal.jsonl.torn-1”."
      ])
    #expect(home.read("journal.jsonl.torn-1") == #"{"v":1,"id":"to"#)
    #expect(home.bytes("journal.jsonl") == whole)
    _ = try record!.append(answered("bugs", .right)).get()
    record!.writeSnapshot()
    record = nil
    #expect(open().profile.xp == 40)
    #expect(open().warnings.isEmpty)
  }

  @Test func `gives a last line the newline that it lacks`() throws {
    home.write(Array(whole.dropLast()), to: "journal.jsonl")
    let record = open()
    #expect(record.profile.xp == 30)
    #expect(record.warnings.isEmpty)
    #expect(home.bytes("journal.jsonl") == whole)
    _ = try record.append(answered("bugs", .right)).get()
    #expect(Journal.events(in: home.bytes("journal.jsonl")!).events.count == 4)
    #expect(asides.isEmpty)
  }

  @Test func `keeps a damaged journal aside, saves every good line, and says how many`() throws {
    var damaged = whole
    damaged[10] ^= 1
    damaged += Array("torn".utf8)
    home.write(damaged, to: "journal.jsonl")
    var record: Record? = open()
    #expect(record!.profile.xp == 20)
    #expect(
      record!.warnings == [
        "1 line of your journal was damaged and could not be read. 2 whole lines are saved; the damaged file is kept as “journal.jsonl.broken-1”."
      ])
    #expect(home.bytes("journal.jsonl.broken-1") == damaged)
    #expect(Journal.events(in: home.bytes("journal.jsonl")!).events.count == 2)
    _ = try record!.append(answered("bugs", .right)).get()
    record!.writeSnapshot()
    record = nil
    #expect(open().profile.xp == 30)
    #expect(open().warnings.isEmpty)
  }

  @Test func `says what looking leaves out`() {
    var damaged = whole
    damaged[10] ^= 1
    home.write(damaged + Array("x\n".utf8), to: "journal.jsonl")
    #expect(
      Record.look(at: home.path).warnings == ["2 lines of your journal are damaged and were left out."])
    home.write(damaged, to: "journal.jsonl")
    #expect(Record.look(at: home.path).warnings == ["1 line of your journal is damaged and was left out."])
    #expect(asides.isEmpty)
  }

  @Test func `of a newer gradus is shown and not touched`() throws {
    let body = #"{"v":2,"id":"later","everything":"new""#
    let line = body + ",\"crc\":\"\(Hex.digits(of: CRC32.checksum(Array(body.utf8))))\"}\n"
    home.write(whole + Array(line.utf8), to: "journal.jsonl")
    let before = home.names
    let record = open()
    let reason = "Your journal was written by a newer gradus (format 2); update gradus to go on with it."
    #expect(record.state == .readOnly(reason: reason))
    #expect(record.profile.xp == 30)
    #expect(record.append(answered("bugs", .right)).isFailure)
    record.writeSnapshot()
    #expect(home.names == before)
    #expect(home.bytes("journal.jsonl") == whole + Array(line.utf8))
    #expect(Record.look(at: home.path).warnings == [reason])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"v\":1}", "{\"v\":\"1\"}", "\0\0\0\0", "{\"v\":1,\"state\":{},\"crc\":\"00000000\"}",
  ])
  func `makes a snapshot anew that cannot be read, and keeps the old one`(text: String) throws {
    home.write(text, to: "profile.json")
    let record = open()
    #expect(record.profile.xp == 30)
    #expect(record.state == .writable)
    #expect(
      record.warnings == [
        "“profile.json” could not be read; it was made anew from your journal. The old one is kept as “profile.json.broken-1”."
      ])
    #expect(home.read("profile.json.broken-1") == text)
    let json = try JSON(parsing: home.bytes("profile.json")!)
    #expect(json["v"]?.integer == 1)
    #expect(json["xp"]?.integer == 30)
  }

  @Test func `makes a snapshot anew without a word that a gradus of before has written`() throws {
    // What it reckoned, and what its state lacked, this one cannot know.
    var snapshot = home.read("profile.json")!
    snapshot = String(snapshot[..<snapshot.range(of: #","crc""#, options: .backwards)!.lowerBound])
    let before = snapshot.replacingOccurrences(of: #""reckoning":\#(Profile.reckoning),"#, with: "")
      .replacingOccurrences(of: #","journal""#, with: #","mood":1,"journal""#)
    try #require(before != snapshot)
    home.write(before + ",\"crc\":\"\(Hex.digits(of: CRC32.checksum(Array(before.utf8))))\"}\n", to: "profile.json")
    let profile = open().profile
    #expect(asides.isEmpty)
    #expect(profile == Profile(Journal.events(in: home.bytes("journal.jsonl")!).events))
    let now = home.read("profile.json")!
    #expect(now.contains(#""reckoning":"#))
    #expect(now.contains(#""mood":1"#))
  }

  @Test func `leaves a snapshot of a newer format as it is`() throws {
    home.write(#"{"v":2,"secret":true}"#, to: "profile.json")
    let record = open()
    #expect(record.state == .writable)
    #expect(record.warnings.isEmpty)
    _ = try record.append(answered("bugs", .right)).get()
    record.writeSnapshot()
    #expect(home.read("profile.json") == #"{"v":2,"secret":true}"#)
    #expect(record.profile.xp == 40)
  }

  @Test func `believes no snapshot that was changed by hand`() throws {
    let text = home.read("profile.json")!
    home.write(text.replacingOccurrences(of: #""attempts":1"#, with: #""attempts":9"#), to: "profile.json")
    #expect(open().profile.questions["\(lesson)/linear"]?.attempts == 1)
    #expect(asides == ["profile.json.broken-1"])
  }

  @Test func `believes no snapshot of another journal`() throws {
    let snapshot = home.bytes("profile.json")!
    let lines = whole.split(separator: 0x0A, omittingEmptySubsequences: false)
    home.write(Array(lines[1]) + [0x0A] + Array(lines[0]) + [0x0A] + Array(lines[2]) + [0x0A], to: "journal.jsonl")
    #expect(open().profile == Profile(open().events))
    home.write(Array(lines[0]) + [0x0A], to: "journal.jsonl")
    #expect(open().profile.xp == 10)
    try FileManager.default.removeItem(atPath: home.file("journal.jsonl"))
    #expect(open().profile.xp == 0)
    #expect(home.bytes("profile.json") == snapshot)
    #expect(asides.isEmpty)
  }

  @Test func `takes in lines from elsewhere that lie between its own`() throws {
    var other = Diary()
    other.utc -= 60_000
    let early = other.write(answered("linear", .wrong))
    home.write(whole + (try early.encode()) + [0x0A], to: "journal.jsonl")
    // The other device was wrong first, so the right answer here is a second one.
    #expect(open().profile.xp == 26)
    // The same line twice, and one that comes late in its device's sequence.
    let late = other.write(.left(question: "p:l/q"))
    var bytes = whole
    for event in [late, early, early] { bytes += try event.encode() + [0x0A] }
    home.write(bytes, to: "journal.jsonl")
    let record = open()
    #expect(record.profile.xp == 26)
    #expect(record.profile.count == 5)
  }

  @Test func `keeps what a newer gradus put into the snapshot and the settings`() throws {
    var snapshot = home.read("profile.json")!
    snapshot = String(snapshot[..<snapshot.range(of: #","crc""#, options: .backwards)!.lowerBound])
    snapshot = snapshot.replacingOccurrences(of: #","journal""#, with: #","mood":{"a":[1]},"journal""#)
    let own = Hex.digits(of: CRC32.checksum(Array(snapshot.utf8)))
    home.write(snapshot + ",\"crc\":\"\(own)\"}\n", to: "profile.json")
    home.write(#"{"v":1,"accessible":true,"font":"large","rollover":25}"#, to: "settings.json")
    let record = open()
    #expect(record.warnings.isEmpty)
    #expect(record.settings.isAccessible)
    #expect(record.settings.rollover == 4)
    _ = try record.append(answered("bugs", .right)).get()
    record.writeSnapshot()
    #expect(try JSON(parsing: home.bytes("profile.json")!)["mood"] == .object([.init("a", .array([.integer(1)]))]))
    var settings = record.settings
    settings.theme = "dark"
    settings.rollover = 3
    #expect(record.save(settings) == nil)
    #expect(
      home.read("settings.json")
        == #"{"v":1,"accessible":true,"theme":"dark","rollover":3,"retention":0.9,"font":"large"}"# + "\n")
  }

  @Test func `keeps settings aside that cannot be read`() throws {
    home.write("accessible = true", to: "settings.json")
    let record = open()
    #expect(record.settings == Preferences())
    #expect(
      record.warnings == [
        "“settings.json” could not be read, so the usual settings hold. The old one is kept as “settings.json.broken-1”."
      ])
    #expect(home.read("settings.json.broken-1") == "accessible = true")
  }

  @Test func `makes a new device's name where the old one cannot be read`() throws {
    let before = home.read("device")
    #expect(before?.utf8.count == 17)
    home.write("?", to: "device")
    _ = try open().append(answered("bugs", .right)).get()
    #expect(home.read("device")?.utf8.count == 17)
    #expect(home.read("device.broken-1") == "?")
    #expect(Set(open().events.map(\.device)).count == 2)
  }

  @Test func `replaces what a link leads to, and keeps the link`() throws {
    let elsewhere = TemporaryFolder()
    for name in ["profile.json", "journal.jsonl"] {
      elsewhere.write(name == "profile.json" ? [1] : whole + [2], to: name)
      try FileManager.default.removeItem(atPath: home.file(name))
      try FileManager.default.createSymbolicLink(atPath: home.file(name), withDestinationPath: elsewhere.file(name))
    }
    let record = open()
    _ = try record.append(answered("bugs", .right)).get()
    record.writeSnapshot()
    #expect(elsewhere.names == ["journal.jsonl", "journal.jsonl.torn-1", "profile.json", "profile.json.broken-1"])
    #expect(Journal.events(in: elsewhere.bytes("journal.jsonl")!).events.count == 4)
    #expect(try JSON(parsing: elsewhere.bytes("profile.json")!)["xp"]?.integer == 40)
    for name in ["profile.json", "journal.jsonl"] {
      #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: home.file(name))) != nil)
    }
  }

  @Test func `sweeps what a kill in the middle of a save left behind`() {
    home.write("half", to: ".profile.json.new-0123456789abcdef")
    _ = open()
    #expect(!home.names.contains { $0.hasPrefix(".") })
  }
}

@Suite struct `The snapshot` {
  let home = TemporaryFolder()

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `brings back the whole profile`(seed: UInt64) throws {
    let profile = Profile(`The profile`.chance(seed, count: 80))
    let bytes = try profile.state.encoded()
    #expect(Profile(state: try JSON(parsing: bytes)) == profile)
    #expect(try Profile(state: JSON(parsing: bytes))?.state.encoded() == bytes)
  }

  @Test func `is what progress prints, and more`() throws {
    let hand = HandClock()
    let record = Record.open(home.path, clock: hand.clock)
    _ = try record.append(.opened(lesson: lesson, version: "1.0.0")).get()
    _ = try record.append(.read(lesson: lesson, section: "introduction")).get()
    _ = try record.append(answered("linear", .right)).get()
    _ = try record.append(predicted("complaint", .wrong)).get()
    record.writeSnapshot()
    let text = home.read("profile.json")!
    #expect(
      text.hasPrefix(
        #"{"v":1,"xp":14,"level":1,"next":100,"streak":1,"longest":1,"freezes":0,"today":true,"lessons":["#
          + #"{"id":"deep-learning:batch-size","state":"started","sections":{"read":1},"check":{"right":1}}],"#
          + #""guesses":{"right":0,"of":1},"due":0,"journal":{"length":"#))
    record.writeSnapshot(progress: [.init("xp", .integer(14)), .init("lessons", .array([]))])
    #expect(home.read("profile.json")!.hasPrefix(#"{"v":1,"xp":14,"lessons":[],"journal":{"length":"#))
  }

  @Test func `flipped or cut anywhere never changes a number`() throws {
    let hand = HandClock()
    var record: Record? = Record.open(home.path, clock: hand.clock)
    for id in ["linear", "ramp"] { _ = try record!.append(answered(id, .right)).get() }
    record!.writeSnapshot()
    record = nil
    let whole = home.bytes("profile.json")!
    for at in stride(from: 0, to: whole.count, by: 7) {
      var bytes = whole
      bytes[at] ^= UInt8(1 << (at % 7))
      // A flip can only be told apart, or make a later format's number of the version.
      switch Snapshot.read(bytes) {
      case .snapshot, .outdated: Issue.record("a flip of byte \(at) is believed")
      case .none, .newer, .unreadable: break
      }
      // Without its newline it is still whole.
      if at < whole.count - 1, case .snapshot = Snapshot.read(Array(whole[..<at])) {
        Issue.record("a cut at \(at) is believed")
      }
    }
  }
}
