import Foundation
import TestSupport
import Testing

@Suite struct `The learner's own data` {
  let home = Home()
  let other = Home()

  /// A learner who has guessed one question and answered three.
  @discardableResult
  private func study(_ home: Home, seed: String = "3") -> Piped {
    home.run(["study", "12"], input: "c\nnext\nquit\n")
    return home.run(
      ["quiz", "12", "--seed", seed], input: "Multiply it by 4\n\nA scaled rate\n\nIt adds up\n\nquit\n")
  }

  private func xp(_ home: Home) throws -> Int {
    try #require(try read(home.run("progress", "--json").output) as? Document)["xp"] as? Int ?? -1
  }

  private func numbers(_ document: Any?) -> [String: Int] { document as? [String: Int] ?? [:] }

  @Test func `is exported into one file, and imported on another machine`() throws {
    study(home)
    let count = home.journal.count
    let file = home.folder.file("mine.jsonl")
    let exported = home.run("profile", "export", file)
    #expect(exported.status == 0)
    #expect(squeezed(exported.output) == squeezed("\(count) events and your settings are in “\(file)”."))
    #expect(home.folder.read("mine.jsonl")?.hasSuffix(home.folder.read("record/journal.jsonl")!) == true)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)

    let refused = home.run("profile", "export", file)
    #expect(refused.status == 64)
    #expect(refused.errors == "There is a file “\(file)” already; --force replaces it.\n")
    #expect(home.run("profile", "export", file, "--force").status == 0)

    home.run(["settings", "accessible", "on"])
    home.run(["profile", "export", file, "--force"])
    let imported = other.run("profile", "import", file)
    #expect(imported.status == 0)
    #expect(imported.output.hasPrefix("\(count) events added.\n"))
    #expect(imported.output.contains("Its settings hold here too."))
    #expect(other.run("settings", "accessible").output == "on\n")
    #expect(try xp(other) == xp(home))
    #expect(other.kinds == home.kinds + ["imported"])
    #expect(other.isJournalWhole)
    let again = other.run("profile", "import", file)
    #expect(again.status == 0)
    #expect(unwrapped(again.output) == "Nothing new: all \(count) are here already.")
    #expect(other.kinds.count == count + 1)
  }

  @Test func `of two machines is merged by either of them, and both numbers are told`() throws {
    study(home)
    study(other, seed: "4")
    let (mine, theirs) = (home.journal.count, other.journal.count)
    let alone = try xp(home)
    let merged = home.run("profile", "merge", other.record)
    #expect(merged.status == 0)
    #expect(merged.output.hasPrefix("\(theirs) events added.\n"))
    let words = unwrapped(merged.output)
    // The same questions pay once, whoever answered them first.
    #expect(words.contains("XP \(alone) \(alone)"))
    #expect(home.journal.count == mine + theirs)
    let back = other.run("profile", "merge", home.record, "--json")
    let document = try #require(try read(back.output) as? Document)
    expectKeys(["added", "known", "before", "after", "settings"], of: document, in: back.output)
    #expect(document["added"] as? Int == mine)
    #expect(document["known"] as? Int == theirs)
    #expect(numbers(document["after"])["events"] == mine + theirs)
    #expect(Set(home.journal) == Set(other.journal))
    #expect(home.run("progress", "--json").output == other.run("progress", "--json").output)
    let again = home.run("profile", "merge", other.record)
    #expect(unwrapped(again.output) == "Nothing new: all \(mine + theirs) are here already.")
    #expect(home.run("profile", "doctor").status == 0)
  }

  @Test func `may fall when a first answer turns out to be a second one`() throws {
    other.run(["quiz", "12", "--seed", "3"], input: "Leave it alone\n\nquit\n")
    home.run(["quiz", "12", "--seed", "3"], input: "Multiply it by 4\n\nquit\n")
    let (before, after) = try (xp(home), 6)
    #expect(before == 10)
    let merged = home.run("profile", "merge", other.record)
    #expect(unwrapped(merged.output).contains("XP \(before) \(after)"))
    #expect(
      unwrapped(merged.output).contains(
        "A number fell because an answer here turned out not to be the first one to its question."))
    #expect(try xp(home) == after)
  }

  @Test func `is not taken from what is no record`() {
    let file = home.folder.write("hello\n", to: "letter")
    for word in ["merge", "import"] {
      let ran = home.run("profile", word, file)
      #expect(ran.status == 1)
      #expect(ran.output == "")
      #expect(ran.errors == "Nothing was taken in. The file “\(file)” is no exported record and no journal.\n")
    }
    #expect(
      home.run("profile", "merge", home.folder.path).errors
        == "Nothing was taken in. The folder “\(home.folder.path)” holds no record: there is no journal.jsonl in it.\n")
    #expect(
      home.run("profile", "merge", "/nowhere").errors
        == "Nothing was taken in. The file “/nowhere” cannot be read: it does not exist.\n")
    let later = home.folder.write(
      "{\"v\":2,\"id\":\"later\",\"everything\":\"new\",\"crc\":\"7971ed44\"}\n", to: "later")
    #expect(
      home.run("profile", "merge", later).errors
        == "Nothing was taken in. It was written by a newer gradus (format 2); update gradus to take it in.\n")
    let empty = home.folder.write("", to: "empty")
    #expect(home.run("profile", "merge", empty).output == "There is nothing in it.\n")
    #expect(home.run("profile", "export", home.folder.file("none")).errors == "There is nothing to export yet.\n")
  }

  @Test func `is taken from a file that is cut off or damaged as far as it goes, and that is told`() {
    study(home)
    let file = home.folder.file("mine.jsonl")
    home.run(["profile", "export", file])
    let lines = (home.folder.read("mine.jsonl") ?? "").split(separator: "\n")
    other.folder.write(lines.dropLast(2).joined(separator: "\n") + "\n", to: "cut")
    let cut = other.run("profile", "merge", other.folder.file("cut"))
    #expect(cut.status == 1)
    #expect(cut.output.hasPrefix("\(lines.count - 3) events added.\n"))
    #expect(cut.errors == "The file is cut off: 2 events of it are missing.\n")
    other.folder.write(lines.joined(separator: "\n").replacing("\"quizStarted\"", with: "\"quiz\"") + "\n", to: "hit")
    let hit = other.run("profile", "merge", other.folder.file("hit"))
    #expect(hit.status == 1)
    #expect(hit.errors == "1 line of it could not be read and was left out.\n")
    #expect(other.isJournalWhole)
  }

  @Test func `is not taken in while another session writes`() {
    study(other)
    let first = home.open("study", "12")
    first.wait { $0.line == " a–c ›" }
    let reason = "Another session of gradus is open, and only one at a time can write.\n"
    #expect(home.run("profile", "merge", other.record).errors == "Nothing was taken in. " + reason)
    #expect(home.run("profile", "reset", "--yes").errors == "Nothing was changed. " + reason)
    let doctor = home.run("profile", "doctor")
    #expect(doctor.status == 1)
    #expect(unwrapped(doctor.output).hasPrefix("✗ " + reason.dropLast()))
    #expect(unwrapped(doctor.output).contains("Something is still wrong."))
    first.send("quit\r")
    #expect(first.exitStatus == 0)
  }
}
