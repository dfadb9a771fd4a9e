import Testing

@testable import Lessons

private let four = """
  ### Q {#q .KIND about=introduction}
  - [x] Multiply it by 4
  - [ ] Leave it alone
    > An epoch takes a quarter of the steps.
  - [x] Multiply both
  - [ ] Divide it by 4
    > That is backwards.
  """

private func choice(_ kind: String) throws -> Question {
  let markdown = four.split(separator: "\n").joined(separator: "\n")
  let lines = kind == "single" ? markdown.replacing("- [x] Multiply both", with: "- [ ] Multiply both") : markdown
  return try anyQuestion(lines.replacing("KIND", with: kind))
}

/// Options shown as a: Leave it alone, b: Multiply it by 4, c: Multiply both, d: Divide it by 4.
private let shown = Presentation(order: [2, 1, 3, 4])

@Suite struct `A typed answer` {
  @Test(arguments: [
    ("b", Given.options([1])), ("B", .options([1])), (" b ", .options([1])), ("b)", .options([1])),
    ("b.", .options([1])),
    ("2", .options([1])), ("(2)", .options([1])),
    ("leave", .options([2])), ("LEAVE IT", .options([2])), ("d", .options([4])), ("div", .options([4])),
    ("multiply it", .options([1])), ("Multiply both", .options([3])), ("l", .options([2])),
    ("\"leave\"", .options([2])), ("“Leave it alone”", .options([2])),
    ("", .unreadable("Type one letter, a–d.")),
    ("   ", .unreadable("Type one letter, a–d.")),
    ("\"\"", .unreadable("Type one letter, a–d.")),
    ("e", .unreadable("There is no e. Type one letter, a–d.")),
    ("7", .unreadable("There is no 7. Type one letter, a–d.")),
    ("0", .unreadable("There is no 0. Type one letter, a–d.")),
    ("a b", .unreadable("This question has one answer. Type one letter, a–d.")),
    ("ab", .unreadable("This question has one answer. Type one letter, a–d.")),
    ("13", .unreadable("This question has one answer. Type one letter, a–d.")),
    ("multiply", .unreadable("“multiply” begins more than one option. Type one letter, a–d.")),
    ("warmup", .unreadable("“warmup” is none of the options. Type one letter, a–d.")),
    ("\"b\"", .unreadable("“b” is none of the options. Type one letter, a–d.")),
  ])
  func `at one choice is a letter, a number or the beginning of an option`(typed: String, given: Given) throws {
    #expect(try choice("single").read(typed, as: shown) == given)
  }

  @Test(arguments: [
    ("b c", Given.options([1, 3])), ("c b", .options([1, 3])), ("bc", .options([1, 3])), ("2 3", .options([1, 3])),
    ("2,3", .options([1, 3])), ("2, 3", .options([1, 3])), ("23", .options([1, 3])), ("b and c", .options([1, 3])),
    ("b;c", .options([1, 3])), ("b", .options([1])), ("abcd", .options([1, 2, 3, 4])),
    ("leave it, divide", .options([2, 4])), ("leave", .options([2])),
    ("", .unreadable("Type the letters of all that are right, such as “a c”.")),
    ("bb", .unreadable("b stands twice. Type the letters of all that are right, such as “a c”.")),
    ("b 2", .unreadable("b stands twice. Type the letters of all that are right, such as “a c”.")),
    ("b e", .unreadable("There is no e. Type the letters of all that are right, such as “a c”.")),
    ("2 9", .unreadable("There is no 9. Type the letters of all that are right, such as “a c”.")),
  ])
  func `at several choices is all their letters or numbers`(typed: String, given: Given) throws {
    #expect(try choice("multiple").read(typed, as: shown) == given)
  }

