import Testing

@testable import Lessons

/// Packs come from strangers: every limit is a sentence with a place, and nothing crashes or hangs.
@Suite struct `A hostile lesson` {
  static let frontMatter = "---\nid: x\ntitle: X\nsummary: S\nlevel: easy\nminutes: 1\n---\n"

  private func refusal(_ bytes: [UInt8]) -> String? {
    do {
      _ = try Lesson(parsing: bytes, file: "x.md")
      return nil
    } catch {
      return error.findings.first?.text
    }
  }

  private func refusal(_ markdown: String) -> String? { refusal(Array((Self.frontMatter + markdown).utf8)) }

  @Test(arguments: [
    (
      "",
      "x.md:1:1: error: The lesson does not begin with its front matter. Write a line ---, then id, title, summary, level "
        + "and minutes, then a line ---."
    ),
    (
      "# A lesson",
      "x.md:1:1: error: The lesson does not begin with its front matter. Write a line ---, then id, title, "
        + "summary, level and minutes, then a line ---."
    ),
    (
      "---\nid: x",
      "x.md:1:1: error: The lesson does not begin with its front matter. Write a line ---, then id, title, "
        + "summary, level and minutes, then a line ---."
    ),
    ("---\ntitle: X\n---", "x.md:2:1: error: The front matter has no “id”. Add “id: …”."),
    ("---\nid: x\n---", "x.md:2:1: error: The front matter has no “title”. Add “title: …”."),
    ("---\n---", "x.md:1:1: error: The front matter has no “id”. Add “id: …”."),
    (
      "---\nid: [a\n---",
      "x.md:2:5: error: A bracket or brace is not closed. Close it, or put text with a comma, bracket or "
        + "brace in quotes."
    ),
    ("---\nid: [\n---", "x.md:2:6: error: A value is expected here. Put text that begins with a sign in quotes."),
  ])
  func `without front matter, id or title is refused`(text: String, sentence: String) {
    #expect(refusal(Array(text.utf8)) == sentence)
  }

  @Test func `that is no UTF-8 is refused at its first wrong byte`() {
    let bytes = Array((Self.frontMatter + "é\nab").utf8) + [0xFF, 0x41]
    #expect(refusal(bytes) == "x.md:9:3: error: This is no UTF-8. Save the file as UTF-8.")
  }

  @Test(arguments: [
    (String(repeating: "a\n\n", count: 100_000), "x.md:1:1: error: The lesson is longer than 256 KB. Make two of it."),
    ("\n" + String(repeating: "a", count: 4097), "x.md:9:1: error: The line is longer than 4096 bytes. Break it up."),
    (
      "\n" + String(repeating: "a b c\n", count: 6000),
      "x.md:9:1: error: More than 32 KB of lines stand without a blank one between. Break it up."
    ),
    (
      String(repeating: ">", count: 40) + " a",
      "x.md:8:1: error: More than 32 blocks and spans stand in one another. Break it up."
    ),
    (
      String(repeating: "*a ", count: 40) + String(repeating: "b* ", count: 40),
      "x.md:8:94: error: More than 32 blocks and spans stand in one another. Break it up."
    ),
    (
      String(repeating: "|a", count: 40) + "|\n" + String(repeating: "|---", count: 40) + "|",
      "x.md:8:1: error: A table has 40 columns, more than 32. Break it up."
    ),
    (
      (1...40).map { _ in "|a|b|\n|---|---|\n" + String(repeating: "|a|b|\n", count: 300) }.joined(separator: "\n"),
      "x.md:10074:5: error: The tables have more than 20000 cells. Break it up."
    ),
    (
      (0..<60).map { "[r\($0)]: http://x/" + String(repeating: "a", count: 3000) }.joined(separator: "\n\n") + "\n\n"
        + String(repeating: "[a][r1]\n\n", count: 200),
      "x.md:300:3: error: The links' addresses are longer than 256 KB in all. Break it up."
    ),
  ])
  func `over a limit is refused`(markdown: String, sentence: String) {
    let found = refusal(markdown)
    #expect(found == sentence, "\(found ?? "nothing")")
  }

