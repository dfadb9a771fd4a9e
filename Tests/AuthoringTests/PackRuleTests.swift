import Foundation
import Lessons
import TestSupport
import Testing

@testable import Authoring

/// A pack on disk, of files that a test writes.
struct SamplePack {
  let folder = TemporaryFolder()

  init(_ files: [String: String]) {
    for (name, text) in files { folder.write(text, to: name) }
  }

  /// The findings of the rules of a name, or of all rules and of reading, with files named from the pack's folder.
  func findings(_ rule: String? = nil, before: SamplePack? = nil) throws -> [String] {
    let checker: Checker
    if let rule {
      let pack = CheckedPack(
        try Pack(folder: folder.path), before: try before.map { try Pack(folder: $0.folder.path) })
      checker = Checker(
        read: [], pack: pack, lessons: pack.lessons, rules: Rule.all.filter { $0.name == rule })
    } else {
      checker = Checker(pack: folder.path, before: before?.folder.path)
    }
    return checker.findings.map { finding in
      var finding = finding
      finding.place.file.removeFirst(folder.path.count + 1)
      return finding.text
    }
  }

  static let lesson = """
    ---
    id: first
    title: First
    summary: The first lesson.
    level: beginner
    minutes: 1
    ---
    Some words.

    ```experiment
    { id: noise, kind: noise, settings: { data: points, samples: 8, batch: 2 } }
    ```

    ### How much? {#much .single about=introduction}
    - [x] One
    - [ ] Two

    > [!WHY] Because.

    """

  static let yaml = """
    format: 1
    id: sample
    title: A sample
    version: 1.0.0
    license: MIT
    language: en
    summary: It is checked.
    lessons:
      - { id: first, folder: 01-first }

    """

  static let files = [
    "pack.yaml": yaml, "01-first/lesson.md": lesson,
    "data/points.csv": "x,y,label\n0,1,0\n1,0,1\n0,2,0\n2,0,1\n0,3,0\n3,0,1\n0,4,0\n4,0,1\n",
    "data/README.md": "points.csv: source and licence.",
  ]
}

@Suite struct `A rule on packs` {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let changes: [String: String]
    let expected: [String]
    var testDescription: String { rule }
  }

  static let cases: [Case] = [
    Case(
      rule: "reserved-id",
      changes: [
        "pack.yaml": SamplePack.yaml.replacingOccurrences(
          of: "id: sample", with: "id: local-sample")
      ],
      expected: [
        "pack.yaml:2:5: error: The id “local-sample” is taken by gradus itself. Choose another: what is kept of learners "
          + "hangs on it."
      ]),
    Case(
      rule: "unlisted",
      changes: ["02-second/lesson.md": SamplePack.lesson, "notes/plan.txt": "later"],
      expected: [
        "pack.yaml:9:3: warning: The folder “02-second” holds a lesson and is not listed. Add “- { id: …, folder: 02-second }”, "
          + "or remove the folder."
      ]),
    Case(
      rule: "data",
      changes: [
        "data/points.csv": "0,1,0\n1,0,1\n", "data/bad.csv": "x,label\n1,0\ntwo,1\n",
        "data/My points.csv": "x,label\n1,0\n",
      ],
      expected: [
        "data/My points.csv:1:1: warning: No experiment can name the table “My points”. Call it by a small letter, then small "
          + "letters, digits and hyphens.", "data/bad.csv:3:1: error: “two” is no number.",
        "data/points.csv:1:1: error: The first line is numbers, and would be lost as the columns' names. Write a line of names "
          + "above it.",
      ]),
    Case(
      rule: "data-source", changes: ["data/README.md": "Nothing."],
      expected: [
        "data/points.csv:1:1: warning: Nothing beside points.csv says where it comes from. Write its source and licence into "
          + "data/README.md, under the name points.csv."
      ]),
    Case(
      rule: "unused-data", changes: ["data/more.csv": "x,label\n1,0\n"],
      expected: [
        "data/more.csv:1:1: warning: No experiment uses the table “more”. Name it in one, “data: more”, or remove the file."
      ]),
  ]

  @Test(arguments: cases)
  func `finds what it is about at the place to change`(example: Case) throws {
    let changed = SamplePack(SamplePack.files.merging(example.changes) { _, new in new })
    #expect(try changed.findings(example.rule) == example.expected)
    #expect(try SamplePack(SamplePack.files).findings(example.rule) == [])
  }

  @Test func `a pack without faults is silent`() throws {
    #expect(try SamplePack(SamplePack.files).findings() == [])
  }

  @Test func `a lesson without its file is told at its entry`() throws {
    var files = SamplePack.files
    files["01-first/lesson.md"] = nil
    #expect(
      try SamplePack(files).findings() == [
        "pack.yaml:9:11: error: There is no lesson.md in the folder “01-first”. Write it, or mark the lesson planned."
      ])
  }

  @Test func `a pack that cannot be read is told with its place`() throws {
    let broken = SamplePack(["pack.yaml": "format: 1\nid: sample\nlessons: []\n"])
    #expect(
      try broken.findings().first
        == "pack.yaml:1:1: error: The pack has no “language”. Add “language: …”.")
    #expect(
      try SamplePack([:]).findingsOfNothing().first?.hasPrefix(
        "pack.yaml:1:1: error: There is no pack.yaml") == true)
  }

  static let gone: [(String, [String])] = [
    (SamplePack.lesson, []),
    (SamplePack.lesson.replacingOccurrences(of: "[x] One", with: "[x] Only one"), []),
    (
      SamplePack.lesson.replacingOccurrences(of: "{#much .", with: "{#how-much ."),
      [
        "01-first/lesson.md:14:1: warning: The question “much” of version 1.0.0 is now called “how-much”. Add was=much to its "
          + "braces."
      ]
    ),
    (
      SamplePack.lesson.replacingOccurrences(
        of: "{#much .single", with: "{#how-much .single was=much"), []
    ),
    (
      SamplePack.lesson.replacingOccurrences(
        of: "### How much? {#much", with: "### How many? {#many"),
      [
        "01-first/lesson.md:2:5: warning: The question “much” of version 1.0.0 is gone. If it was renamed, add was=much to its "
          + "braces; else it is no longer asked."
      ]
    ),
    (
      SamplePack.lesson.replacingOccurrences(of: "id: first", with: "id: one"),
      [
        "pack.yaml:9:3: warning: The lesson “first” of version 1.0.0 is gone. If it was renamed, add “was: [first]” to its front "
          + "matter; else its progress ends here."
      ]
    ),
    (SamplePack.lesson.replacingOccurrences(of: "id: first", with: "id: one\nwas: [first]"), []),
  ]

  @Test(arguments: gone)
  func `an id that is gone is told, one that was carried over is not`(
    lesson: String, expected: [String]
  ) throws {
    var files = SamplePack.files
    files["01-first/lesson.md"] = lesson
    if lesson.contains("id: one\n") {
      files["pack.yaml"] = SamplePack.yaml.replacingOccurrences(of: "id: first", with: "id: one")
    }
    #expect(
      try SamplePack(files).findings("gone", before: SamplePack(SamplePack.files)) == expected)
  }
}

extension SamplePack {
  /// What is found where there is no pack at all.
  func findingsOfNothing() throws -> [String] {
    Checker(pack: folder.path).findings.map { finding in
      var finding = finding
      finding.place.file.removeFirst(folder.path.count + 1)
      return finding.text
    }
  }
}
