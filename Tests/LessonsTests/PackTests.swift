import Foundation
import Testing

@testable import Lessons

private let yaml = """
  format: 1
  id: deep
  title: Deep
  version: 1.2.0
  license: CC BY 4.0
  language: en-GB
  summary: All of it.
  authors: [Ada, Grace]
  glossary: [learning rate, mini-batch]
  lessons:
    - { id: first, title: First, summary: One., level: easy, minutes: 5, prerequisites: [], status: planned }
    - { id: second, folder: 02-second }
    - { id: third, title: Third, summary: Three., level: hard, minutes: 7, prerequisites: [first, second], status: planned }
  """

/// A folder that goes when the test ends.
private final class Folder {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "gradus-lessons-\(UUID().uuidString)"
    for (name, text) in files {
      let url = URL(filePath: path + "/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

private func read(_ text: String) throws -> Pack {
  try Pack(parsing: Array(text.utf8), file: "pack.yaml", folder: "p")
}

@Suite struct `A pack` {
  @Test func `says what it is and what it holds`() throws {
    let pack = try read(yaml)
    #expect(pack.id == "deep" && pack.title == "Deep" && pack.version == "1.2.0" && pack.license == "CC BY 4.0")
    #expect(pack.language == "en-GB" && pack.summary == "All of it." && pack.authors == ["Ada", "Grace"])
    #expect(pack.glossary == ["learning rate", "mini-batch"])
    #expect(pack.entries.map(\.id) == ["first", "second", "third"])
    #expect(pack.findings == [])
    guard case .planned(let third) = pack.entries[2], case .written(_, let folder) = pack.entries[1] else {
      Issue.record("The third lesson is planned, the second written.")
      return
    }
    #expect(third.prerequisites == ["first", "second"] && third.minutes == 7 && third.level == "hard")
    #expect(folder == "02-second")
  }

  @Test func `finds a lesson by id or number and says what is planned or unknown`() throws {
    let text = "---\nid: second\ntitle: Second\nsummary: S\nlevel: easy\nminutes: 1\n---\nHello."
    let folder = try Folder(["pack.yaml": yaml, "02-second/lesson.md": text])
    let pack = try Pack(folder: folder.path)
    #expect(try pack.lesson("second").title == "Second")
    #expect(try pack.lesson("2").findings == [])
    #expect(pack.number(of: "third") == 3 && pack.number(of: "fourth") == nil)
    func sentence(_ name: String) -> String? {
      do {
        _ = try pack.lesson(name)
        return nil
      } catch {
        return (error as? LessonMissing)?.sentence
      }
    }
    #expect(sentence("secnd") == "There is no lesson “secnd”. Did you mean second?")
    #expect(sentence("12") == "There is no lesson “12”.")
    #expect(sentence("third") == "Lesson 3, “Third”, is planned and not written yet.")
    #expect(sentence("1") == "Lesson 1, “First”, is planned and not written yet.")
  }

  @Test func `says which file is missing, no plain file, or too large`() throws {
    func finding(_ body: () throws -> Void) -> String? {
      do {
        try body()
        return nil
      } catch let error as LessonUnreadable {
        return error.findings.first?.text
      } catch {
        return (error as? PackUnreadable)?.findings.first?.text
      }
    }
    let empty = try Folder(["note.txt": ""])
    #expect(
      finding { _ = try Pack(folder: empty.path) }
        == "\(empty.path)/pack.yaml:1:1: error: There is no pack.yaml in “\(empty.path)”. A pack's folder holds one.")
    let folder = try Folder(["pack.yaml": yaml])
    let lesson = folder.path + "/02-second/lesson.md"
    let pack = try Pack(folder: folder.path)
    #expect(
      finding { _ = try pack.lesson("second") }
        == "\(lesson):1:1: error: The lesson's file is missing. Write it, or mark the lesson planned.")
    try FileManager.default.createDirectory(atPath: lesson, withIntermediateDirectories: true)
    #expect(
      finding { _ = try pack.lesson("second") }
        == "\(lesson):1:1: error: The file is a link, a folder or a device. A pack holds plain files.")
    try FileManager.default.removeItem(atPath: lesson)
    try FileManager.default.createSymbolicLink(atPath: lesson, withDestinationPath: "/dev/zero")
    #expect(
      finding { _ = try pack.lesson("second") }
        == "\(lesson):1:1: error: The file is a link, a folder or a device. A pack holds plain files.")
    try FileManager.default.removeItem(atPath: lesson)
    try Data(repeating: 65, count: 300_000).write(to: URL(filePath: lesson))
    #expect(finding { _ = try pack.lesson("second") } == "\(lesson):1:1: error: The file is larger than 256 KB.")
  }

  @Test func `says when a lesson calls itself otherwise`() throws {
    let folder = try Folder([
      "pack.yaml": yaml,
      "02-second/lesson.md": "---\nid: other\ntitle: T\nsummary: S\nlevel: easy\nminutes: 1\n---\n",
    ])
    let lesson = try Pack(folder: folder.path).lesson("second")
    #expect(lesson.id == "second")
    #expect(
      lesson.findings.map(\.message) == ["The lesson calls itself “other”, and pack.yaml calls it “second”."])
  }

  @Test func `has a hash of its files' paths and bytes, names with a dot apart`() throws {
    let folder = try Folder(["pack.yaml": "a", "b/c.md": "hello", ".git/x": "1", "b/.hidden": "2"])
    // printf 'b/c.md\0005\000hellopack.yaml\0001\000a' | sha256sum
    let hash = "89d370d60e1ffb430ff33e1ce4d1beedd0d21a423fd8e8fb4b31f1913f4f1ca1"
    #expect(try PackFolder(path: folder.path).hash() == hash)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "pack.yaml")
    #expect(throws: Finding.self) { try PackFolder(path: folder.path).hash() }
  }

  @Test(arguments: [
    (yaml.replacing("format: 1\n", with: ""), "pack.yaml:1:1: error: The pack has no “format”. Add “format: …”."),
    (
      yaml.replacing("format: 1", with: "format: 2"),
      "pack.yaml:1:9: error: The pack has format 2, and this gradus reads up to 1. Update gradus."
    ),
    (yaml.replacing("format: 1", with: "format: one"), "pack.yaml:1:9: error: “format” is 1, not “one”."),
    (yaml.replacing("id: deep\n", with: ""), "pack.yaml:1:1: error: The pack has no “id”. Add “id: …”."),
    (
      yaml.replacing("id: deep\n", with: "id: Deep\n"),
      "pack.yaml:2:5: error: “Deep” is no id. An id is a small letter, then small letters, digits and hyphens, at most 64 in "
        + "all."
    ),
    ("format: 1\nid: a\ntitle: A", "pack.yaml:1:1: error: The pack has no “version”. Add “version: …”."),
    ("- a", "pack.yaml:1:1: error: The pack is a list, not keys with values. Write “key: value”."),
  ])
  func `is refused with the place and the reason`(text: String, sentence: String) throws {
    let error = #expect(throws: PackUnreadable.self) { try read(text) }
    #expect(error?.findings.first?.text == sentence)
  }

  @Test(arguments: [
    (
      yaml.replacing("id: third", with: "id: first"),
      "pack.yaml:13:11: error: The lesson “first” stands already in line 11. Choose another id."
    ),
    (
      yaml.replacing("status: planned", with: "status: planed"),
      "pack.yaml:11:11: error: The only “status” is planned, not “planed”."
    ),
    (
      yaml.replacing("folder: 02-second", with: "folder: ../x"),
      "pack.yaml:12:27: error: “../x” is no folder of the pack. Write its name, such as 12-batch-size."
    ),
    (
      yaml.replacing("folder: 02-second", with: "folder: /etc"),
      "pack.yaml:12:27: error: “/etc” is no folder of the pack. Write its name, such as 12-batch-size."
    ),
    (
      yaml.replacing("version: 1.2.0", with: "version: 1.2"),
      "pack.yaml:4:10: error: “1.2” is no version. Write three numbers, such as 1.0.0."
    ),
    (
      yaml.replacing("authors:", with: "author:"),
      "pack.yaml:8:1: warning: The pack has no key “author”. Did you mean authors?"
    ),
    (
      yaml.replacing("[first, second]", with: "[frist]"),
      "pack.yaml:13:89: warning: There is no lesson “frist” in this pack. Did you mean first?"
    ),
    (
      yaml.replacing("prerequisites: []", with: "prerequisites: [third]"),
      "pack.yaml:11:11: error: The prerequisites run in a circle: first → third → first. Remove one of them."
    ),
  ])
  func `with a slip of the pen is read with a finding`(text: String, sentence: String) throws {
    #expect(try read(text).findings.first?.text == sentence)
  }

  @Test func `finds a circle that runs through written lessons`() throws {
    let folder = try Folder([
      "pack.yaml": yaml,
      "02-second/lesson.md":
        "---\nid: second\ntitle: T\nsummary: S\nlevel: easy\nminutes: 1\nprerequisites: [third]\n---\n",
    ])
    let pack = try Pack(folder: folder.path)
    #expect(pack.findings == [])
    #expect(
      pack.courseFindings().map(\.message) == ["The prerequisites run in a circle: second → third → second."])
  }
}

