import Testing

@testable import Lessons

@Suite struct `A variant` {
  private func scaled(_ fence: String, words: String = "Rate {{r}} at batch 64. The rate at batch {{64 * k}}?") throws
    -> Question
  {
    try anyQuestion(
      """
      ### \(words) {#scaled .numeric about=introduction}
      It grows by `{{k}}`.

      ```answer
      \(fence)
      ```
      """)
  }

  @Test func `has its variables drawn from the seed and put in everywhere`() throws {
    let question = try scaled(
      "{ draw: { k: [2], r: [0.1] }, value: r * k, within: 1 %, mistakes: [{ value: r * sqrt(k), text: The root. }] }")
    let variant = try question.variant(seed: 5)
    #expect(Inline.plain(variant.prompt) == "Rate 0.1 at batch 64. The rate at batch 128?")
    #expect(variant.stem.map(\.dump) == ["It grows by `2`."])
    #expect(variant.key?.value == "(0.1) * (2.0)" && variant.key?.draw == [])
    #expect(variant.meaning == question.meaning)
    #expect(variant.verdict(on: .number(0.2)).outcome == .right)
    let wrong = variant.verdict(on: .number(0.1414))
    #expect(wrong.outcome == .wrong && wrong.feedback.map { $0.map(\.dump) } == [["The root."]])
  }

  @Test func `is the same for the same seed`() throws {
    let question = try scaled("{ draw: { k: [2, 4, 8, 16], r: [0.05, 0.1, 0.2] }, value: r * k }")
    let prompts = try (1...30).map { Inline.plain(try question.variant(seed: $0).prompt) }
    #expect(try Inline.plain(question.variant(seed: 7).prompt) == prompts[6])
    #expect(Set(prompts).count > 6)
  }

  @Test func `is drawn again where a mistake is right too, or its condition does not hold`() throws {
    let question = try scaled(
      "{ draw: { k: [1, 2, 4], r: [0.1] }, where: k < 3, value: r * k, mistakes: [{ value: r, text: Forgotten. }] }")
    for seed in 1...20 { #expect(try question.variant(seed: UInt64(seed)).key?.value == "(0.1) * (2.0)") }
  }

  @Test func `leaves settings and functions their names`() throws {
    let question = try anyQuestion(
      """
      ```experiment
      { id: e, kind: noise }
      ```

      ### Noise at {{batch}}? {#n .numeric about=introduction}
      ```answer
      { experiment: e, draw: { batch: [16], e5: [2] }, value: noise(batch=batch) / 1e5 }
      ```
      """)
    #expect(try question.variant(seed: 1).key?.value == "noise(batch=(16.0)) / 1e5")
  }

  @Test func `of a question that draws nothing is the question`() throws {
    let question = try anyQuestion("### {{x}}? {#a .single about=introduction}\n- [x] A\n- [ ] B")
    #expect(Inline.plain(try question.variant(seed: 1).prompt) == "{{x}}?")
  }

  @Test(arguments: [
    (
      "Q", "{ draw: { k: [1] }, value: k, mistakes: [{ value: 1, text: T }] }",
      "A hundred draws gave no variant. Loosen “where”, or change values for which a mistake comes to the key or to another "
        + "mistake."
    ),
    (
      "Q {{z}}", "{ draw: { k: [1] }, value: k }",
      "{{z}} is no number. It may speak of what is drawn, and measures nothing."
    ),
    (
      "Q {{k +}}", "{ draw: { k: [1] }, value: k }",
      "{{k +}} cannot be computed: Here a number, a measure or “(” is expected, "
        + "but the formula ends."
    ),
    (
      "Q {{k*k*k}}", "{ draw: { k: [1] }, value: k }",
      "A formula in {{…}} does not end in its text. Write \\* for a star in it."
    ),
  ])
  func `that cannot be drawn is a finding`(words: String, fence: String, sentence: String) throws {
    let lesson = try lesson("### \(words) {#a .numeric about=introduction}\n```answer\n\(fence)\n```")
    #expect(lesson.findings.map(\.text) == ["x.md:9:1: error: " + sentence])
    #expect(lesson.questions.isEmpty)
  }
}
