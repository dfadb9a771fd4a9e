import Foundation
import Lessons
import Terminal
import TestSupport
import Testing

@testable import Tutor

@Suite struct `The preview of a lesson` {
  private let medium = Medium(width: 60, height: 16)

  private func text(_ sections: [(name: String, lines: Int)], intro: String = "Begin.") -> String {
    let bodies = sections.map { section in
      "## \(section.name) {#\(section.name.lowercased())}\n\n"
        + (1...section.lines).map { "\(section.name) line \($0)." }.joined(separator: "\n\n")
    }
    return "---\nid: a\ntitle: A lesson\nsummary: S.\nlevel: beginner\nminutes: 1\n---\n\(intro)\n\n"
      + bodies.joined(separator: "\n\n") + "\n"
  }

  private func read(_ folder: TemporaryFolder, _ text: String) throws -> PreviewedLesson {
    var source = try PreviewSource(path: folder.write(text, to: "a.md"))
    return source.read(0)
  }

  private func shown(_ preview: Preview) -> [String] { preview.frame.map(\.text) }

  @Test func `fills the window exactly, whatever its size`() throws {
    let folder = TemporaryFolder(), lesson = try read(folder, text([("One", 20)]))
    for (width, height) in [(40, 12), (80, 24), (200, 60), (20, 5)] {
      let preview = Preview(lesson, medium: Medium(width: width, height: height), hasOthers: true)
      #expect(preview.frame.count == height, "\(width)×\(height)")
      #expect(shown(preview).allSatisfy { $0.count < width }, "\(width)×\(height)")
    }
  }

