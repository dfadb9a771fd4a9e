import TestSupport
import Testing

@testable import Lessons

@Suite struct `The assignments of a pack` {
  private func read(_ assignments: String) throws -> Pack {
    let yaml = """
      format: 1
      id: course
      title: Course
      version: 1.0.0
      license: MIT
      language: en
      summary: S
      lessons:
        - { id: first, folder: first }
        - { id: second, folder: second }
      assignments:
      """
    return try Pack(parsing: Array((yaml + assignments).utf8), file: "pack.yaml", folder: "p")
  }

  @Test func `are lessons or questions with a day`() throws {
    let pack = try read(
      "\n  - { lesson: first, due: 2026-12-01, title: Week one }\n  - { question: second/sum, due: 2028-02-29 }\n")
    #expect(pack.findings == [])
    let place = { (line: Int, column: Int) in Place(file: "pack.yaml", line: line, column: column) }
    #expect(
      pack.assignments == [
        Assignment(lesson: "first", due: "2026-12-01", title: "Week one", place: place(12, 15)),
        Assignment(lesson: "second", question: "sum", due: "2028-02-29", place: place(13, 17)),
      ])
  }

  @Test(arguments: [
    ("{ lesson: frist, due: 2026-12-01 }", "There is no lesson “frist” in this pack.", "Did you mean first?"),
    ("{ lesson: first, due: 2026-02-29 }", "“2026-02-29” is no day.", "Write year, month and day, such as 2026-12-01."),
    ("{ lesson: first, due: 1.12.2026 }", "“1.12.2026” is no day.", "Write year, month and day, such as 2026-12-01."),
    ("{ lesson: first }", "An assignment has no “due”.", "Add “due: …”."),
    (
      "{ due: 2026-12-01 }", "An assignment names a lesson or a question.",
      "Write “lesson: ID” or “question: LESSON/ID”."
    ),
    (
      "{ lesson: first, question: first/x, due: 2026-12-01 }", "An assignment names a lesson or a question.",
      "Write “lesson: ID” or “question: LESSON/ID”."
    ),
    (
      "{ question: sum, due: 2026-12-01 }", "“sum” is no question of the pack.",
      "Write LESSON/ID, such as batch-size/linear."
    ),
    ("{ lesson: first/x, due: 2026-12-01 }", "“first/x” is no lesson of the pack.", "Write the lesson's id."),
    (
      "{ lesson: first, due: 2026-12-01, late: no }", "An assignment has no key “late”.",
      "It may have lesson, question, title, due."
    ),
  ])
  func `that are wrong are findings in their line`(text: String, message: String, advice: String) throws {
    let pack = try read("\n  - " + text + "\n")
    let finding = try #require(pack.findings.first)
    #expect(finding.message == message && finding.advice == advice && finding.place.line == 12)
  }

  @Test func `that name a question which is not there are findings of the whole pack`() throws {
    let folder = TemporaryFolder()
    folder.write(
      """
      format: 1
      id: course
      title: Course
      version: 1.0.0
      license: MIT
      language: en
      summary: S
      lessons: [{ id: first, folder: first }]
      assignments: [{ question: first/smu, due: 2026-12-01 }, { question: first/sum, due: 2026-12-01 }]
      """, to: "pack.yaml")
    folder.write(
      "---\nid: first\ntitle: F\nsummary: S\nlevel: easy\nminutes: 1\n---\n### How many? {#sum .numeric}\n```answer\n{ value: 4 }\n```\n",
      to: "first/lesson.md")
    let findings = try Pack(folder: folder.path).assignmentFindings()
    #expect(findings.map(\.message) == ["There is no question “smu” in the lesson “first”."])
    #expect(findings.first?.advice == "Did you mean first/sum?" && findings.first?.place.line == 9)
  }
}
