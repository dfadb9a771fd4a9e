import Lessons
import TestSupport
import Testing

@testable import Packs

@Suite struct `Two versions of a pack` {
  let folder = TemporaryFolder()

  /// A pack of lessons, each with its front matter's further lines and its text.
  private func pack(_ name: String, _ lessons: [(id: String, more: String, text: String)]) throws -> Pack {
    let entries = lessons.map { "  - { id: \($0.id), folder: \($0.id) }\n" }.joined()
    folder.write(
      "format: 1\nid: mini\ntitle: M\nversion: 1.0.0\nlicense: MIT\nlanguage: en\nsummary: S\nlessons:\n\(entries)",
      to: name + "/pack.yaml")
    for lesson in lessons {
      folder.write(
        "---\nid: \(lesson.id)\ntitle: T\nsummary: S\nlevel: easy\nminutes: 1\n\(lesson.more)---\nHello.\n\n\(lesson.text)",
        to: "\(name)/\(lesson.id)/lesson.md")
    }
    return try Pack(folder: folder.file(name))
  }

  private func question(_ id: String, _ prompt: String = "How many?", value: Int = 4, more: String = "") -> String {
    "### \(prompt) {#\(id) .numeric about=introduction\(more)}\n```answer\n{ value: \(value) }\n```\n\n"
  }

  private func changes(_ before: String, _ after: String) throws -> [LessonChange] {
    PackComparison(from: try pack("a", [("one", "", before)]), to: try pack("b", [("one", "", after)])).lessons
  }

  @Test func `are the same where nothing changed`() throws {
    #expect(try changes(question("x"), question("x")) == [])
  }

  @Test func `are the same where options, items and mistakes are, wherever the pack lies`() throws {
    let text = """
      ### Which? {#which .single about=introduction}
      - [x] One
      - [ ] Two
        > No.

      ### Put in order. {#order .order about=introduction}
      1. One
      2. Two

      ### How much? {#much .numeric about=introduction}
      ```answer
      { value: 4, mistakes: [{ value: 5, text: Too much. }] }
      ```

      """
    #expect(try changes(text, text) == [])
    let found = try changes(text, text.replacing("Too much.", with: "Less.").replacing("> No.", with: "> Never."))
    #expect(found.flatMap(\.questions).map(\.id) == ["which", "much"])
  }

  @Test func `name a question without what is drawn for each learner`() throws {
    let drawn =
      "### Half of {{k}} in {{2 * k}}? {#half .numeric about=introduction}\n```answer\n"
      + "{ value: k / 2, draw: { k: [2, 4] } }\n```\n"
    #expect(try changes("", drawn).flatMap(\.questions).map(\.prompt) == ["Half of … in …?"])
    #expect(try changes(drawn, "").flatMap(\.questions).map(\.prompt) == ["Half of … in …?"])
    #expect(try changes("", question("k", "Is {{k}} a set?")).flatMap(\.questions).map(\.prompt) == ["Is {{k}} a set?"])
  }

  @Test func `differ in the text of a lesson`() throws {
    #expect(try changes("Ab.", "Ac.") == [LessonChange(id: "one", title: "T", kind: .kept, hasNewText: true)])
  }

  @Test func `differ in questions that are new, gone, renamed, or have another key or other words`() throws {
    let before = question("gone") + question("old") + question("key") + question("words") + question("same")
    let after =
      question("new") + question("name", more: " was=old") + question("key", value: 5) + question("words", "So many?")
      + question("same")
    #expect(
      try changes(before, after).flatMap(\.questions) == [
        QuestionChange(id: "new", prompt: "How many?", kind: .added),
        QuestionChange(id: "name", prompt: "How many?", kind: .renamed(from: "old")),
        QuestionChange(id: "key", prompt: "How many?", kind: .kept, hasNewKey: true),
        QuestionChange(id: "words", prompt: "So many?", kind: .kept, hasNewText: true),
        QuestionChange(id: "gone", prompt: "How many?", kind: .removed),
      ])
  }

  @Test func `do not take a question for another one that is still there`() throws {
    let found = try changes(question("a"), question("a") + question("b", more: " was=a")).flatMap(\.questions)
    #expect(found == [QuestionChange(id: "b", prompt: "How many?", kind: .added)])
  }

  @Test func `differ in lessons that are new, gone or renamed`() throws {
    let before = try pack("a", [("one", "", ""), ("two", "", question("x")), ("three", "", "")])
    let after = try pack("b", [("four", "", ""), ("one", "", ""), ("second", "was: [two]\n", question("x"))])
    #expect(
      PackComparison(from: before, to: after).lessons.map { [$0.id, "\($0.kind)"] } == [
        ["four", "added"], ["second", "renamed(from: \"two\")"], ["three", "removed"],
      ])
  }
}
