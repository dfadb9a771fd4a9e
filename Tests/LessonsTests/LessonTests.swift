import Testing

@testable import Lessons

@Suite struct `A lesson` {
  @Test func `holds no finding when it is in order`() throws {
    #expect(try readSample().findings.map(\.text) == [])
  }

  @Test func `reads its front matter`() throws {
    let lesson = try readSample()
    #expect(lesson.id == "momentum")
    #expect(lesson.title == "Momentum ↔ memory")
    #expect(lesson.summary == "A step that remembers the steps before it.")
    #expect(lesson.level == "intermediate")
    #expect(lesson.minutes == 5)
    #expect(lesson.objectives == ["What momentum adds up", "When it overshoots: and why"])
    #expect(lesson.prerequisites == ["gradient-descent"])
    #expect(lesson.related.map(\.lesson) == ["optimizers"])
    #expect(lesson.related.map(\.why) == ["momentum is the first of them"])
    #expect(lesson.next == "adam")
    #expect(lesson.tags == ["optimizer", "history"])
  }

  @Test func `begins with its introduction and counts the sections to read`() throws {
    let lesson = try readSample()
    #expect(lesson.sections.map(\.id) == ["introduction", "ball", "check", "interview"])
    #expect(lesson.readingSections.map(\.id) == ["introduction", "ball", "check"])
    #expect(lesson.sections.map { Inline.plain($0.title) } == ["", "The rolling ball", "Quick check", "Interview"])
    #expect(lesson.sections[1].place == place(of: "## The rolling"))
  }

  @Test func `finds its questions and experiments by id`() throws {
    let lesson = try readSample()
    #expect(
      lesson.questions.map(\.id)
        == ["guess", "kept", "changes", "times", "name", "loop", "signs", "fill", "what"])
    #expect(lesson.checkQuestions.map(\.id) == ["kept", "changes", "times", "name", "loop", "signs", "fill"])
    #expect(lesson.experiments.map(\.id) == ["valley", "rows"])
    #expect(lesson.section(holding: "valley")?.id == "ball")
    #expect(lesson.section(holding: "what")?.id == "interview")
    #expect(lesson.section(holding: "nothing") == nil)
  }

  @Test func `keeps its prose, block by block`() throws {
    let blocks = try readSample().sections[1].blocks
    #expect(
      blocks.map(\.dump) == [
        "A paragraph with **strong *nested* words**, `code`, $\\sqrt{v}$ and [a link](https://example.org/a?b=1&c)"
          + " that wraps, ~~not~~ × 2 and a hard⏎break.",
        "RULE(Add up): Each step keeps **nine tenths** of the one before.",
        "NOTE: An aside.",
        "name<|value> `mu`|0.9 rate|",
        "$$v = \\mu v - g$$",
        "python: v = 0.9 * v - grad⏎⏎w += v",
        "3. [three; * [nested]] [four]",
        "———",
        "experiment valley",
        "experiment rows",
      ])
  }

  @Test func `drops comments`() throws {
    let blocks = try readSample().sections[0].blocks
    #expect(blocks.map(\.dump) == ["A ball that rolls does not stop at *every* stone.", "question guess"])
  }

  @Test func `reads an experiment as plain data with places`() throws {
    let valley = try #require(try readSample().experiments.first)
    #expect(valley.kind == "descent")
    #expect(valley.title == "A ball in a valley")
    #expect(valley.settings.map(\.name) == ["surface", "curvature", "momentum"])
    #expect(valley.settings.map(\.value) == ["bowl", "[1, 0.25]", "0"])
    #expect(valley.settings[1].place == place(of: "curvature:"))
    #expect(valley.sliders.map(\.name) == ["momentum", "rate"])
    #expect(
      valley.sliders.map(\.stops) == [
        .list(["0", "0.5", "0.9"]), .range(from: "0.01", to: "1", step: nil, isLog: true),
      ])
    #expect(valley.show == ExperimentBlock.Show(curves: ["loss"], logAxes: ["y"], beside: ["steps", "loss"]))
    #expect(valley.claims.map(\.expect) == ["steps(momentum=0.9) > steps", "loss in [0, 1]"])
    #expect(valley.claims.map(\.seeds) == [.init(count: 19, of: 20), .init(count: 5, of: 5)])
    #expect(valley.claims[0].place == place(of: "steps(momentum=0.9) > steps\n    seeds"))
    #expect(valley.place == place(of: "```experiment"))
  }

  @Test func `reads rows, a sweep, a budget and seeds for all claims`() throws {
    let rows = try #require(try readSample().experiments.last)
    #expect(rows.like == "valley")
    #expect(rows.sweeps.map(\.stops) == [.list(["0.1", "0.2"])])
    #expect(rows.runs.map(\.title) == ["no memory", "long memory"])
    #expect(rows.runs[1].settings.map(\.name) == ["momentum", "rate"])
    #expect(rows.budget == ExperimentBlock.Budget(seconds: 2))
    #expect(rows.claims.map(\.seeds) == [.init(count: 7, of: 7)])
  }

  @Test func `gives the same with a byte order mark and with CR before LF`() throws {
    let windows = "\u{FEFF}" + sample.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let lesson = try Lesson(parsing: Array(windows.utf8), file: "lesson.md")
    let original = try readSample()
    #expect(lesson.findings == [])
    #expect(lesson.sections.map { $0.blocks.map(\.dump) } == original.sections.map { $0.blocks.map(\.dump) })
    #expect(lesson.questions.map(\.place) == original.questions.map(\.place))
  }

  @Test func `may have a table that begins with an empty cell`() throws {
    let lesson = try Lesson(
      parsing: Array(
        "---\nid: a\ntitle: A\nsummary: A.\nlevel: b\nminutes: 1\n---\nText\n\n| | b |\n|---|---|\n| 1 | 2 |\n".utf8),
      file: "x.md")
    #expect(lesson.findings == [])
  }

  @Test func `with nothing but front matter has an empty introduction`() throws {
    let lesson = try lesson("")
    #expect(lesson.sections.map(\.id) == ["introduction"])
    #expect(lesson.findings == [])
  }
}

