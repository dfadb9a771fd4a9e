import Lessons
import Terminal
import Testing

@testable import Tutor

/// A lesson's Markdown on the screen, from its source to its lines.
@Suite struct `Running text` {
  private func lesson(_ markdown: String) throws -> Lesson {
    let front = "---\nid: x\ntitle: X\nsummary: X.\nlevel: beginner\nminutes: 1\n---\n\n"
    return try Lesson(parsing: Array((front + markdown + "\n").utf8), file: "x.md")
  }

  private func lines(_ markdown: String, _ medium: Medium = Medium(color: .none)) throws -> [String] {
    let elements = try lesson(markdown).sections.flatMap { Prose.elements($0.blocks) }
    return Screen(elements).lines(for: medium).map(\.text)
  }

  static let plain = Medium(rendering: .plain, color: .none)
  static let accessible = Medium(rendering: .accessible, color: .none)

  @Test func `math is drawn, spoken, or written in ASCII`() throws {
    let text = #"Noise $\propto 1/\sqrt{B}$, at $\eta = 10^{-3}$."#
    #expect(try lines(text) == [" Noise ∝ 1/√B, at η = 10⁻³."])
    #expect(try lines(text, Medium(color: .none, unicode: false)) == [" Noise ~ 1/sqrt B, at eta = 10^-3."])
    let spoken = try lines(text, Self.accessible).joined(separator: " ")
    #expect(spoken.hasPrefix("Noise proportional to 1 over the square root of B"), "\(spoken)")
    #expect(spoken.contains("eta equals 10 to the minus 3"), "\(spoken)")
  }

  @Test(arguments: [Medium(color: .none), plain, accessible])
  func `a formula that cannot be drawn is shown as it is written, and is a finding`(medium: Medium) throws {
    let source = #"\begin{matrix}a\end{matrix}"#
    #expect(try lines("So $\(source)$ it is.", medium).joined().hasSuffix("So \(source) it is."))
    let findings = try lesson("So $\(source)$ it is.").findings
    #expect(
      findings.map(\.text) == [
        "x.md:9:5: warning: The formula “\(source)” cannot be drawn in a terminal and is shown as it is written. Write it "
          + "with simpler signs, or say it in words."
      ])
    #expect(try lesson("So $a^2$ it is.").findings.isEmpty)
  }

  @Test func `a lesson by its path is shown without a look for packs, any other with one`() {
    struct Looked: Error {}
    let path = LookingCommands.show("nowhere/lesson.md") { throw Looked() }
    #expect(path.error?.contains("There is no such file.") == true)
    for name in ["12", "no address"] {
      #expect(LookingCommands.show(name) { throw Looked() }.error == "\(Looked())")
    }
  }

  @Test func `links show where they lead, images what they are`() throws {
    #expect(try lines("See [this](https://a.org/b).", Self.plain) == ["See this (https://a.org/b)."])
    #expect(try lines("See <https://a.org/b>.", Self.plain) == ["See https://a.org/b."])
    #expect(try lines("See [below](#below).", Self.plain) == ["See below."])
    #expect(try lines("![A map of runs](map.png)", Self.plain) == ["Image: A map of runs (map.png)"])
    #expect(try lines("As ![a *map*](m.png) has it.", Self.plain) == ["As Image: a map (m.png) has it."])
    #expect(try lines("As ![](m.png) has it.", Self.plain) == ["As Image: m.png has it."])
    #expect(try lines("See [a](https://a.org/\u{1B}x).", Self.plain).joined().contains("\u{1B}") == false)
  }

  @Test func `a thematic break takes one line`() throws {
    #expect(try lines("One.\n\n---\n\nTwo.", Self.plain) == ["One.", "", "* * *", "", "Two."])
    #expect(
      try lines("One.\n\n---\n\nTwo.", Medium(rendering: .accessible)) == ["One.", "", "Separator.", "", "Two."])
  }

  @Test func `a title shows its formula as text`() throws {
    #expect(Inline.shown([.text("times "), .math("\\sqrt{k}")]) == "times √k")
    #expect(Inline.shown([.strong([.math("\\unknown{k}")])]) == "\\unknown{k}")
    #expect(Inline.plain([.math("\\sqrt{k}")]) == "\\sqrt{k}")
    #expect(Inline.shown([.image([.text("a map")], url: "m.png")]) == "a map")
  }

  @Test func `lists hang, one in another`() throws {
    let text = "- one two three four five six\n  1. seven eight nine ten eleven\n     - twelve thirteen fourteen"
    #expect(
      try lines(text, Medium(width: 24, color: .none)) == [
        " • one two three four", "   five six", "   1. seven eight nine", "      ten eleven", "      • twelve thirteen",
        "        fourteen",
      ])
  }

  @Test func `a table that is too wide becomes names and values`() throws {
    let text = """
      | quantity | symbol | what it is in words |
      |---|---|---|
      | batch | B | the samples of one step |
      | rate | lr | the length of one step |
      """
    #expect(try lines(text).count == 3)
    #expect(
      try lines(text, Medium(width: 30, color: .none)) == [
        " quantity: batch", " symbol: B", " what it is in words: the", "   samples of one step", "",
        " quantity: rate", " symbol: lr", " what it is in words: the", "   length of one step",
      ])
  }

  @Test(arguments: [90, 120, 200, 300])
  func `prose stays narrow in a wide window, and code uses it`(width: Int) throws {
    let code = "x = [" + String(repeating: "1, ", count: 50) + "1]"
    let prose = String(repeating: "word ", count: 100)
    let shown = try lines("\(prose)\n\n```python\n\(code)\n```", Medium(width: width, color: .none))
    let longest = shown.filter { $0.contains("word") }.map(\.count).max() ?? 0
    #expect((70...79).contains(longest))
    let codeLines = shown.filter { $0.contains("1,") }
    #expect(codeLines.allSatisfy { $0.count < width })
    #expect(codeLines.count == (width >= 200 ? 1 : 2))
    // What is folded says so, and nothing but spaces is gone.
    #expect(codeLines.dropFirst().allSatisfy { $0.hasPrefix("   ↪ ") })
    let letters = codeLines.joined().filter { $0 != " " && $0 != "↪" }
    #expect(letters == code.filter { $0 != " " })
  }

  @Test func `short code stands on one line, long code is broken`() throws {
    let medium = Medium(width: 40, color: .none)
    #expect(
      try lines("The loop that is copied steps `if i % 8 == 0` here.", medium) == [
        " The loop that is copied steps", " if i % 8 == 0 here.",
      ])
    #expect(try lines("`\(String(repeating: "ab ", count: 30))c`", medium).count == 3)
  }
}
