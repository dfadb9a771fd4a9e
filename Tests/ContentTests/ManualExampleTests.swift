import Experiments
import Formula
import Foundation
import Lessons
import Proving
import Testing

/// Markdown that the manual shows an author: read, bound and proved like a lesson.
struct ManualExample: CustomTestStringConvertible, Sendable {
  let page: String
  let number: Int
  let text: String

  var testDescription: String { "\(page) \(number)" }

  static let all: [ManualExample] = ["authors", "questions", "experiments", "formulas"].flatMap { page in
    ((try? Manual.code(on: page, in: "markdown")) ?? []).enumerated().map {
      ManualExample(page: page, number: $0 + 1, text: $1)
    }
  }

  /// The example as a lesson; one without front matter is given some, and a section for its questions to be about.
  var lesson: Lesson {
    get throws {
      let head = "---\nid: example\ntitle: E\nsummary: E.\nlevel: beginner\nminutes: 1\n---\n## The law {#law}\n\n"
      return try Lesson(parsing: Array((text.hasPrefix("---") ? text : head + text).utf8), file: "\(page)-\(number).md")
    }
  }

  func bench(_ block: ExperimentBlock, of lesson: Lesson) throws -> Bench {
    // The examples' tables are those of the shipped pack.
    let pack = try Shipped.pack()
    return try Bench(block, among: lesson.experiments) { name in
      try pack.data(name).map {
        DataTable(name: name, features: $0.features, columns: $0.columns, labels: $0.labels, classes: $0.classes)
      }
    }
  }
}

@Suite struct `The manual's examples` {
  @Test func `show each kind of question and of experiment`() throws {
    let lessons = try ManualExample.all.map { try $0.lesson }
    #expect(Set(lessons.flatMap(\.questions).map(\.kind)) == Set(Question.Kind.allCases))
    #expect(Set(lessons.flatMap(\.experiments).map(\.kind)) == Set(Kind.allCases.map(\.rawValue)))
  }

  @Test(arguments: ManualExample.all)
  func `are read without a finding`(example: ManualExample) throws {
    let lesson = try example.lesson
    #expect(lesson.findings.map(\.text) == [])
    #expect(!lesson.questions.isEmpty || !lesson.experiments.isEmpty)
  }

  @Test(arguments: ManualExample.all)
  func `claim only what holds`(example: ManualExample) async throws {
    let lesson = try example.lesson
    for block in lesson.experiments {
      let bench = try example.bench(block, of: lesson)
      #expect(bench.warnings.map(\.text) == [])
      _ = try Run(bench.trial()).result()
      guard !bench.claims.isEmpty else { continue }
      for proof in try await Prover(lesson: lesson.id, bench: bench).proveInParallel() {
        #expect(proof.holds, "\(proof.expect) fails on seeds \(proof.failed), where its sides are \(proof.sides)")
      }
    }
  }

  @Test(arguments: ManualExample.all)
  func `have answers that can be reckoned and guesses that are right`(example: ManualExample) throws {
    let lesson = try example.lesson
    func bench(_ id: String) -> Bench? {
      lesson.experiments.first { $0.id == id }.flatMap { try? example.bench($0, of: lesson) }
    }
    for question in lesson.questions {
      guard let key = question.key else { continue }
      if let proof = key.proof, let experiment = key.experiment {
        let bench = try #require(bench(experiment), "\(experiment)")
        let settled = try Laboratory().settle(try Claim(parsing: proof), in: bench)
        #expect(settled.holds, "\(question.id): \(settled.measured)")
      } else if question.kind == .numeric, key.draw.isEmpty {
        let value = try Laboratory().value(of: key) { bench($0) }
        #expect(value.isFinite, "\(question.id)")
      }
    }
  }

  @Test(arguments: ["0.5", "1/2", "50 %", "0,5"])
  func `are answered with numbers in the forms that the page names`(typed: String) throws {
    #expect(TypedNumber.read(typed) == .number(0.5))
    #expect(try Manual.source("questions").contains("`\(typed)`"))
  }

  @Test func `have a pack.yaml that is read without a finding`() throws {
    let text = try #require(try Manual.code(on: "authors", in: "yaml").first { $0.hasPrefix("format:") })
    let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-manual-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try (text + "\n").write(to: folder.appending(path: "pack.yaml"), atomically: true, encoding: .utf8)
    let pack = try Pack(folder: folder.path())
    #expect(pack.findings.map(\.text) == [])
    #expect(pack.entries.map(\.id) == ["filters", "spectra"])
  }
}
