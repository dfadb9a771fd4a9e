import Foundation
import Lessons
import Testing
import Text

/// The shipped pack, as it lies in this repository.
enum Shipped {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Content/deep-learning").path()

  static func pack() throws -> Pack { try Pack(folder: folder) }

  static func lessons() throws -> [Lesson] {
    let pack = try pack()
    return try pack.entries.compactMap { entry in
      guard case .written(let id, _) = entry else { return nil }
      return try pack.lesson(id)
    }
  }
}

@Suite struct `The shipped pack` {
  @Test func `has nothing to mend`() throws {
    #expect(try Shipped.pack().findings.map(\.text) == [])
    #expect(try Shipped.pack().courseFindings().map(\.text) == [])
    for lesson in try Shipped.lessons() { #expect(lesson.findings.map(\.text) == []) }
  }

  @Test func `is a course of 27 lessons whose twelfth is written`() throws {
    let pack = try Shipped.pack()
    #expect(pack.entries.count == 27)
    #expect(pack.number(of: "batch-size") == 12)
    #expect(pack.number(of: "distributed-training") == 13)
  }

  @Test func `asks of every lesson only what comes before it`() throws {
    let pack = try Shipped.pack()
    for (index, entry) in pack.entries.enumerated() {
      let prerequisites =
        switch entry {
        case .planned(let lesson): lesson.prerequisites
        case .written(let id, _): try pack.lesson(id).prerequisites
        }
      let before = pack.entries[..<index].map(\.id)
      for prerequisite in prerequisites {
        #expect(before.contains(prerequisite), "\(entry.id) asks for \(prerequisite), which comes later or not at all")
      }
    }
  }

  @Test func `says of every planned lesson what it will be`() throws {
    for entry in try Shipped.pack().entries {
      guard case .planned(let lesson) = entry else { continue }
      #expect(!lesson.title.isEmpty && !lesson.summary.isEmpty && (3...15).contains(lesson.minutes), "\(lesson.id)")
    }
  }

  @Test func `names the source and the licence beside its data`() throws {
    let note = try String(contentsOfFile: Shipped.folder + "/data/README.md", encoding: .utf8)
    #expect(note.contains("CC BY 4.0") && note.contains("Alpaydin"))
    let digits = try #require(try Shipped.pack().data("digits"))
    #expect(digits.labels.count == 1797)
    #expect(digits.columns == 64)
    #expect(digits.classes == 10)
  }
}

@Suite struct `Lesson 12` {
  func lesson() throws -> Lesson { try Shipped.pack().lesson("batch-size") }

  @Test func `has seven sections, three guesses, three check questions and four for interviews`() throws {
    let lesson = try lesson()
    #expect(lesson.readingSections.count == 7)
    let first = lesson.readingSections.flatMap(\.questions)
    #expect(first.count { $0.kind == .predict } == 3)
    #expect(lesson.checkQuestions.count == 3)
    #expect(lesson.questions.count { $0.kind == .open } == 4)
    #expect(first.count { $0.kind == .single } == 3)
    #expect(lesson.experiments.prefix(5).map(\.id) == ["descent", "noise", "scaling", "warmup", "accumulate"])
  }

  @Test func `asks seventeen guesses and proves all ten experiments on twenty seeds`() throws {
    let lesson = try lesson()
    #expect(lesson.questions.count { $0.kind == .predict } == 17)
    #expect(lesson.experiments.count == 26)
    for claim in lesson.experiments.flatMap(\.claims) {
      #expect(claim.seeds.of == 20 || claim.seeds.of == 5, "\(claim.text)")
    }
  }

  @Test func `answers every wrong option, and explains and hints at every check question`() throws {
    for question in try lesson().checkQuestions {
      #expect(!question.why.isEmpty && !question.hints.isEmpty, "\(question.id)")
      for option in question.options where !option.isRight {
        #expect(!option.feedback.isEmpty, "\(question.id): \(option.plain)")
      }
    }
  }

  @Test func `has model answers and what to look for`() throws {
    for question in try lesson().questions where question.kind == .open {
      #expect(!question.modelAnswer.isEmpty && !question.lookFor.isEmpty, "\(question.id)")
    }
  }

  @Test func `guesses before it shows`() throws {
    let lesson = try lesson()
    for question in lesson.questions where question.kind == .predict {
      let experiment = try #require(lesson.experiments.first { $0.id == question.key?.experiment })
      #expect(question.place < experiment.place, "\(question.id)")
    }
  }

  @Test func `is read in six minutes`() throws {
    let words = try lesson().readingSections.flatMap(\.blocks).map(\.words).reduce(0, +)
    #expect((300...600).contains(words), "\(words) words on page one")
  }

  @Test func `writes only mathematics that can be drawn and spoken`() throws {
    let sources = try lesson().sections.flatMap(\.blocks).flatMap(\.formulas)
    #expect(!sources.isEmpty)
    for source in sources { #expect(MathText(source).isDrawable, "\(source)") }
  }

  @Test func `writes code in at most 72 columns`() throws {
    for case .code(_, let text) in try lesson().sections.flatMap(\.blocks) {
      for line in text.split(separator: "\n") { #expect(line.count <= 72, "\(line)") }
    }
  }
}

extension Block {
  private func count(_ inlines: [Inline]) -> Int { Inline.plain(inlines).split(whereSeparator: \.isWhitespace).count }

  /// The words of prose; questions and code are not prose.
  fileprivate var words: Int {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): count(inlines)
    case .list(let list): list.items.joined().map(\.words).reduce(0, +)
    case .table(let table): (table.rows + [table.header]).joined().map(count).reduce(0, +)
    case .callout(let callout): callout.blocks.map(\.words).reduce(0, +)
    case .quote(let blocks): blocks.map(\.words).reduce(0, +)
    case .figure(let figure): count(figure.description)
    case .code, .math, .rule, .experiment, .question, .finding: 0
    }
  }

  /// The sources of its formulas, questions' included.
  var formulas: [String] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.formulas
    case .list(let list): list.items.joined().flatMap(\.formulas)
    case .table(let table): (table.rows + [table.header]).joined().flatMap(\.formulas)
    case .callout(let callout): callout.blocks.flatMap(\.formulas)
    case .quote(let blocks): blocks.flatMap(\.formulas)
    case .figure(let figure): figure.description.formulas
    case .math(let source): [source]
    case .question(let question):
      question.prompt.formulas
        + (question.stem + question.why + question.modelAnswer + question.lookFor)
        .flatMap(\.formulas) + question.options.flatMap { $0.text.formulas + $0.feedback.flatMap(\.formulas) }
    case .code, .rule, .experiment, .finding: []
    }
  }
}

extension [Inline] {
  var formulas: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .math(let source): [source]
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _),
        .image(let inner, _):
        inner.formulas
      case .text, .code, .lineBreak: []
      }
    }
  }
}