  @Test func `keeps the place when a section before it grows`() throws {
    let folder = TemporaryFolder()
    var preview = Preview(try read(folder, text([("One", 10), ("Two", 30)])), medium: medium, hasOthers: false)
    for _ in 1...3 { #expect(preview.press(.right) == .redraw) }
    #expect(shown(preview)[0] == " Two")
    for _ in 1...2 { #expect(preview.press(.down) == .redraw) }
    let before = shown(preview)
    #expect(before[0] == " Two line 1.")
    preview.take(try read(folder, text([("One", 25), ("Two", 30)])))
    #expect(shown(preview).prefix(10) == before.prefix(10))
    preview.resize(Medium(width: 50, height: 16))
    #expect(shown(preview)[0] == before[0])
  }

  @Test func `stays in the lesson when the section in sight is gone`() throws {
    let folder = TemporaryFolder()
    var preview = Preview(try read(folder, text([("One", 10), ("Two", 30)])), medium: medium, hasOthers: false)
    _ = preview.press(.end)
    preview.take(try read(folder, text([("One", 2)])))
    #expect(shown(preview).contains(" One line 2."))
  }

  @Test func `says what was found, and all of it at f`() throws {
    let folder = TemporaryFolder()
    let faulty = text([("One", 3)]) + "\n### Which? {#q .single}\n\n- [ ] a\n- [ ] b\n"
    var preview = Preview(try read(folder, faulty), medium: medium, hasOthers: false)
    #expect(shown(preview).contains { $0.contains("error: ") })
    #expect(preview.press(.character("f")) == .redraw)
    #expect(shown(preview).joined().contains("a.md"))
    #expect(preview.press(.character("q")) == .redraw)
    preview.take(try read(folder, text([("One", 3)])))
    #expect(shown(preview).contains { $0.hasPrefix(" no findings · ") })
    _ = preview.press(.character("f"))
    #expect(shown(preview).first == " Nothing was found that should be changed.")
  }

  @Test func `shows why a lesson cannot be read, and the lesson again once it can`() throws {
    let folder = TemporaryFolder()
    var preview = Preview(try read(folder, text([("One", 3)])), medium: medium, hasOthers: false)
    preview.take(try read(folder, "no front matter"))
    #expect(shown(preview).first == " The lesson cannot be read.")
    #expect(shown(preview).contains { $0.hasPrefix(" 1 error · ") })
    preview.take(try read(folder, text([("One", 3)])))
    #expect(shown(preview).contains(" One line 1."))
  }

  @Test(arguments: [
    (Key.character("q"), Preview.Action.leave), (.escape, .leave), (.control("d"), .leave),
    (.character("n"), .turn(by: 1)), (.character("p"), .turn(by: -1)), (.character("?"), .redraw), (.up, .nothing),
    (.pageDown, .redraw), (.character("x"), .nothing),
  ])
  func `answers each key`(key: Key, action: Preview.Action) throws {
    let folder = TemporaryFolder()
    var preview = Preview(try read(folder, text([("One", 30)])), medium: medium, hasOthers: true)
    #expect(preview.press(key) == action)
  }

  @Test func `turns to no other lesson where there is none`() throws {
    let folder = TemporaryFolder()
    var preview = Preview(try read(folder, text([("One", 3)])), medium: medium, hasOthers: false)
    #expect(preview.press(.character("n")) == .nothing)
    _ = preview.press(.character("?"))
    #expect(!shown(preview).contains { $0.contains("the lesson before or after") })
    #expect(shown(preview).contains { $0.hasPrefix(" Save the file, and what stands here changes with it") })
  }

  @Test func `knows which parts a save has changed`() throws {
    let folder = TemporaryFolder()
    let before = try read(folder, text([("One", 3), ("Two", 3)]))
    let after = try read(folder, text([("One", 3), ("Two", 4)]))
    #expect(after.changes(since: before).map(\.id) == ["two"])
    #expect(before.changes(since: before).isEmpty)
  }
}

@Suite struct `What a preview looks at` {
  private func pack(_ folder: TemporaryFolder) {
    folder.write(
      """
      format: 1
      id: p
      title: P
      version: 1.0.0
      license: MIT
      language: en
      summary: S.
      lessons: [{ id: a, folder: 1-a }, { id: b, folder: 2-b }]
      """, to: "pack.yaml")
    for (id, name) in [("a", "1-a"), ("b", "2-b")] {
      folder.write(
        "---\nid: \(id)\ntitle: \(id)\nsummary: S.\nlevel: l\nminutes: 1\n---\nText.\n", to: name + "/lesson.md")
    }
  }

  private func touch(_ path: String, _ time: Double) {
    try! FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: time)], ofItemAtPath: path)
  }

  @Test func `is the lesson that was saved last`() throws {
    let folder = TemporaryFolder()
    pack(folder)
    touch(folder.file("1-a/lesson.md"), 2_000_000_000)
    touch(folder.file("2-b/lesson.md"), 1_000_000_000)
    #expect(try PreviewSource(path: folder.path).latest == 0)
    touch(folder.file("2-b/lesson.md"), 2_100_000_000)
    #expect(try PreviewSource(path: folder.path).latest == 1)
  }

  @Test func `is looked at again at each save, and only then`() throws {
    let folder = TemporaryFolder()
    pack(folder)
    var source = try PreviewSource(path: folder.path)
    #expect(source.change() == .none)
    touch(folder.file("2-b/lesson.md"), 2_100_000_000)
    #expect(source.change() == .lesson(1))
    #expect(source.change() == .none)
    touch(folder.file("pack.yaml"), 2_100_000_000)
    #expect(source.change() == .others)
    // An editor that saves by renaming leaves no file for a moment.
    try FileManager.default.removeItem(atPath: folder.file("1-a/lesson.md"))
    #expect(source.change() == .none)
  }

  @Test func `is a lesson, its folder or a pack, or it is told what is missing`() throws {
    let folder = TemporaryFolder()
    pack(folder)
    #expect(try PreviewSource(path: folder.file("1-a/lesson.md")).lessons.count == 1)
    #expect(try PreviewSource(path: folder.file("1-a")).lessons == [folder.file("1-a/lesson.md")])
    #expect(try PreviewSource(path: folder.path).lessons.count == 2)
    let planned = TemporaryFolder()
    planned.write(
      """
      format: 1
      id: p
      title: P
      version: 1.0.0
      license: CC0-1.0
      language: en
      summary: s.
      lessons: [{ id: later, title: Later, summary: s., level: introductory, minutes: 5, status: planned }]
      """, to: "pack.yaml")
    for (path, sentence) in [
      ("/nowhere", "There is no file or folder “/nowhere”."),
      (planned.path, "The pack in “\(planned.path)” has no lesson that is written."),
    ] {
      #expect(throws: Manuscript.Missing(sentence: sentence)) { try PreviewSource(path: path) }
    }
  }
}