  @Test(arguments: [
    String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
    String(repeating: "{a: ", count: 200),
    String(repeating: "- ", count: 200),
    "? " + String(repeating: "[", count: 100),
    "\u{0}", "\t- a", "%YAML 1.1\n---\na: b", "&a [*a, *a]", "!!binary x", "a: &x 1\nb: *x", "\u{FEFF}a: b",
    "a: \"\\xZZ\"",
    "a: 'b", "]", "}", "|", ">", "? : ?", "- - - :", ": :", "a: b: c: d", "\"\":\n  - ? a", "@", "`",
  ])
  func `with broken YAML in every place is read with findings`(yaml: String) throws {
    for fence in ["experiment", "answer"] {
      let lesson = try lesson("### Q {#q .numeric about=introduction}\n```\(fence)\n\(yaml)\n```")
      #expect(lesson.findings.contains { $0.severity == .error })
    }
    #expect(refusal(Array("---\n\(yaml)\n---\nHello".utf8)) != nil)
    #expect(throws: PackUnreadable.self) { try Pack(parsing: Array(yaml.utf8), file: "pack.yaml", folder: "p") }
  }

  @Test(arguments: [
    String(repeating: "<!--\n\n", count: 4_000),
    String(repeating: "<!-- x\n\n", count: 4_000) + "--> y",
    String(repeating: "a <!-- b --> ", count: 300),
    String(repeating: "## A\n\n", count: 4_000),
    String(repeating: "### A {#a .single}\n\n- [ ] B\n\n", count: 1_000),
    String(repeating: "- [ ] a\n", count: 800),
    "### A {#a .multiple}\n\n" + String(repeating: "- [x] a\n\n", count: 3_000),
    String(repeating: "> [!HINT] a\n\n", count: 2_000),
    "### A {#a .cloze}\n\n" + String(repeating: "[[ [[a]] ]]\n\n", count: 2_000),
    String(repeating: "[[", count: 400) + "\n\n" + String(repeating: "]]", count: 400),
    String(repeating: "```experiment\n```\n\n", count: 2_000),
    "```experiment\nruns:\n" + String(repeating: "- a\n", count: 1_600) + "```",
    "```experiment\nid: a\n" + (0..<3_000).map { "k\($0): 1\n" }.joined() + "```",
    String(repeating: "&#x41;&amp;", count: 300),
    String(repeating: "![a](b)\n\n", count: 4_000),
    String(repeating: "\u{202E}\n\n", count: 8_000),
    "## " + String(repeating: "{#a ", count: 900) + "}",
    "### A {#" + String(repeating: "a", count: 600) + " .order was=" + String(repeating: "a,", count: 400) + "}",
  ])
  func `of a shape that grows is read in time`(markdown: String) throws {
    let clock = ContinuousClock()
    let time = clock.measure {
      if let lesson = try? lesson(markdown) { #expect(lesson.findings.count <= 101) }
    }
    #expect(time < .seconds(8), "an unoptimised build takes its time, but no hang: \(time)")
  }

  @Test(arguments: 1...16)
  func `cut or bent at random never crashes`(seed: Int) {
    var generator = SplitMix(seed: UInt64(seed))
    let original = Array(sample.utf8)
    for _ in 0..<12 {
      var bytes = original
      if generator.below(3) == 0 { bytes.removeLast(generator.below(bytes.count)) }
      for _ in 0..<generator.below(12) where !bytes.isEmpty {
        let i = generator.below(bytes.count)
        switch generator.below(5) {
        case 0: bytes[i] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes[i] = Array("[]{}#:-|`>*_\n \t\"'&!,".utf8)[generator.below(20)]
        case 2: bytes.remove(at: i)
        case 3: bytes.insert(bytes[generator.below(bytes.count)], at: i)
        default:
          let end = min(bytes.count, i + generator.below(200))
          bytes.insert(contentsOf: bytes[i..<end], at: generator.below(bytes.count))
        }
      }
      guard let lesson = try? Lesson(parsing: bytes, file: "x.md") else { continue }
      for question in lesson.questions {
        let presentation = Presentation(of: question, seed: UInt64(seed))
        for typed in ["a", "b a", "1", "0.5", "a1 b2", "x;y", "cab", "Later", ""] {
          let given = question.read(typed, as: presentation)
          if case .unreadable = given { continue }
          if question.kind != .open { _ = question.verdict(on: given, key: 0.81) }
        }
      }
    }
  }
}
