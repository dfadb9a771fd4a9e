import Lessons
import TestSupport
import Testing

@testable import Authoring

@Suite struct `The pack to begin with` {
  @Test func `can be read without a finding`() throws {
    let folder = TemporaryFolder()
    for file in try Starter(id: "signals").files { folder.write(file.text, to: "signals/" + file.path) }
    let pack = try Pack(folder: folder.file("signals"))
    #expect(pack.id == "signals")
    #expect(pack.findings.isEmpty && pack.courseFindings().isEmpty)
    #expect(try pack.lesson("step-size").findings.isEmpty)
  }

  @Test func `shows each kind of question, each callout, and an experiment`() throws {
    let lesson = try Lesson(parsing: Array(Starter.lesson.utf8), file: "lesson.md")
    #expect(Set(lesson.questions.map(\.kind)) == Set(Question.Kind.allCases))
    #expect(!lesson.experiments.isEmpty)
    for mark in [
      "[!HINT]", "[!WHY]", "[!ANSWER]", "[!LOOKFOR]", "[!NOTE]", "[!RULE]", "$$", "```python", "|---", "<!--",
    ] {
      #expect(Starter.lesson.contains(mark), "The starter shows no \(mark)")
    }
  }

  @Test(arguments: [
    ("My Course", "“My Course” cannot be a pack's id.", "my-course would do."),
    ("7", "“7” cannot be a pack's id.", "at most 64 in all."),
    ("\u{1B}[31m", "“<U+001B>[31m” cannot be a pack's id.", "m would do."),
  ])
  func `refuses a name that cannot be an id`(name: String, start: String, end: String) {
    let error = #expect(throws: BadPackName.self) { _ = try Starter(id: name) }
    #expect(
      error?.sentence.hasPrefix(start) == true && error?.sentence.hasSuffix(end) == true, "\(error?.sentence ?? "")")
  }
}