extension Block {
  /// The block in one line.
  var dump: String {
    switch self {
    case .paragraph(let inlines): inlines.map(\.dump).joined()
    case .heading(let level, let inlines): String(repeating: "#", count: level) + " " + inlines.map(\.dump).joined()
    case .list(let list):
      (list.isOrdered ? "\(list.start). " : "* ")
        + list.items.map { "[" + $0.map(\.dump).joined(separator: "; ") + "]" }.joined(separator: " ")
    case .table(let table):
      zip(table.header, table.alignments).map { cell, alignment in
        cell.map(\.dump).joined() + (alignment == .left ? "<" : alignment == .right ? ">" : "^")
      }.joined(separator: "|") + " "
        + table.rows.map { $0.map { $0.map(\.dump).joined() }.joined(separator: "|") }.joined(separator: " ")
    case .code(let language, let text):
      "\(language): " + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    case .callout(let callout):
      "\(callout.kind.rawValue)\(callout.title.map { "(\($0))" } ?? ""): "
        + callout.blocks.map(\.dump).joined(separator: "; ")
    case .quote(let blocks): "> " + blocks.map(\.dump).joined(separator: "; ")
    case .math(let formula): "$$\(formula)$$"
    case .figure(let figure):
      "figure \(figure.description.map(\.dump).joined()) (\(figure.file.map { "\($0.root): \($0.path)" } ?? "none"))"
    case .rule: "———"
    case .experiment(let experiment): "experiment \(experiment.id)"
    case .question(let question): "question \(question.id)"
    case .finding(let finding): "finding " + finding.text
    }
  }
}

extension Inline {
  var dump: String {
    switch self {
    case .text(let text): text
    case .emphasis(let inner): "*" + inner.map(\.dump).joined() + "*"
    case .strong(let inner): "**" + inner.map(\.dump).joined() + "**"
    case .code(let text): "`\(text)`"
    case .math(let text): "$\(text)$"
    case .link(let inner, let url): "[" + inner.map(\.dump).joined() + "](\(url))"
    case .image(let inner, let url): "![" + inner.map(\.dump).joined() + "](\(url))"
    case .strikethrough(let inner): "~~" + inner.map(\.dump).joined() + "~~"
    case .lineBreak: "⏎"
    }
  }
}