  @Test func `that can be read in two ways is refused with both`() throws {
    let numbers = try anyQuestion("### Q {#q .single about=introduction}\n- [x] 4\n- [ ] 2\n- [ ] 16\n- [ ] 8")
    let order = Presentation(order: [1, 2, 3, 4])
    #expect(
      numbers.read("4", as: order) == .unreadable("“4” can be read as d or as “4”: type the letter."))
    #expect(numbers.read("2", as: order) == .options([2]))
    #expect(numbers.read("16", as: order) == .options([3]))
    #expect(numbers.read("d", as: order) == .options([4]))
    let words = try anyQuestion("### Q {#q .multiple about=introduction}\n- [x] Accuracy\n- [ ] B\n- [x] C")
    #expect(
      words.read("ac", as: Presentation(order: [2, 1, 3]))
        == .unreadable(
          "“ac” can be read as a and c or as “Accuracy”: type letters with a space between, or more words."))
    #expect(words.read("a c", as: Presentation(order: [2, 1, 3])) == .options([2, 3]))
  }

  @Test func `is no word of the prompt when it is a letter or a number`() throws {
    let question = try choice("single")
    #expect(question.readMarks("b", as: shown) == .options([1]))
    #expect(question.readMarks("hint", as: shown) == nil)
    #expect(question.readMarks("leave", as: shown) == nil)
    #expect(question.readMarks("\"b\"", as: shown) == nil)
    let number = try anyQuestion("### Q {#q .numeric about=introduction}\n```answer\nvalue: 1\n```")
    #expect(number.readMarks("0,5", as: Presentation(order: [])) == .number(0.5))
    #expect(number.readMarks("why", as: Presentation(order: [])) == nil)
  }

  @Test(arguments: [
    (".5", Given.number(0.5)), ("1/2", .number(0.5)), ("50 %", .number(0.5)), ("−0.5", .number(-0.5)),
    ("", .unreadable("Type a number, such as 12, 0.5, 1/2 or 50 %.")),
    ("half", .unreadable("Type a number, such as 12, 0.5, 1/2 or 50 %.")),
  ])
  func `in numbers is a number or one fraction`(typed: String, given: Given) throws {
    let number = try anyQuestion("### Q {#q .numeric about=introduction}\n```answer\nvalue: 1\n```")
    #expect(number.read(typed, as: Presentation(order: [])) == given)
  }

  @Test(arguments: [
    ("warmup", Given.words("warmup")), ("  warm   up ", .words("warm up")), ("\"next\"", .words("next")),
    ("", .unreadable("Type a word or a few.")),
  ])
  func `in words is kept as words`(typed: String, given: Given) throws {
    let text = try anyQuestion("### Q {#q .text about=introduction}\n```answer\naccept: [warmup]\n```")
    #expect(text.read(typed, as: Presentation(order: [])) == given)
  }

  @Test(arguments: [
    ("cab", Given.options([2, 3, 1])), ("c a b", .options([2, 3, 1])), ("3 1 2", .options([2, 3, 1])),
    ("312", .options([2, 3, 1])), ("c, a, b", .options([2, 3, 1])),
    ("", .unreadable("Type the letters in the right order, such as “cba”.")),
    ("ca", .unreadable("Each of a, b, c stands once. Type the letters in the right order, such as “cba”.")),
    ("caa", .unreadable("Each of a, b, c stands once. Type the letters in the right order, such as “cba”.")),
    ("cad", .unreadable("“cad” is no order. Type the letters in the right order, such as “cba”.")),
    ("c a d", .unreadable("There is no d. Type the letters in the right order, such as “cba”.")),
  ])
  func `of an order names each item once`(typed: String, given: Given) throws {
    let order = try anyQuestion("### Q {#q .order about=introduction}\n1. One\n2. Two\n3. Three")
    #expect(order.read(typed, as: Presentation(order: [3, 1, 2])) == given)
  }

  @Test(arguments: [
    ("a2 b1", Given.options([3, 1])), ("b1a2", .options([3, 1])), ("a-2, b-1", .options([3, 1])),
    ("A=2 B=3", .options([3, 2])),
    ("", .unreadable("Type a letter and a number for each pair, such as “a2 b1”.")),
    ("a2", .unreadable("Only 1 of 2 pairs are given. Type a letter and a number for each pair, such as “a2 b1”.")),
    ("a2 b2", .unreadable("A number stands twice. Type a letter and a number for each pair, such as “a2 b1”.")),
    ("a2 a1", .unreadable("a stands twice. Type a letter and a number for each pair, such as “a2 b1”.")),
    ("a4 b1", .unreadable("“4” belongs to no pair. Type a letter and a number for each pair, such as “a2 b1”.")),
    ("2 1", .unreadable("“2” belongs to no pair. Type a letter and a number for each pair, such as “a2 b1”.")),
    ("c1", .unreadable("“c1” is no list of pairs. Type a letter and a number for each pair, such as “a2 b1”.")),
  ])
  func `of a match pairs letters with numbers`(typed: String, given: Given) throws {
    let match = try anyQuestion(
      "### Q {#q .match about=introduction}\n| a | b |\n|---|---|\n| one | 1 |\n| two | 2 |\n| | 3 |")
    #expect(match.read(typed, as: Presentation(order: [1, 3, 2])) == given)
  }

  @Test(arguments: [
    ("8; one", Given.words("8;one")), ("eight;1", .words("eight;1")),
    ("8", .unreadable("There is 1 answer for 2 blanks. Type what fills the 2 blanks, with a semicolon (;) between.")),
    ("8;", .unreadable("There is 1 answer for 2 blanks. Type what fills the 2 blanks, with a semicolon (;) between.")),
    (
      "8;1;2",
      .unreadable("There are 3 answers for 2 blanks. Type what fills the 2 blanks, with a semicolon (;) between.")
    ),
  ])
  func `of a cloze has one part for each blank`(typed: String, given: Given) throws {
    let cloze = try anyQuestion("### Q {#q .cloze about=introduction}\n[[8|eight]] passes and [[1|one]] step.")
    #expect(cloze.read(typed, as: Presentation(order: [])) == given)
  }

  @Test func `that never ends is not read`() throws {
    let long = String(repeating: "a", count: 5000)
    #expect(try choice("single").read(long, as: shown) == .unreadable("That is too long. Type one letter, a–d."))
  }
}

