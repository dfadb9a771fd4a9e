import Experiments
import Foundation
import Lessons
import Testing
import Text

@Suite struct `The manual` {
  @Test func `is a pack without findings, whose folders are its pages`() throws {
    let pack = try Manual.pack()
    #expect(pack.id == "manual")
    #expect(pack.findings.map(\.text) == [])
    #expect(pack.courseFindings().map(\.text) == [])
    let folders = try FileManager.default.contentsOfDirectory(atPath: Manual.folder).filter { $0 != "pack.yaml" }
    #expect(folders.sorted() == Manual.names.sorted())
  }

  @Test(arguments: Manual.names)
  func `has pages of prose alone, with nothing to mend`(name: String) throws {
    let page = try Manual.page(name)
    #expect(page.findings.map(\.text) == [])
    #expect(page.id == name)
    #expect(page.questions.isEmpty && page.experiments.isEmpty)
    #expect(!page.summary.isEmpty && page.summary.count <= 60 && page.summary.hasSuffix("."))
  }

  @Test(arguments: Manual.names)
  func `writes only mathematics that can be drawn and spoken`(name: String) throws {
    for source in try Manual.page(name).sections.flatMap(\.blocks).flatMap(\.formulas) {
      #expect(MathText(source).isDrawable, "\(source)")
    }
  }

