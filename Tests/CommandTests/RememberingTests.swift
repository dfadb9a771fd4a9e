import Foundation
import TestSupport
import Testing

/// What the next process knows.
@Suite struct `Remembering` {
  let home = Home()

  @Test func `place, XP and streak are there in the next process`() throws {
    let first = home.open()
    first.wait { $0.line == " ›" }
    first.send("\rc\r")
    first.wait { $0.has("+4 XP") && $0.line == " 1/7 ›" }
    first.send("goto ramp\r")
    first.wait { $0.has("4 of 7") && $0.line.hasSuffix("›") }
    first.send("\u{4}")
    #expect(first.exitStatus == 0)

    let progress = try #require(try read(home.run("progress", "--json").output) as? Document)
    #expect(progress["xp"] as? Int == 4)
    #expect(progress["streak"] as? Int == 1)
    #expect(progress["today"] as? Bool == true)
    let lesson = try #require((progress["lessons"] as? [Document])?[11])
    #expect(lesson["state"] as? String == "started")
    #expect(lesson["sections"] as? [String: Int] == ["read": 2, "of": 7])

    let second = home.open()
    second.wait { $0.has("4 of 100 XP") && $0.has("day 1") && $0.has("section 4 of 7: Warmup") }
    second.wait { $0.has("Enter goes on with lesson 12") && $0.line == " ›" }
    second.send("\r")
    second.wait { $0.has("4 of 7 · ") && $0.line.hasPrefix(" 4/7") }
    second.send("quit\r")
    #expect(second.exitStatus == 0)
    #expect(home.run("progress").output.contains("4 of 100 XP"))
    #expect(home.run("list").output.contains("started"))
  }

  @Test func `the record is for its owner only`() throws {
    #expect(home.run("study", "12").status == 0)
    func mode(_ path: String) throws -> Int {
      try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
    #expect(try mode(home.record) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: home.record) {
      #expect(try mode(home.record + "/" + name) == 0o600, "\(name)")
    }
  }

  @Test(arguments: [[], ["study", "12"], ["quiz", "12"], ["interview", "12"]])
  func `where nothing can be kept the session runs, says so first and last, and ends with 1`(words: [String]) {
    home.folder.write("", to: "file")
    let reason = "The folder “\(home.folder.file("file/record"))” cannot be written: part of its path is not a folder."
    let ran = home.run(words, input: "next\nquit\n", with: ["GRADUS_HOME": home.folder.file("file/record")])
    #expect(ran.status == 1)
    let text = unwrapped(ran.output)
    let sentence = unwrapped(reason + " Nothing is kept in this session.")
    #expect(text.hasSuffix(sentence))
    #expect(text.components(separatedBy: sentence).count == 3)
    if !words.isEmpty { #expect(text.hasPrefix(sentence)) }
    #expect(!text.contains("Saved"))
  }

  @Test func `where nothing can be kept it is told after each answer`() {
    home.folder.write("", to: "file")
    let ran = home.run(
      ["study", "12"], input: "c\nquit\n", with: ["GRADUS_HOME": home.folder.file("file/record")])
    #expect(ran.output.contains("You guessed it: worse."))
    #expect(unwrapped(ran.output).contains("not saved: The folder"))
    #expect(!ran.output.contains("\nsaved"))
  }

  @Test func `without a home folder the session runs too`() {
    let ran = home.run(["study", "12"], with: ["GRADUS_HOME": "", "HOME": ""])
    #expect(ran.status == 1)
    let sentence = "There is no home folder; GRADUS_HOME can name a folder to keep it in. Nothing is kept in this session."
    #expect(unwrapped(ran.output).components(separatedBy: sentence).count == 3)
  }

  @Test func `a setting that cannot be saved is told`() {
    home.folder.write("", to: "file")
    let ran = home.run(["settings", "accessible", "on"], with: ["GRADUS_HOME": home.folder.file("file/record")])
    #expect(ran.status == 1)
    #expect(ran.output == "")
    #expect(
      ran.errors == "The setting was not saved. The folder “\(home.folder.file("file/record"))” cannot be written: "
        + "part of its path is not a folder.\n")
  }

  @Test func `of two sessions at once one writes, and the other says that it does not`() {
    let first = home.open("study", "12")
    first.wait { $0.line == " a–c ›" }
    let second = home.run("study", "12", input: "c\nquit\n")
    #expect(second.status == 1)
    let sentence =
      "Another session of gradus is open, and only one at a time can write. Nothing is kept in this session."
    #expect(unwrapped(second.output).components(separatedBy: sentence).count == 3)
    #expect(home.run("progress").status == 0)
    #expect(home.run("settings", "accessible", "on").errors.hasPrefix("The setting was not saved. Another session"))
    first.send("c\r")
    first.wait(for: "+4 XP")
    first.send("quit\r")
    #expect(first.exitStatus == 0)
    #expect(home.kinds == ["opened", "read", "predicted"])
    #expect(home.isJournalWhole)
  }

  @Test func `a journal with a damaged line is mended, and the copy is told of`() {
    #expect(home.run("study", "12", input: "c\nnext\n").status == 0)
    let whole = home.folder.read("record/journal.jsonl") ?? ""
    home.folder.write(whole.replacing("\"opened\"", with: "\"opend\""), to: "record/journal.jsonl")
    let looked = home.run("progress", "--json")
    #expect(looked.status == 0)
    #expect(looked.errors == "1 line of your journal is damaged and was left out.\n")
    #expect(looked.output.hasPrefix("{\"xp\":4,"))
    let next = home.run("study", "12")
    #expect(next.status == 0)
    #expect(
      unwrapped(next.output).hasPrefix(
        "1 line of your journal was damaged and could not be read. 3 whole lines are saved; the damaged file is kept as"))
    #expect(home.isJournalWhole)
    #expect(home.run("study", "12").output.hasPrefix("Lesson 12"))
  }

  @Test func `a journal of a newer gradus is left as it is`() {
    home.folder.write("{\"v\":2,\"kind\":\"opened\"}\n", to: "record/journal.jsonl")
    let ran = home.run("study", "12", input: "c\n")
    #expect(ran.status == 1)
    let sentence = "Your journal was written by a newer gradus (format 2); update gradus to go on with it."
    #expect(unwrapped(ran.output).components(separatedBy: sentence).count >= 3)
    #expect(home.folder.read("record/journal.jsonl") == "{\"v\":2,\"kind\":\"opened\"}\n")
  }

  @Test func `a quiz is counted, and asks again with another process`() throws {
    let quiz = home.run(
      "quiz", "12", "--seed", "3", input: "Multiply it by 4\n\nA scaled rate\n\nIt adds up\n\nquit\n")
    #expect(quiz.status == 0)
    #expect(quiz.output.contains("0/3"))
    #expect(quiz.output.contains("3/3"))
    let progress = try #require(try read(home.run("progress", "--json").output) as? Document)
    #expect(progress["xp"] as? Int == 30)
    let again = home.run(
      "quiz", "12", "--seed", "4", input: "Multiply it by 4\n\nA scaled rate\n\nIt adds up\n\nquit\n")
    #expect(again.output.contains("3/3"))
    #expect(home.run("progress", "--json").output.hasPrefix("{\"xp\":30,"))
    #expect(home.kinds.count { $0 == "quizStarted" } == 2)
  }
}