@Suite struct `A verdict` {
  @Test(arguments: [
    ([1, 3], Verdict.Outcome.right, 0, 0), ([1], .partly, 1, 0), ([1, 2, 3], .wrong, 0, 1), ([2], .wrong, 2, 1),
  ])
  func `on several choices says what was missed and what was too much`(
    chosen: [Int], outcome: Verdict.Outcome, missed: Int, extra: Int
  ) throws {
    let verdict = try choice("multiple").verdict(on: .options(chosen))
    #expect(verdict.outcome == outcome && verdict.missed == missed && verdict.extra == extra)
  }

  @Test func `on a choice gives its feedback and its words`() throws {
    let right = try choice("single").verdict(on: .options([1]))
    #expect(right.outcome == .right && right.chosen == ["Multiply it by 4"] && right.feedback.isEmpty)
    let wrong = try choice("single").verdict(on: .options([4]))
    #expect(wrong.outcome == .wrong && wrong.chosen == ["Divide it by 4"])
    #expect(wrong.feedback.map { $0.map(\.dump) } == [["That is backwards."]])
  }

  @Test(arguments: [
    ("value: 0.5", "within: 1 %", 0.505, Verdict.Outcome.right, ""), ("value: 0.5", "within: 1 %", 0.506, .wrong, ""),
    ("value: 1/4", "within: 0", 0.25, .right, ""), ("value: 3", "within: [2, 4]", 2, .right, ""),
    ("value: 3", "within: [2, 4]", 4.01, .wrong, ""), ("value: 3.14159", "digits: 3", 3.14, .right, ""),
    ("value: 3.14159", "digits: 3", 3.15, .wrong, ""),
    ("value: 6", "mistakes: [{ value: 2 + 1, text: You added. }]", 3, .wrong, "You added."),
    ("value: 6", "mistakes: [{ value: 2 + 1, text: You added. }]", 6, .right, ""),
  ])
  func `on a number keeps to the tolerance`(
    value: String, more: String, number: Double, outcome: Verdict.Outcome, feedback: String
  ) throws {
    let question = try anyQuestion("### Q {#q .numeric about=introduction}\n```answer\n\(value)\n\(more)\n```")
    let verdict = question.verdict(on: .number(number))
    #expect(verdict.outcome == outcome)
    #expect(verdict.feedback.flatMap { $0.map(\.dump) }.joined() == feedback)
  }

  @Test func `on a mistake says what its author wrote, with its code and math`() throws {
    let text = "That is what `sqrt` gives: $k$ times, *not* 64."
    let said: [Inline] = [
      .text("That is what "), .code("sqrt"), .text(" gives: "), .math("k"), .text(" times, "),
      .emphasis([.text("not")]), .text(" 64."),
    ]
    for (kind, key, given) in [
      ("numeric", "value: 64, mistakes: [{ value: 8, ", Given.number(8)),
      ("text", "accept: [a], mistakes: [{ accept: [b], ", .words("b")),
    ] {
      let question = try anyQuestion(
        "### Q {#q .\(kind) about=introduction}\n```answer\n{ \(key)text: \"\(text)\" }] }\n```")
      guard case .paragraph(let words)? = question.verdict(on: given).feedback.first?.first else {
        Issue.record("nothing is said")
        continue
      }
      #expect(words == said)
    }
  }

  @Test func `on a number takes the computed key and the computed mistakes`() throws {
    let question = try anyQuestion(
      """
      ```experiment
      { id: e, kind: noise }
      ```

      ### Q {#q .numeric about=introduction}
      ```answer
      { experiment: e, value: noise(batch=64) / noise, within: 12 %, unit: "%", mistakes: [{ value: noise, text: Almost. }] }
      ```
      """)
    #expect(question.verdict(on: .number(0.51), key: 0.5).outcome == .right)
    #expect(question.verdict(on: .number(0.51)).outcome == .wrong)
    let wrong = question.verdict(on: .number(0.25), key: 0.5, mistakes: [0.25])
    #expect(wrong.outcome == .wrong && wrong.chosen == ["0.25 %"])
    #expect(wrong.feedback.map { $0.map(\.dump) } == [["Almost."]])
  }

