import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Learner

/// A clock that a test moves by hand.
final class HandClock: @unchecked Sendable {
  // 2026-11-21 18:00 UTC
  var utc: Int64 = 1_795_284_000_000
  var clock: Clock { Clock { Clock.Time(utc: self.utc, offset: 60) } }
}

@Suite struct `The record` {
  let home = TemporaryFolder()
  let hand = HandClock()
  var folder: String { home.file("gradus") }

  func open() -> Record { Record.open(folder, clock: hand.clock) }

  func mode(_ name: String) throws -> UInt32? { try FileStatus(of: home.file(name)).map { UInt32($0.mode) } }

  var names: [String] { home.names.filter { $0.hasPrefix("gradus/") }.map { String($0.dropFirst(7)) } }

  @Test func `is made at the first opening, for its owner only`() throws {
    let record = open()
    #expect(record.state == .writable)
    #expect(record.warnings.isEmpty)
    #expect(record.events.isEmpty)
    #expect(record.profile == Profile())
    record.writeSnapshot()
    record.save(Preferences())
    #expect(names == ["device", "journal.jsonl", "lock", "profile.json", "settings.json"])
    #expect(try mode("gradus") == 0o700)
    for name in names { #expect(try mode("gradus/" + name) == 0o600, "\(name)") }
  }

  @Test func `gives the events of some kinds without reading the others`() throws {
    let record = open()
    let noted = try record.append(.noted(lesson: lesson, section: "ramp", text: "\"kind\":\"read\"")).get()
    _ = try record.append(.read(lesson: lesson, section: "ramp")).get()
    let marked = try record.append(.marked(lesson: lesson, section: "ramp")).get()
    #expect(record.events(of: ["noted", "marked"]) == [noted, marked])
    #expect(record.events(of: ["answered"]).isEmpty)
    #expect(Record.look(at: home.file("nowhere")).events(of: ["noted"]).isEmpty)
  }

  @Test func `has on the disk what it said it saved`() throws {
    let record = open()
    let event = try record.append(.opened(lesson: lesson, version: "1.0.0")).get()
    #expect(event.seq == 1)
    #expect(event.id.utf8.count == 24)
    #expect(event.day.text == "2026-11-21")
    #expect(event.offset == 60)
    #expect(home.bytes("gradus/journal.jsonl") == (try event.encode()) + [0x0A])
    hand.utc += 86_400_000
    #expect(try record.append(answered("linear", .right)).get().day.text == "2026-11-22")
    #expect(record.profile.xp == 10)
    #expect(record.unsavedCount == 0)
    #expect(record.streak == 1)
  }

  @Test func `is the same when it is opened again, with and without its snapshot`() throws {
    var first: Record? = open()
    for what in everyKind { _ = try first!.append(what).get() }
    let profile = first!.profile, events = first!.events
    #expect(
      events.map(\.what)
        == everyKind.map { what in
          if case .predicted(var predicted) = what {
            predicted.measured = predicted.measured.map { Measured($0.name, $0.value) }
            return .predicted(predicted)
          }
          return what
        })
    first!.writeSnapshot()
    first = nil
    var second: Record? = open()
    #expect(second!.profile == profile)
    #expect(second!.events == events)
    #expect(second!.warnings.isEmpty)
    #expect(try second!.append(.left(question: "p:l/q")).get().seq == everyKind.count + 1)
    second = nil
    let third = open()
    #expect(third.profile == Profile(third.events))
    #expect(third.events.count == everyKind.count + 1)
    #expect(Set(third.events.map(\.device)).count == 1)
  }

