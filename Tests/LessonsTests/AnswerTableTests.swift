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

  @Test func `two hundred of them and more`() {
    let tables = AnswerTable.numbers + AnswerTable.choices + AnswerTable.parts
    #expect(tables.reduce(0) { $0 + $1.rows.count } >= 200)
  }
}