  @Test(arguments: [
    ("warmup", Verdict.Outcome.right, ""), ("Warm Up", .right, ""), ("learning rate warmup", .right, ""),
    ("wärmup", .wrong, ""),
    ("decay", .wrong, "That comes later."),
  ])
  func `on words forgives what the author says`(words: String, outcome: Verdict.Outcome, feedback: String) throws {
    let question = try anyQuestion(
      """
      ### Q {#q .text about=introduction}
      ```answer
      { accept: [warmup, learning rate warmup], forgive: [case, spaces], mistakes: [{ accept: [Decay], text: That comes later. }] }
      ```
      """)
    let verdict = question.verdict(on: .words(words))
    #expect(verdict.outcome == outcome && verdict.chosen == [words])
    #expect(verdict.feedback.flatMap { $0.map(\.dump) }.joined() == feedback)
  }

  @Test(arguments: [
    ([1, 2, 3, 4], Verdict.Outcome.right), ([1, 2, 4, 3], .partly), ([2, 1, 4, 3], .wrong), ([1, 3, 4, 2], .wrong),
  ])
  func `on an order counts what stands at its place`(given: [Int], outcome: Verdict.Outcome) throws {
    let order = try anyQuestion("### Q {#q .order about=introduction}\n1. One\n2. Two\n3. Three\n4. Four")
    #expect(order.verdict(on: .options(given)).outcome == outcome)
  }

  @Test(arguments: [([1, 2], Verdict.Outcome.right), ([1, 3], .partly), ([2, 1], .wrong)])
  func `on a match counts the pairs`(given: [Int], outcome: Verdict.Outcome) throws {
    let match = try anyQuestion(
      "### Q {#q .match about=introduction}\n| a | b |\n|---|---|\n| one | 1 |\n| two | 2 |\n| | 3 |")
    let verdict = match.verdict(on: .options(given))
    #expect(verdict.outcome == outcome)
    #expect(verdict.chosen[0] == "one: \(given[0])")
  }

  @Test(arguments: [
    ("8;one", Verdict.Outcome.right), ("EIGHT;1.0", .right), ("8.0;2", .partly), ("7;2", .wrong), ("8", .partly),
  ])
  func `on a cloze compares numbers as numbers`(words: String, outcome: Verdict.Outcome) throws {
    let cloze = try anyQuestion("### Q {#q .cloze about=introduction}\n[[8|eight]] passes and [[1|one]] step.")
    #expect(cloze.verdict(on: .words(words)).outcome == outcome)
  }

  @Test func `on a guess is right or wrong`() throws {
    let guess = try #require(try readSample().questions.first)
    #expect(guess.verdict(on: .options([2])).outcome == .right)
    #expect(guess.verdict(on: .options([1])).outcome == .wrong)
  }
}

@Suite struct `A presentation` {
  @Test func `is the same for the same seed, and another for another`() throws {
    let question = try choice("single")
    #expect(Presentation(of: question, seed: 1) == Presentation(of: question, seed: 1))
    let orders = Set((1...200).map { Presentation(of: question, seed: $0).order })
    #expect(orders.count == 24)
    #expect(orders.allSatisfy { $0.sorted() == [1, 2, 3, 4] })
  }

  @Test func `is pinned, so that a quiz resumes with the orders it had`() throws {
    let orders = try (1...3).map { Presentation(of: try choice("single"), seed: $0).order }
    #expect(orders == [[3, 4, 1, 2], [3, 1, 4, 2], [3, 1, 4, 2]])
  }

  @Test(arguments: ["All of the above", "None of the above.", "all of these", "Both of the above"])
  func `keeps what speaks of the others last`(words: String) throws {
    let question = try anyQuestion("### Q {#q .single about=introduction}\n- [x] \(words)\n- [ ] B\n- [ ] C")
    for seed in 1...20 { #expect(Presentation(of: question, seed: UInt64(seed)).order.last == 1) }
  }

  @Test func `never shows an order question in its right order`() throws {
    let order = try anyQuestion("### Q {#q .order about=introduction}\n1. One\n2. Two\n3. Three")
    for seed in 1...50 { #expect(Presentation(of: order, seed: UInt64(seed)).order != [1, 2, 3]) }
  }

  @Test func `fits only a question with the same number of options`() throws {
    let question = try choice("single")
    #expect(Presentation(order: [2, 1, 3, 4]).fits(question))
    #expect(!Presentation(order: [2, 1, 3]).fits(question))
    #expect(!Presentation(order: [2, 1, 3, 3]).fits(question))
  }
}