  @Test func `that another session holds is shown, and keeps nothing new`() throws {
    let first = open()
    _ = try first.append(answered("linear", .right)).get()
    let second = open()
    let reason = "Another session of gradus is open, and only one at a time can write."
    #expect(second.state == .readOnly(reason: reason))
    #expect(second.profile.xp == 10)
    hand.utc += 1000
    let lost = second.append(answered("ramp", .right))
    #expect(lost == .failure(.init(event: second.events.last!, reason: reason)))
    #expect(second.profile.xp == 20)
    #expect(second.unsavedCount == 1)
    #expect(second.retry()?.reason == reason)
    #expect(second.save(Preferences()) == reason)
    second.writeSnapshot()
    #expect(first.events.count == 1)
    #expect(names == ["device", "journal.jsonl", "lock"])
  }

  @Test func `that is only looked at is not made, mended or locked`() throws {
    #expect(Record.look(at: folder).profile == Profile())
    #expect(home.names.isEmpty)
    let first = open()
    _ = try first.append(answered("linear", .right)).get()
    home.write((home.bytes("gradus/journal.jsonl") ?? []) + Array("torn".utf8), to: "gradus/journal.jsonl")
    let before = names
    let looked = Record.look(at: folder)
    #expect(looked.profile.xp == 10)
    #expect(looked.warnings.isEmpty)
    #expect(looked.state == .readOnly(reason: "The record is only looked at."))
    #expect(names == before)
    #expect(first.state == .writable)
  }

  @Test func `without a home keeps nothing, and the session runs`() throws {
    let nowhere = Record.open("", clock: hand.clock)
    #expect(
      nowhere.state
        == .nothingKept(reason: "There is no home folder; GRADUS_HOME can name a folder to keep it in."))
    #expect(throws: Record.NotSaved.self) { try nowhere.append(answered("linear", .right)).get() }
    #expect(nowhere.profile.xp == 10)
    #expect(Record.look(at: "").profile == Profile())

