import Foundation
import TestSupport
import Testing

@Suite struct `The doctor of a record` {
  let home = Home()

  /// The learner's journal after some study, and its lines.
  private func study() -> String {
    home.run(["study", "12"], input: "c\nnext\nquit\n")
    home.run(["quiz", "12", "--seed", "3"], input: "Multiply it by 4\n\nA scaled rate\n\nIt adds up\n\nquit\n")
    return home.folder.read("record/journal.jsonl") ?? ""
  }

  private func write(_ text: String) { home.folder.write(text, to: "record/journal.jsonl") }

  /// What the doctor says: `repaired: …`, and its exit status.
  private func findings() throws -> (said: [String], status: Int32) {
    let ran = home.run("profile", "doctor", "--json")
    let document = try #require(try read(ran.output) as? Document)
    expectKeys(["folder", "well", "findings", "numbers"], of: document, in: ran.output)
    #expect(document["well"] as? Bool == (ran.status == 0))
    let findings = document["findings"] as? [[String: String]] ?? []
    return (findings.map { "\($0["outcome"] ?? ""): \($0["message"] ?? "")" }, ran.status)
  }

  @Test func `has nothing to say of a record that is well, or not there`() {
    #expect(home.run("profile", "doctor").output == "There is no record yet. It begins with the first answer.\n")
    #expect(home.folder.names.filter { $0.hasPrefix("record") } == [])
    _ = study()
    let ran = home.run("profile", "doctor")
    #expect(ran.status == 0)
    #expect(ran.output == "All is well. 9 events, 34 XP, longest streak 1.\n")
  }