@Suite struct `A table of data` {
  private func table(_ text: String) throws -> DataFile {
    try DataFile(parsing: Array(text.utf8), name: "t", file: "t.csv")
  }

  @Test func `has features in rows and a label last`() throws {
    let data = try table("a, \"b\",label\r\n0,-1.5,0\r\n16, 2e1 ,2\n")
    #expect(data.header == ["a", "b", "label"])
    #expect(data.features == [0, -1.5, 16, 20] && data.columns == 2)
    #expect(data.labels == [0, 2] && data.classes == 3)
  }

  @Test(arguments: [
    ("", "t.csv:1:1: error: The table has no rows. Write a header line, then a row of numbers a line."),
    ("a,b\n", "t.csv:1:1: error: The table has no rows. Write a header line, then a row of numbers a line."),
    ("a\n1", "t.csv:1:1: error: The table has 1 columns. It has 2 to 4096, the label last."),
    ("a,b\n1,0\n1", "t.csv:3:1: error: This row has 1 numbers, and the header 2 names."),
    ("a,b\n1,0,0", "t.csv:2:3: error: This row has 3 numbers, and the header 2 names."),
    ("a,b\n1,0\nx,0", "t.csv:3:1: error: “x” is no number."),
    ("a,b\nnan,0", "t.csv:2:1: error: “nan” is no number."),
    ("a,b\n1e99,0", "t.csv:2:1: error: “1e99” is no number."),
    ("a,b\n1,0.5", "t.csv:2:3: error: “0.5” is no label. A label is a whole number from 0 to 1023."),
    ("a,b\n1,-1", "t.csv:2:3: error: “-1” is no label. A label is a whole number from 0 to 1023."),
    ("a,b\n1,99999999", "t.csv:2:3: error: “99999999” is no label. A label is a whole number from 0 to 1023."),
  ])
  func `with a slip is refused at its place`(text: String, sentence: String) throws {
    let error = #expect(throws: Finding.self) { try table(text) }
    #expect(error?.text == sentence)
  }