    home.write("", to: "file")
    let blocked = Record.open(home.file("file/gradus"), clock: hand.clock)
    #expect(
      blocked.state
        == .nothingKept(
          reason: "The folder “\(home.file("file/gradus"))” cannot be written: part of its path is not a folder."))
    #expect(blocked.unsavedCount == 0)
  }

  @Test func `whose journal cannot be opened keeps nothing and leaves it alone`() throws {
    try Folder.make(folder + "/journal.jsonl")
    let record = open()
    #expect(
      record.state
        == .nothingKept(reason: "The file “\(folder)/journal.jsonl” cannot be read: it is a folder."))
    #expect(Folder.exists(folder + "/journal.jsonl"))
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `in a folder that is not ours keeps nothing, and shows what is there`() throws {
    _ = try open().append(answered("linear", .right)).get()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder + "/lock")
    let record = open()
    #expect(record.profile.xp == 10)
    #expect(record.state == .nothingKept(reason: "The file “\(folder)/lock” cannot be written: permission denied."))
  }

  @Test func `refuses a number that JSON cannot hold, and nothing else`() throws {
    let record = open()
    let endless = Answered(question: "p:l/q", meaning: "", typed: "", verdict: .right, seconds: .nan, version: "1")
    guard case .failure(let lost) = record.append(.answered(endless)) else {
      Issue.record("it was saved")
      return
    }
    #expect(lost.reason == "A number in it is not finite.")
    #expect(record.unsavedCount == 0)
    #expect(try record.append(.left(question: "p:l/q")).get().seq == 1)
  }

  @Test(arguments: [
    (["GRADUS_HOME": "/g", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/g"),
    (["GRADUS_HOME": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/gradus"),
    (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/gradus"), (["HOME": "/h"], "/h/.local/share/gradus"),
    (["HOME": ""], ""), ([:], ""),
  ])
  func `lies where the environment says`(environment: [String: String], folder: String) {
    #expect(Record.defaultFolder(environment: environment) == folder)
  }
}

@Suite struct `A record on a failing disk` {
  let home = TemporaryFolder()
  let hand = HandClock()

  func open() -> Record { Record.open(home.path, clock: hand.clock) }

  @Test func `says what was not saved, keeps it in memory, and saves it with the next`() throws {
    let record = open()
    _ = try record.append(.left(question: "p:l/a")).get()
    record.journal?.calls.write = { _, _ throws(Reason) in throw .diskFull }
    let lost = record.append(.left(question: "p:l/b"))
    guard case .failure(let failure) = lost else {
      Issue.record("it was said to be saved")
      return
    }
    #expect(failure.event.what == .left(question: "p:l/b"))
    #expect(failure.reason == "The file “\(home.file("journal.jsonl"))” cannot be written: no space left on the disk.")
    #expect(record.unsavedCount == 1)
    #expect(Journal.events(in: home.bytes("journal.jsonl")!).events.count == 1)
    #expect(record.writeSnapshot() == nil)
    #expect(home.bytes("profile.json") == nil)
    record.journal?.calls = .init()
    _ = try record.append(.left(question: "p:l/c")).get()
    #expect(record.unsavedCount == 0)
    let (journal, events) = Journal.events(in: home.bytes("journal.jsonl")!)
    #expect(events.map(\.seq) == [1, 2, 3])
    #expect(journal.damaged.isEmpty)
  }

  @Test func `tries again when it is asked to`() throws {
    let record = open()
    record.journal?.calls.write = { _, _ throws(Reason) in throw .quotaReached }
    #expect(throws: Record.NotSaved.self) { try record.append(.left(question: "p:l/a")).get() }
    #expect(record.retry()?.event.seq == 1)
    record.journal?.calls = .init()
    #expect(record.retry() == nil)
    #expect(Journal.events(in: home.bytes("journal.jsonl")!).events.count == 1)
  }

  @Test func `writes a new journal after a failed sync, and trusts the old file no more`() throws {
    let record = open()
    _ = try record.append(.left(question: "p:l/a")).get()
    record.journal?.calls.sync = { _ throws(Reason) in throw .diskError }
    #expect(throws: Record.NotSaved.self) { try record.append(.left(question: "p:l/b")).get() }
    let inode = try FileManager.default.attributesOfItem(atPath: home.file("journal.jsonl"))[.systemFileNumber] as? Int
    _ = try record.append(.left(question: "p:l/c")).get()
    let now = try FileManager.default.attributesOfItem(atPath: home.file("journal.jsonl"))[.systemFileNumber] as? Int
    #expect(inode != now)
    #expect(Journal.events(in: home.bytes("journal.jsonl")!).events.map(\.seq) == [1, 2, 3])
    record.writeSnapshot()
    _ = try record.append(.left(question: "p:l/d")).get()
    #expect(Journal.events(in: home.bytes("journal.jsonl")!).events.map(\.seq) == [1, 2, 3, 4])
  }

  @Test func `that cannot sync keeps every event, and never says that it is saved`() throws {
    let record = open()
    record.journal?.calls.sync = { _ throws(Reason) in throw .notSupported }
    for id in ["a", "b"] {
      guard case .failure(let lost) = record.append(.left(question: "p:l/\(id)")) else {
        Issue.record("it was said to be saved")
        return
      }
      #expect(
        lost.reason
          == "It was written, but the file system here cannot confirm that it is on the disk: a power cut could take it."
      )
    }
    #expect(record.unsavedCount == 0)
    #expect(Journal.events(in: home.bytes("journal.jsonl")!).events.map(\.seq) == [1, 2])
  }

  @Test func `whose bytes have changed under it is not written over`() throws {
    let record = open()
    _ = try record.append(.left(question: "p:l/a")).get()
    record.journal?.calls.sync = { _ throws(Reason) in throw .diskError }
    #expect(throws: Record.NotSaved.self) { try record.append(.left(question: "p:l/b")).get() }
    let handle = try #require(FileHandle(forWritingAtPath: home.file("journal.jsonl")))
    try handle.write(contentsOf: Data("XX".utf8))
    let before = home.bytes("journal.jsonl")
    #expect(record.append(.left(question: "p:l/c")).isFailure)
    #expect(home.bytes("journal.jsonl") == before)
  }
}

extension Result {
  var isFailure: Bool {
    if case .failure = self { true } else { false }
  }
}