  @Test func `brings lines with one flipped bit back, and lines whose newline was hit`() throws {
    let whole = study()
    var bytes = Array(whole.utf8)
    bytes[40] ^= 4
    let newline = try #require(bytes.lastIndex { $0 == 0x0A }.flatMap { bytes[..<$0].lastIndex { $0 == 0x0A } })
    bytes[newline] ^= 1
    home.folder.write(bytes, to: "record/journal.jsonl")
    let (said, status) = try findings()
    #expect(
      said == [
        "repaired: 2 lines of your journal were damaged and could not be read. 6 whole lines are saved; the damaged file is kept as “journal.jsonl.broken-1”.",
        "repaired: 3 events in “journal.jsonl.broken-1” could be read and are back in your journal.",
      ])
    #expect(status == 0)
    #expect(Set(home.journal) == Set(whole.split(separator: "\n").map(String.init)))
    #expect(home.folder.bytes("record/journal.jsonl.broken-1") == bytes)
    let again = home.run("profile", "doctor")
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("All is well."))
  }

  @Test func `says what was lost`() throws {
    let whole = study()
    write(whole.replacing("\"answered\"", with: "\"answred\"", maxReplacements: 1))
    #expect(
      try findings().said == [
        "lost: 1 line of your journal was damaged and could not be read. 8 whole lines are saved; the damaged file is kept as “journal.jsonl.broken-1”.",
        "lost: “profile.json” was made from 9 events, and the journal holds 8: 1 is lost. It is kept as “profile.json.broken-1”.",
      ])
    let ran = home.run("profile", "doctor")
    #expect(ran.status == 0)
    try FileManager.default.removeItem(atPath: home.record + "/journal.jsonl.broken-1")
    write(whole.split(separator: "\n").prefix(4).joined(separator: "\n") + "\n")
    let cut = home.run("profile", "doctor")
    #expect(cut.status == 1)
    #expect(
      unwrapped(cut.output).hasPrefix(
        "✗ “profile.json” was made from 8 events, and the journal holds 4: 4 are lost. It is kept as"))
    #expect(unwrapped(cut.output).contains("The record is whole again, without what was lost. 4 events,"))
  }

  @Test func `repairs what a killed session left`() throws {
    let whole = study()
    write(whole + "{\"v\":1,\"id\":\"to")
    home.folder.write("half", to: "record/.profile.json.new-0123456789abcdef")
    home.folder.write("{", to: "record/settings.json")
    for name in ["record", "record/journal.jsonl"] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home.folder.file(name))
    }
    let (said, status) = try findings()
    #expect(
      said == [
        "repaired: 1 file left behind by a session that was killed: removed.",
        "repaired: Others on this computer could read your record; now only you can.",
        "lost: “settings.json” could not be read, so the usual settings hold. The old one is kept as “settings.json.broken-1”.",
        "repaired: The last line of your journal was cut off before it was saved, as by a crash. It is kept as “journal.jsonl.torn-1”.",
      ])
    #expect(status == 1)
    #expect(home.folder.read("record/journal.jsonl") == whole)
    #expect(try findings().said == [])
    for (name, mode) in [("record", 0o700), ("record/journal.jsonl", 0o600)] {
      let found = try FileManager.default.attributesOfItem(atPath: home.folder.file(name))[.posixPermissions] as? Int
      #expect(found == mode)
    }
  }

  @Test func `makes a snapshot anew that tells other numbers than the journal`() throws {
    _ = study()
    let text = try #require(home.folder.read("record/profile.json"))
    home.folder.write("{}", to: "record/profile.json")
    #expect(
      try findings().said == [
        "repaired: “profile.json” could not be read; it was made anew from your journal. The old one is kept as “profile.json.broken-1”."
      ])
    #expect(home.run("progress", "--json").output.hasPrefix("{\"xp\":34,"))
    #expect(!text.isEmpty)
  }

  @Test func `gives a record that was copied to a second machine a name of its own`() throws {
    _ = study()
    let copy = Home()
    try FileManager.default.copyItem(atPath: home.record, toPath: copy.record)
    for one in [home, copy] { one.run(["study", "12"], input: "next\nquit\n") }
    home.run(["profile", "merge", copy.record])
    let (said, status) = try findings()
    #expect(
      said == [
        "repaired: This record was copied to another machine, and both wrote under one name; this one has a new name now."
      ])
    #expect(status == 0)
    #expect(try findings().said == [])
    #expect(home.run("profile", "doctor").output.hasPrefix("All is well."))
  }

  @Test func `keeps what it does not know, and says so`() throws {
    _ = study()
    let later =
      #"{"v":1,"id":"0123456789abcdef01234567","device":"bbbbbbbbbbbbbbbb","seq":1,"kind":"dreamt","utc":9999999999999,"offset":0,"day":"2286-11-20","of":"electric sheep","crc":"0ae1489d"}"#
    write((home.folder.read("record/journal.jsonl") ?? "") + later + "\n")
    #expect(
      try findings().said == [
        "noted: 1 event of a kind that this gradus does not know; kept for a later one.",
        "noted: 1 event later than today: a clock was wrong when they were written, or is now.",
      ])
    #expect(home.journal.last == later)
    write("{\"v\":2,\"id\":\"later\",\"everything\":\"new\",\"crc\":\"7971ed44\"}\n")
    let (said, status) = try findings()
    #expect(said == ["open: Your journal was written by a newer gradus (format 2); update gradus to go on with it."])
    #expect(status == 1)
  }

  @Test func `a record begins anew only when that is meant, and a copy is kept`() throws {
    #expect(home.run("profile", "reset", "--yes").output == "There is nothing to reset.\n")
    let whole = study()
    let refused = home.run("profile", "reset")
    #expect(refused.status == 64)
    #expect(
      refused.errors
        == "reset puts 9 events aside. Without a terminal to ask you, --yes says that you mean it.\n")
    let asked = home.open("profile", "reset")
    asked.wait(for: "reset? ›")
    asked.send("no\r")
    asked.wait(for: "Nothing was changed.")
    #expect(asked.exitStatus == 0)
    #expect(home.folder.read("record/journal.jsonl") == whole)
    let meant = home.open("profile", "reset")
    meant.wait(for: "Type reset to go on; anything else changes nothing.")
    meant.send("reset\r")
    meant.wait(for: "Your record is empty now.")
    #expect(meant.exitStatus == 0)
    #expect(home.run("progress", "--json").output.hasPrefix("{\"xp\":0,"))
    #expect(home.folder.read("record/journal.jsonl.reset-1") == whole)
    let back = home.run("profile", "merge", home.record + "/journal.jsonl.reset-1")
    #expect(back.output.hasPrefix("9 events added.\n"))
    let again = home.run("profile", "reset", "--yes")
    #expect(again.status == 0)
    let words = squeezed(again.output)
    #expect(words.contains(squeezed("9 events are kept as “\(home.record)/journal.jsonl.reset-2”. To have them back:")))
    #expect(words.contains(squeezed("gradus profile merge \(home.record)/journal.jsonl.reset-2")))
  }
}
