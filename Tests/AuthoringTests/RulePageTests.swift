import Foundation
import Testing

@testable import Authoring

/// The manual lists every rule with an example of its message: the examples of these tests.
@Suite(.serialized) struct `The manual's list of rules` {
  static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Content/manual/checking/lesson.md")

  @Test func `says what each rule says`() throws {
    let packs = `A rule on packs`.cases.map { ($0.rule, $0.expected[0].drop(untilBehind: ": ")) }
    let gone = (
      "gone", `A rule on packs`.gone.lazy.compactMap(\.1.first).first?.drop(untilBehind: ": ") ?? ""
    )
    let lessons = (RuleCase.all + `A rule that runs experiments`.cases).compactMap { example in
      example.expected.first.map { (example.rule, $0.message) }
    }
    let examples = Dictionary(packs + [gone] + lessons) { first, _ in first }
    #expect(Set(Rule.all.map(\.name)) == Set(examples.keys))
    try expect("rules", Rule.all.map { ($0.name, examples[$0.name] ?? "") })
  }

  @Test func `says what reading says`() throws {
    let examples = (RuleCase.reading + RuleCase.readingKeys).map {
      ($0.rule, $0.expected[0].message)
    }
    try expect("reading", examples.sorted { $0.0 < $1.0 })
  }

  /// Compares a table of the page with the examples; `GRADUS_RECORD=1` writes it.
  private func expect(_ name: String, _ rows: [(rule: String, message: String)]) throws {
    let table = rows.map { "| `\($0.rule)` | \($0.message.escapedForCell) |\n" }
    let wanted =
      "<!-- \(name) -->\n\n| rule | for example |\n|------|-------------|\n\(table.joined())"
    var page = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(page.range(of: "<!-- \(name) -->\n"))
    let end = page[start.upperBound...].range(of: "\n##")?.lowerBound ?? page.endIndex
    let old = String(page[start.lowerBound..<end]).trimmingCharacters(in: .newlines) + "\n"
    if ProcessInfo.processInfo.environment["GRADUS_RECORD"] == "1", old != wanted {
      page.replaceSubrange(start.lowerBound..<end, with: wanted)
      try page.write(to: Self.page, atomically: true, encoding: .utf8)
    } else {
      #expect(old == wanted, "Run with GRADUS_RECORD=1 to write the table anew.")
    }
  }
}

extension String {
  /// What stands behind the first of these texts, or the text itself: a message without its place.
  func drop(untilBehind mark: String) -> String {
    firstRange(of: mark).map { String(self[$0.upperBound...]) } ?? self
  }

  /// The text as a cell of a table: no bar ends it, and nothing in it is Markdown.
  fileprivate var escapedForCell: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if "|\\`*_[]<>$~#".unicodeScalars.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
  }
}