  @Test(arguments: Manual.names)
  func `writes code that fits in 80 columns`(name: String) throws {
    for case .code(_, let text) in try Manual.page(name).sections.flatMap(\.blocks) {
      for line in text.split(separator: "\n") { #expect(line.count <= 77, "\(line)") }
    }
  }

  @Test(arguments: Manual.names)
  func `names only pages and files that there are`(name: String) throws {
    let source = try Manual.source(name)
    for match in source.matches(of: /gradus manual ([a-z-]+)(?:#([a-z-]+))?/) {
      let page = try #require(try? Manual.page(String(match.output.1)), "\(match.output.0)")
      if let section = match.output.2 { #expect(page.sections.contains { $0.id == section }, "\(match.output.0)") }
    }
    for match in source.matches(of: /`((?:Sources|Tests|Content|Benchmarks)\/[A-Za-z0-9\/.-]+)`/) {
      let path = Manual.root.appending(path: String(match.output.1)).path()
      #expect(FileManager.default.fileExists(atPath: path), "\(match.output.1)")
    }
  }

  /// What pages say of the source, and where the source says it.
  static let facts: [(page: String, says: String, file: String, holds: String)] = [
    (
      "gradients", "agree with it to $2 \\cdot 10^{-6}$", "Tests/NeuralTests/Operations",
      "< 2e-6 *"
    ),
    (
      "gradients", "on several shapes and 4 seeds", "Tests/NeuralTests/Operations",
      "[[1], [7], [3, 1], [2, 5], [2, 3, 4], [2, 1, 3, 2], [4, 9]]"
    ),
    ("gradients", "on several shapes and 4 seeds", "Tests/NeuralTests/Operations", "in 1...4 as"),
    (
      "gradients", "\\frac{4 D(h/2) - D(h)}{3}", "Tests/NeuralTests/Operations",
      "(4 * difference(5e-4) - difference(1e-3)) / 3"
    ),
    (
      "gradients", "let slope = a.pullBack(b.pullBack(upstream))", "Sources/Neural/Operations/Differentiated.swift",
      "let slope = a.pullBack(b.pullBack(upstream))"
    ),
    ("operations", "0.2 to 6 for the logarithm", "Tests/NeuralTests/Operations", "inputs: 0.2...6"),
    (
      "same-bits", "`exp` below 1.3\nunits", "Sources/Neural/Kernels/VectorFunctions.swift",
      "eˣ of each lane, error below 1.3 ulp"
    ),
    (
      "same-bits", "`log` below 1.1", "Sources/Neural/Kernels/VectorFunctions.swift",
      "The natural logarithm of each lane, error below 1.1 ulp"
    ),
    (
      "same-bits", "`tanh` below 2.", "Sources/Neural/Kernels/VectorFunctions.swift",
      "The hyperbolic tangent of each lane, error below 2 ulp"
    ),
    ("same-bits", "below 0.5001", "Sources/Elementary/SinglePrecision.swift", "error below 0.5001 ulp"),
    ("same-bits", "after 300 steps of three networks", "Tests/NeuralTests/TrainingTests.swift", "steps: 300"),
    (
      "authors", "240 words a minute, 20 s a question, 40 s an experiment", "Sources/Lessons/Model/ReadingTime.swift",
      "40 s an experiment"
    ),
    ("authors", "64 at most", "Sources/Lessons/Model/Identifier.swift", "64"),
    (
      "authors", "Up to 32 MB, 4096 columns and 1024 classes", "Sources/Lessons/Source/Limits.swift",
      "dataBytes = 32 * 1024 * 1024"
    ),
    (
      "authors", "Up to 32 MB, 4096 columns and 1024 classes", "Sources/Lessons/Source/Limits.swift",
      "dataColumns = 4096"
    ),
    (
      "authors", "Up to 32 MB, 4096 columns and 1024 classes", "Sources/Lessons/Source/Limits.swift",
      "dataClasses = 1024"
    ),
    ("authors", "has at most 256 KB", "Sources/Lessons/Source/Limits.swift", "lessonBytes = 256 * 1024"),
    ("experiments", "at its values, 64 at most", "Sources/Proving/Binding", "mostStops = 64"),
    (
      "experiments", "at most 64 MB and 60 seconds, a model 4 million parameters", "Sources/Experiments/Runs",
      "Cost(bytes: 64 << 20, parameters: 4_000_000)"
    ),
    ("experiments", "at most 64 MB and 60 seconds", "Sources/Proving/Binding", "longestRun = 60.0"),
    ("formulas", "at most 500 characters", "Sources/Formula/Language", "longestSource = 500"),
    ("formulas", "nested at most 16 deep", "Sources/Formula/Language", "deepestNesting = 16"),
    ("formulas", "at most 64 runs a seed", "Sources/Proving/Binding", "mostRuns = 64"),
    ("formats", "gaps over 10 minutes", "Sources/Tutor/Documents", "longestGap: Int64 = 10 * 60_000"),
    ("learning", "weak after two misses", "Sources/Tutor/Home", "weakFrom = 2"),
    ("learning", "at most twelve lines", "Sources/Tutor/Recalling", "mostLines = 12"),
    ("record", "A day begins at 04:00", "Sources/Learner/Record", "rollover = 4"),
    ("record", "at most 36 real hours", "Sources/Learner/Profile", "longestGap: Int64 = 36 * 3_600_000"),
    ("record", "Every seventh active day", "Sources/Learner/Profile", "daysForFreeze = 7"),
    ("same-bits", "GRADUS_MARCH= make build", "Package.swift", "an empty GRADUS_MARCH for any"),
  ]

  @Test(arguments: facts.indices)
  func `says of the source what the source says`(index: Int) throws {
    let fact = Self.facts[index]
    #expect(unwrapped(try Manual.source(fact.page)).contains(unwrapped(fact.says)), "\(fact.page): \(fact.says)")
    let source = try fact.file.hasSuffix(".swift") ? Manual.text(fact.file) : Manual.sources(in: fact.file)
    #expect(source.contains(fact.holds), "\(fact.file): \(fact.holds)")
  }

  @Test func `shows the operation that is in the repository, and its line of test`() throws {
    let code = try Manual.code(on: "operations", in: "swift")
    try #require(code.count == 2)
    let file = try Manual.text("Sources/Neural/Operations/Functions/Softplus.swift")
    if Manual.isRecording {
      let page = try Manual.source("operations")
      try Manual.write(page.replacingOccurrences(of: code[0] + "\n", with: file), to: "operations")
    } else {
      #expect(code[0] + "\n" == file)
    }
    let tests = try Manual.sources(in: "Tests/NeuralTests/Operations")
    #expect(tests.contains(code[1].split(separator: "\n").map { "    \($0)\n" }.joined()))
  }

  @Test func `gives each elementary function the error that its documentation has`() throws {
    var rows: [[String]] = []
    for name in ["exp", "log", "pow", "sin", "cos", "tanh", "erf", "atan2"] {
      let folder = Manual.root.appending(path: "Sources/Elementary").path()
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "SinglePrecision.swift" }
      let texts = try files.map { try Manual.text("Sources/Elementary/\($0)") }
      let comment = try #require(
        texts.compactMap { text -> String? in
          guard let end = text.range(of: "  public static func \(name)(") else { return nil }
          let before = text[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
          return before.dropLast().reversed().prefix { $0.hasPrefix("  ///") }.reversed().joined(separator: " ")
        }.first, "\(name)")
      let error = try #require(comment.firstMatch(of: /error below ([0-9.]+) ulp/), "\(name): \(comment)")
      rows.append(["`\(name)`", String(error.output.1)])
    }
    try ManualTable("errors", on: "same-bits").expect(["function", "error below"], rows)
  }

  @Test func `lists every function of a formula, every made set, and all that is forgiven`() throws {
    let functions = try Manual.text("Sources/Formula/Language/Function.swift")
      .matches(of: #/  case ([a-z, ]+)\n/#).flatMap { $0.output.1.split(separator: ", ") }
    #expect(functions.count >= 13)
    let page = try Manual.source("formulas")
    for function in functions { #expect(page.contains("`\(function)("), "\(function)") }
    let forgiven = Forgiving.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    #expect(try Manual.source("questions").contains(forgiven))
    guard case .data(let made)? = Kind.train.setting("data")?.domain else { return }
    let rows = try ManualTable("made sets", on: "experiments").rows
    #expect(rows.map { $0[0] } == made.map { "`\($0)`" })
  }

  @Test func `maps every module, and what it may use`() throws {
    let table = try ManualTable("modules", on: "built").rows
    let folders = try FileManager.default.contentsOfDirectory(atPath: Manual.root.appending(path: "Sources").path())
    #expect(Set(table.map { $0[0] }) == Set(folders.filter { $0 != "C" }.map { "`\($0)`" }))
    let rules = try Manual.text("Tests/ArchitectureTests/ImportTests.swift")
    for row in table where row[0] != "`Tutor`" {
      let name = row[0].filter { $0 != "`" }
      let allowed = try #require(
        rules.firstMatch(of: try Regex("\"\(name)\": \\[([^\\]]*)\\]", as: (Substring, Substring).self)))
      let ours = allowed.output.1.matches(of: /"(\w+)"/).map { String($0.output.1) }
        .filter { table.map { $0[0] }.contains("`\($0)`") }
      #expect(row[2] == (ours.isEmpty ? "nothing" : ours.joined(separator: ", ")), "\(name)")
    }
  }
}

/// The words of a text in one line, so that it does not matter where lines were broken.
private func unwrapped(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
