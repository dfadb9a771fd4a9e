import Lessons
import Testing

@testable import Authoring

/// A finding that is expected at a mark.
struct Expected: Sendable {
  let mark: String
  let message: String

  init(_ mark: String, _ message: String) {
    self.mark = mark
    self.message = message
  }
}

/// A piece of a lesson, with marks where one rule finds something; without marks the rule is silent.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let markdown: String
  let expected: [Expected]

  var testDescription: String { "\(rule): \(expected.first?.message ?? "silent")" }

  init(_ rule: String, _ markdown: String, _ expected: Expected...) {
    self.rule = rule
    self.markdown = markdown
    self.expected = expected
  }
}

extension Finding {
  /// The sentence and its advice, as they are printed behind the place.
  var sentence: String { "\(severity.rawValue): \(message)" + (advice.map { " " + $0 } ?? "") }
}

extension RuleCase {
  /// The lesson of the case: its own front matter, or one that is silent.
  var lesson: MarkedText {
    MarkedText(markdown.contains("id: sample") ? markdown : Self.frontMatter + markdown)
  }

  private static let frontMatter = """
    ---
    id: sample
    title: A sample
    summary: It is checked.
    level: beginner
    minutes: 1
    ---

    """
}

@Suite struct `A rule` {
  @Test(arguments: RuleCase.all)
  func `finds what it is about at the place to change`(example: RuleCase) throws {
    let lesson = example.lesson
    let rule = try #require(
      Rule.all.first { $0.name == example.rule }, "There is no rule \(example.rule)")
    let checked = try CheckedLesson(sample: lesson.text)
    let found = Checker(lessons: [checked], rules: [rule]).findings
    #expect(found.map(\.sentence) == example.expected.map(\.message))
    for (finding, expected) in zip(found, example.expected) {
      #expect(finding.place == lesson.marks[expected.mark])
      #expect(finding.rule == example.rule)
    }
  }
}

extension CheckedLesson {
  /// A lesson of a text, in a pack of its own.
  init(sample text: String, glossary: [String] = ["batch size", "PyTorch", "regularization"]) throws {
    let lesson = try Lesson(parsing: Array(text.utf8), file: "lesson.md")
    let words = LessonText(parsing: Array(text.utf8), file: "lesson.md")
    let pack = Pack(
      id: "samples", title: "Samples", version: "1.0.0", license: "MIT", language: "en",
      summary: "Samples.",
      glossary: glossary,
      entries: [.written(id: lesson.id, folder: "sample"), .written(id: "other", folder: "other")],
      folder: "no-such-folder")
    var tables = TableShelf(of: pack)
    guard let words else { preconditionFailure("What is a lesson has words.") }
    self.init(lesson, text: words, pack: pack, tables: &tables)
  }
}

@Suite struct `Reading a lesson` {
  @Test(arguments: RuleCase.reading + RuleCase.readingKeys)
  func `finds what it is about at the place to change`(example: RuleCase) throws {
    let lesson = example.lesson
    let expected = example.expected[0]
    let found: [Finding]
    do {
      found = try CheckedLesson(sample: lesson.text).readingFindings
    } catch let refused as LessonUnreadable {
      found = refused.findings
    }
    let finding = try #require(found.first { $0.rule == example.rule })
    #expect(finding.sentence == expected.message)
    #expect(finding.place == lesson.marks[expected.mark])
  }
}
