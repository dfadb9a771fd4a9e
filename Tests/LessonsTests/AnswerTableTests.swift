import Testing

@testable import Lessons

@Suite struct `What is said to` {
  @Test(arguments: AnswerTable.numbers + AnswerTable.choices + AnswerTable.parts)
  func `each typed answer`(table: AnswerTable) throws {
    let question = try anyQuestion(table.markdown)
    for (typed, said) in table.rows {
      #expect(AnswerTable.said(typed, to: question, order: table.order) == said, "\(table.name): “\(typed)”")
    }
  }

  @Test func `a number whose key could not be computed`() throws {
    let question = try anyQuestion(
      """
      ```experiment
      { id: e, kind: noise }
      ```

      ### Q {#q .numeric about=introduction}
      ```answer
      { experiment: e, value: noise }
      ```
      """)
    #expect(AnswerTable.said("1", to: question, order: []) == "wrong: The right number cannot be computed here.")
  }

  @Test(arguments: [
    ("### Q {#q .single about=introduction}\n- [x] *Four* times\n- [ ] Two", "Four times"),
    ("### Q {#q .multiple about=introduction}\n- [x] One\n- [ ] Two\n- [x] Three", "One; Three"),
    (
      "### Q {#q .numeric about=introduction}\n```answer\n{ value: 1/2, within: 1 % }\n```",
      "0.5 (0.495 to 0.505 is accepted)"
    ),
    ("### Q {#q .numeric about=introduction}\n```answer\n{ value: 1234.5, unit: steps }\n```", "1234.5 steps"),
    ("### Q {#q .numeric about=introduction}\n```answer\n{ value: 3.14159, digits: 3 }\n```", "3.14"),
    ("### Q {#q .text about=introduction}\n```answer\naccept: [warmup, ramp]\n```", "warmup, or ramp"),
    ("### Q {#q .order about=introduction}\n1. Zero\n2. Add\n3. Step", "Zero; Add; Step"),
    ("### Q {#q .match about=introduction}\n| a | b |\n|---|---|\n| one | 1 |\n| two | 2 |\n| | 3 |", "one: 1; two: 2"),
    ("### Q {#q .cloze about=introduction}\n[[8|eight]] passes, [[1|one]] step.", "8; 1"),
  ])
  func `who asks for the right answer`(markdown: String, answer: String) throws {
    #expect(Inline.plain(try anyQuestion(markdown).rightAnswer()) == answer)
  }

  @Test func `two hundred of them and more`() {
    let tables = AnswerTable.numbers + AnswerTable.choices + AnswerTable.parts
    #expect(tables.reduce(0) { $0 + $1.rows.count } >= 200)
  }
}
