import Foundation
import TestSupport
import Testing

@Suite struct `The manual on the command line` {
  let home = Home()

  @Test func `lists its pages with a sentence each`() {
    let list = home.run("manual")
    #expect(list.status == 0)
    #expect(list.errors == "")
    #expect(list.output.hasPrefix("The manual\n\n"))
    #expect(list.output.contains("\ngradients     The chain rule, a dense layer, softmax"))
    // A line each, so that the list is seen at once.
    #expect(list.output.split(separator: "\n", omittingEmptySubsequences: false).count < 20)
    #expect(list.output.hasSuffix("\n"))
  }

  @Test func `prints a page, whatever the case of its name`() {
    let page = home.run("manual", "gradients")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("Gradients on one page\n"))
    #expect(page.output.contains("∂L/∂X = GWᵀ"))
    #expect(!page.output.contains("\u{1B}"))
    #expect(home.run("manual", "Gradients").output == page.output)
  }

  @Test func `prints one section of a page`() {
    let section = home.run("manual", "gradients#dense").output
    #expect(section.hasPrefix("Gradients on one page\n"))
    #expect(section.contains("Z = XW + b") && !section.contains("Richardson"))
  }

  @Test(arguments: [40, 80, 100])
  func `takes a width, as show does`(width: Int) {
    let page = home.run("manual", "gradients", "--width", "\(width)").output
    let prose = page.split(separator: "\n").filter { $0.first?.isLetter == true }
    let longest = prose.map(\.count).max() ?? 0
    #expect(longest <= width && longest > width - 12)
  }

  @Test func `speaks its formulas in accessible text`() {
    let page = home.run("--accessible", "manual", "gradients").output
    #expect(page.contains("the fraction partial L over partial x"))
    #expect(!isDrawn(page) && !page.contains("∂"))
  }

  @Test(arguments: [
    ("gradiants", "There is no page “gradiants” in the manual. Did you mean gradients?"),
    ("xyzzy", "There is no page “xyzzy” in the manual. The word manual alone lists its pages."),
    ("gradients#dens", "The page gradients has no section “dens”. Did you mean gradients#dense?"),
    (
      "gradients#xyzzy",
      "The page gradients has no section “xyzzy”. It has: chain, elementwise, dense, softmax, sums, tests."
    ),
  ])
  func `says which page was meant`(name: String, sentence: String) {
    let ran = home.run("manual", name)
    #expect(ran.status == 64)
    #expect(ran.output == "")
    #expect(ran.errors == sentence + "\n")
  }

  @Test func `is no course: list, progress and prove know nothing of it`() throws {
    #expect(!home.run("list").output.contains("The manual"))
    #expect(!home.run("list", "--json").output.contains("gradients"))
    #expect(!home.run("progress", "--json").output.contains("gradients"))
    let lesson = home.run("study", "manual:gradients")
    #expect(lesson.status == 64)
    #expect(lesson.errors == "There is no lesson “manual:gradients”. list shows them all.\n")
    #expect(home.kinds == [])
  }

  @Test func `is there for lessons that come without one`() throws {
    let content = home.folder.file("others")
    try FileManager.default.createDirectory(atPath: content, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Home.content + "/deep-learning", toPath: content + "/deep-learning")
    // The program was built in this repository, above whose folder its own content lies.
    #expect(home.run("--content", content, "manual", "gradients").status == 0)
    let program = home.folder.file("gradus")
    #expect(Piped(["cp", builtProgram("gradus"), program]).status == 0)
    let alone = Piped(
      [program, "--content", content, "manual"], environment: home.environment(["GRADUS_CONTENT": ""]), folder: "/")
    #expect(alone.status == 1)
    #expect(alone.errors == "The manual was not found: it lies in a folder “manual” beside the lessons.\n")
  }

  /// The names in a table of the page `formats`, behind `<!-- name -->`.
  private func names(_ table: String) throws -> Set<String> {
    let source = try String(contentsOfFile: Home.content + "/manual/formats/lesson.md", encoding: .utf8)
    let part = try #require(source.components(separatedBy: "<!-- \(table) -->").dropFirst().first)
    let rows = part.split(separator: "\n").prefix { $0.hasPrefix("|") }
    return Set(rows.joined().matches(of: /`([a-z]+)`/).map { String($0.output.1) })
  }

  private func keys(_ value: Any?) -> Set<String> { Set((value as? Document ?? [:]).keys) }

  @Test func `says which keys the output for programs has`() throws {
    let run = try read(home.run("run", "batch-size/descent", "--json").output) as? Document
    #expect(try names("run") == keys(run).union(keys(run?["pack"])).union(["x", "y", "step", "reason"]))
    let proofs = try read(home.run("prove", "batch-size/descent", "--json").output) as? [Document]
    #expect(try names("prove") == keys(proofs?.first).union(keys(proofs?.first?["found"])))
    let progress = try read(home.run("progress", "--json").output) as? Document
    let lesson = (progress?["lessons"] as? [Document])?.first
    let parts = [progress, lesson, lesson?["sections"] as? Document, lesson?["check"] as? Document].map(keys)
    #expect(try names("progress") == parts.reduce([]) { $0.union($1) })
    for (table, command) in [("days", "progress"), ("answers", "history")] {
      let columns = try #require(home.run(command, "--csv").output.split(separator: "\n").first)
      #expect(try names(table) == Set(columns.split(separator: ",").map(String.init)))
    }
  }
}
