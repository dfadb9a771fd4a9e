import Lessons
import Terminal
import TestSupport
import Testing

@testable import Tutor

@Suite struct `Findings for people` {
  static let excerpts: [(line: String, column: Int, room: Int, text: String, caret: Int)] = [
    ("- [X] B", 3, 40, "- [X] B", 2),
    // A tab goes to the next multiple of eight.
    ("\tvalue: 1", 2, 40, "        value: 1", 8),
    ("a\tb", 3, 40, "a       b", 8),
    // Wide characters take two cells, marks none.
    ("日本 x", 4, 40, "日本 x", 5),
    ("e\u{301}x", 3, 40, "e\u{301}x", 1),
    // What is hidden is shown by its number.
    ("a\u{202E}b", 3, 40, "a<U+202E>b", 9),
    // A long line is shown around the place.
    (String(repeating: "abcdefghi ", count: 5), 1, 20, "abcdefghi abcdefghi…", 0),
    // A place behind the end.
    ("ab", 3, 40, "ab", 2),
  ]

  @Test(arguments: excerpts)
  func `show the line with a caret by cells`(
    line: String, column: Int, room: Int, text: String, caret: Int
  ) {
    let excerpt = FindingLines.excerpt(line, column: column, room: room)
    #expect(excerpt.text == text)
    #expect(excerpt.caret == caret)
  }

  @Test(arguments: 1...60)
  func `keep the place of a long line in view`(column: Int) throws {
    let line = (0..<60).map { String(UnicodeScalar(UInt8(33 + $0))) }.joined()
    let (text, caret) = FindingLines.excerpt(line, column: column, room: 20)
    #expect(text.count <= 20)
    let shown = Array(text)
    #expect(shown[caret] == Array(line)[column - 1])
  }

  @Test func `say the place, the sentence, the line and the advice`() {
    let folder = TemporaryFolder()
    let file = folder.write("one\n- [ ] two\n", to: "lesson.md")
    let finding = Finding(
      place: Place(file: file, line: 2, column: 3), severity: .error, rule: "option", message: "No words.",
      advice: "Write some.")
    var lines = FindingLines(hasCaret: true, width: 79)
    #expect(
      lines.lines(finding).map(\.text) == [
        "\(file):2:3: error: No words.", "    - [ ] two", "      ^", "    Write some.",
      ])
    var silent = FindingLines(hasCaret: false, width: 79)
    #expect(silent.lines(finding).map(\.text) == ["\(file):2:3: error: No words.", "    - [ ] two", "    Write some."])
    let gone = Finding(
      place: Place(file: folder.file("gone.md"), line: 1, column: 1), severity: .warning, rule: "x", message: "Gone.")
    #expect(lines.lines(gone).map(\.text) == ["\(folder.file("gone.md")):1:1: warning: Gone."])
  }
}

@Suite struct `Findings for programs` {
  static let findings = [
    Finding(
      place: Place(file: "a,b/x:1.md", line: 3, column: 7), severity: .error, rule: "html",
      message: "100 % wrong:\nhere.", advice: "Do, it."),
    Finding(place: Place(file: "y.md", line: 1, column: 1), severity: .warning, rule: "id", message: "No id."),
  ]

  @Test func `are a list with keys in a fixed order`() {
    #expect(
      FindingDocuments.json(Self.findings) == """
        [{"file":"a,b/x:1.md","line":3,"column":7,"severity":"error","rule":"html","message":"100 % wrong:\\nhere.",\
        "advice":"Do, it."},{"file":"y.md","line":1,"column":1,"severity":"warning","rule":"id","message":"No id.",\
        "advice":null}]

        """)
    #expect(FindingDocuments.json([]) == "[]\n")
  }

  @Test func `annotate a commit in GitHub's escaping`() {
    #expect(
      FindingDocuments.github(Self.findings) == """
        ::error file=a%2Cb/x%3A1.md,line=3,col=7,title=html::100 %25 wrong:%0Ahere. Do, it.
        ::warning file=y.md,line=1,col=1,title=id::No id.

        """)
  }

  @Test(arguments: [
    ("/home/me/pack/pack.yaml", "pack.yaml"), ("/home/me/pack/a/lesson.md", "a/lesson.md"),
    ("/home/me/other/lesson.md", "../other/lesson.md"), ("/home/pack.yaml", "../../pack.yaml"),
    ("/etc/pack.yaml", "/etc/pack.yaml"), ("./pack.yaml", "pack.yaml"), ("././a/lesson.md", "a/lesson.md"),
    ("../pack.yaml", "../pack.yaml"), ("a/lesson.md", "a/lesson.md"),
  ])
  func `name a file from the current folder`(file: String, named: String) {
    let place = Place(file: file, line: 1, column: 1)
    let finding = Finding(place: place, severity: .error, rule: "x", message: "x")
    #expect(finding.named(from: "/home/me/pack").place.file == named)
  }
}

@Suite struct `What is checked` {
  let folder = TemporaryFolder()

  init() {
    folder.write("format: 1\n", to: "course/pack.yaml")
    folder.write("---\n", to: "course/01-first/lesson.md")
    folder.write("x", to: "course/notes.txt")
  }

  @Test func `is a pack, a lesson, or the pack around the current folder`() throws {
    let course = folder.file("course")
    #expect(try Manuscript(course, currentFolder: "/") == .pack(course))
    #expect(try Manuscript(course + "/pack.yaml", currentFolder: "/") == .pack(course))
    #expect(try Manuscript(course + "/01-first", currentFolder: "/") == .lesson(course + "/01-first/lesson.md"))
    #expect(
      try Manuscript(course + "/01-first/lesson.md", currentFolder: "/") == .lesson(course + "/01-first/lesson.md"))
    #expect(try Manuscript(nil, currentFolder: course) == .pack("."))
    #expect(try Manuscript(nil, currentFolder: course + "/01-first") == .pack(course))
  }

  @Test func `is looked for in vain with a sentence`() {
    let path = folder.path
    for (name, sentence) in [
      ("", "The folder “\(path)” holds no pack.yaml and no lesson.md. Did you mean \(path)/course?"),
      ("/course/notes.txt", "“\(path)/course/notes.txt” is no lesson: its name does not end in .md."),
      ("/gone", "There is no file or folder “\(path)/gone”."),
    ] {
      #expect(throws: Manuscript.Missing(sentence: sentence)) { try Manuscript(path + name, currentFolder: "/") }
    }
    #expect(
      throws: Manuscript.Missing(
        sentence: "There is no pack.yaml here or above. Name a pack: gradus pack check FOLDER")
    ) { try Manuscript(nil, currentFolder: "/") }
  }
}