  @Test func `belongs to a pack by its name`() throws {
    let folder = try Folder(["pack.yaml": yaml, "data/dots.csv": "x,y,label\n1,2,0\n3,4,1\n", "data/bad.csv": "x"])
    let pack = try Pack(folder: folder.path)
    #expect(try pack.data("dots")?.labels == [0, 1])
    #expect(try pack.data("moons") == nil)
    #expect(try pack.data("../pack") == nil)
    #expect(throws: PackUnreadable.self) { try pack.data("bad") }
  }
}

@Suite struct `An address` {
  @Test(arguments: [
    ("batch-size", Address(lesson: "batch-size")),
    ("12", Address(lesson: "12")),
    (" Batch-Size ", Address(lesson: "batch-size")),
    ("batch-size/noise", Address(lesson: "batch-size", item: "noise")),
    ("12/noise", Address(lesson: "12", item: "noise")),
    ("batch-size#less-noise", Address(lesson: "batch-size", section: "less-noise")),
    ("deep:batch-size/noise", Address(pack: "deep", lesson: "batch-size", item: "noise")),
    ("deep:12#check", Address(pack: "deep", lesson: "12", section: "check")),
    ("x.md", Address(lesson: "x.md")),
    ("drafts/My Lesson.md", Address(lesson: "drafts/My Lesson.md")),
    ("x.md/noise", Address(lesson: "x.md", item: "noise")),
    ("/a/b.md#check", Address(lesson: "/a/b.md", section: "check")),
    ("a.md/b.md", Address(lesson: "a.md/b.md")),
  ])
  func `names a lesson, an item or a section`(text: String, address: Address) {
    #expect(Address.parse(text) == address)
    #expect(Address.parse(address.description) == address)
    #expect(address.isPath == text.contains(".md"))
  }

  @Test(arguments: [
    "", " ", "/", "#", ":", "batch-size/", "batch-size#", "/noise", "a/b/c", "a#b/c", "a:b:c", ":a", "deep:", "12345",
    "-a", "a b", "ü", ".md", "x.md/No Item", "../a",
  ])
  func `is nil for anything else`(text: String) {
    #expect(Address.parse(text) == nil)
  }
}
