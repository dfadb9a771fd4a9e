import Learner
import Lessons
import TestSupport
import Testing

@testable import Tutor

@Suite struct `What a course asks for` {
  private let folder = TemporaryFolder()
  private let today = Day("2026-11-21")!

  private func library() throws -> Library {
    folder.write(
      """
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
        - { lesson: second, due: 2026-11-24 }
        - { question: first/sum, due: 2026-11-19 }
        - { lesson: first, due: 2026-11-21, title: Week one }
      """, to: "pack.yaml")
    for id in ["first", "second"] {
      folder.write(
        "---\nid: \(id)\ntitle: The \(id)\nsummary: S\nlevel: easy\nminutes: 1\n---\n### Two and two? {#sum .numeric}\n```answer\n{ value: 4 }\n```\n",
        to: id + "/lesson.md")
    }
    return try Library.find(ContentPlace(named: folder.path, programFolder: "/", currentFolder: "/"))
  }

  @Test func `is listed by its day, with what was due said kindly`() throws {
    let work = DueWork.all(in: try library(), Profile(), today: today)
    #expect(work.map(\.title) == ["The first: Two and two?", "Week one", "The second"])
    #expect(work.map(\.when) == ["was due 2 days ago, and still counts", "due today", "due in 3 days"])
    #expect(work.map(\.address) == ["course:first/sum", "course:first", "course:second"])
  }

  @Test(arguments: [(-1, "was due yesterday, and still counts"), (1, "due tomorrow"), (40, "due in 40 days")])
  func `says when`(days: Int, sentence: String) {
    let work = DueWork(
      pack: "p", lesson: "l", question: nil, title: "T", due: today.advanced(by: days), days: days)
    #expect(work.when == sentence)
  }
}
