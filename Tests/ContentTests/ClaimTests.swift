import Experiments
import Formula
import Lessons
import Proving
import Testing

/// Every experiment of the shipped lessons, for one test each.
private let blocks: [ExperimentBlock] = (try? Shipped.lessons())?.flatMap(\.experiments) ?? []

@Suite struct `What the shipped lessons claim` {
  private func bench(_ block: ExperimentBlock) throws -> Bench {
    let pack = try Shipped.pack()
    return try Bench(block, among: blocks) { name in
      try pack.data(name).map {
        DataTable(name: name, features: $0.features, columns: $0.columns, labels: $0.labels, classes: $0.classes)
      }
    }
  }

  @Test func `is claimed of experiments`() { #expect(blocks.count >= 5) }

  @Test(arguments: blocks.map(\.id))
  func `holds on its seeds`(id: String) async throws {
    let bench = try bench(try #require(blocks.first { $0.id == id }))
    #expect(bench.warnings.map(\.text) == [])
    #expect(!bench.claims.isEmpty)
    for proof in try await Prover(lesson: "lesson", bench: bench).proveInParallel() {
      #expect(proof.holds, "\(proof.expect) fails on seeds \(proof.failed), where its sides are \(proof.sides)")
    }
  }

  @Test func `agrees with the guesses that are called right`() throws {
    let questions = try Shipped.lessons().flatMap(\.questions).filter { $0.kind == .predict }
    #expect(!questions.isEmpty)
    for question in questions {
      let key = try #require(question.key)
      let bench = try bench(try #require(blocks.first { $0.id == key.experiment }))
      let settled = try Laboratory().settle(try Claim(parsing: try #require(key.proof)), in: bench)
      #expect(settled.holds, "\(question.id): \(settled.measured)")
    }
  }
}
