import Testing

@testable import Lessons

@Suite struct `A question` {
  private func question(_ id: String) throws -> Question {
    try #require(try readSample().questions.first { $0.id == id })
  }

  @Test func `with options has its ticks, feedback, hints and explanation`() throws {
    let kept = try question("kept")
    #expect(kept.kind == .single)
    #expect(Inline.plain(kept.prompt) == "How much of a step is kept?")
    #expect(kept.about == "ball" && kept.idea == "decay" && kept.was == ["old-kept", "older"])
    #expect(kept.section == "check" && !kept.isBeyond)
    #expect(kept.stem.map(\.dump) == ["Think of the rule."])
    #expect(kept.options.map(\.plain) == ["All of it", "The share mu", "None of it"])
    #expect(kept.options.map(\.isRight) == [false, true, false])
    #expect(kept.options.map { $0.feedback.map(\.dump) } == [["Then it would never stop."], ["Yes."], []])
    #expect(kept.hints.map { $0.map(\.dump) } == [["Look at the formula."], ["It is 0.9 here."]])
    #expect(kept.why.map(\.dump) == ["The rest is friction."])
    #expect(kept.place == place(of: "### How much"))
  }

  @Test func `of a prediction names its experiment and its proof`() throws {
    let guess = try question("guess")
    #expect(guess.kind == .predict && guess.section == "introduction" && !guess.isCheck)
    #expect(guess.key?.experiment == "valley")
    #expect(guess.key?.proof == "steps(momentum=0.9) > steps")
    #expect(guess.key?.surprise == "It overshoots.")
    #expect(guess.why.map(\.dump) == ["It carries on."])
  }

  @Test func `with a number has value, tolerance and mistakes`() throws {
    let key = try #require(try question("times").key)
    #expect(key.value == "0.9 * 0.9" && key.within == "1 %")
    #expect(
      key.mistakes.map(\.value) == ["1.8"] && key.mistakes.map { Inline.plain($0.text) } == ["That is 0.9 + 0.9."])
  }

  @Test func `in words has accepted forms`() throws {
    let key = try #require(try question("name").key)
    #expect(key.accept == ["momentum", "velocity"] && key.forgive == ["case", "spaces"])
    #expect(key.mistakes.map(\.accept) == [["speed"]])
  }

  @Test func `of several parts has items, pairs or blanks`() throws {
    #expect(try question("loop").options.map(\.plain) == ["Shrink the velocity", "Subtract the gradient", "Move"])
    let pairs = try question("signs").pairs
    #expect(pairs.map { $0.left.map(Inline.plain) } == ["velocity", "share", nil])
    #expect(pairs.map { Inline.plain($0.right) } == ["v", "mu", "tau"])
    let fill = try question("fill")
    #expect(fill.blanks.map(\.accept) == [["0.9", "nine tenths"], ["lost"]])
    #expect(fill.stem.map(\.dump) == ["The share is (1) ____ and the rest is (2) ____."])
  }

  @Test func `of an interview has a model answer and what to look for`() throws {
    let what = try question("what")
    #expect(what.isBeyond && !what.isCheck)
    #expect(what.modelAnswer.map(\.dump) == ["A running sum of gradients."])
    #expect(what.lookFor.map(\.dump) == ["* [a sum] [that forgets]"])
  }

  @Test func `ends at the next heading`() throws {
    let blocks = try readSample().sections[2].blocks
    #expect(blocks.suffix(2).map(\.dump) == ["### A heading without a class", "Prose goes on here."])
  }

  @Test(arguments: [
    ("- [x] A\n- [ ] B", "single", "- [x] Another wording\n- [ ] B\n\n> [!WHY] New.", true),
    ("- [x] A\n- [ ] B", "single", "- [ ] A\n- [x] B", false),
    ("- [x] A\n- [ ] B", "single", "- [x] A\n- [ ] B\n- [ ] C", true),
    ("```answer\nvalue: 2 * 3\n```", "numeric", "```answer\nvalue: 2*3\nwithin: 1 %\n```", true),
    ("```answer\nvalue: 2 * 3\n```", "numeric", "```answer\nvalue: 6\n```", false),
    ("```answer\naccept: [warm up, ramp]\n```", "text", "```answer\naccept: [Ramp, warmup]\n```", true),
    ("1. a\n2. b", "order", "1. b\n2. a", false),
    ("It is [[8|eight]].", "cloze", "So it is [[Eight|8]]!", true),
    ("It is [[8|eight]].", "cloze", "It is [[9|eight]].", false),
  ])
  func `means another thing only when its key changes`(before: String, kind: String, after: String, isSame: Bool) throws
  {
    func meaning(_ body: String) throws -> String {
      try anyQuestion("### Q {#q .\(kind) about=introduction}\n\(body)").meaning
    }
    let first = try meaning(before)
    #expect(first.utf8.count == 16)
    #expect(try (meaning(after) == first) == isSame)
  }

  @Test func `of another kind means another thing`() throws {
    let single = try anyQuestion("### Q {#q .single about=introduction}\n- [x] A\n- [ ] B")
    let multiple = try anyQuestion("### Q {#q .multiple about=introduction}\n- [x] A\n- [ ] B")
    #expect(single.meaning != multiple.meaning)
  }

  @Test func `has the meaning that the journal keeps`() throws {
    #expect(FNV.hex("") == "cbf29ce484222325")
    #expect(FNV.hex("a") == "af63dc4c8601ec8c")
    #expect(try question("kept").meaning == FNV.hex("single\n2"))
    #expect(try question("times").meaning == FNV.hex("numeric\n0.9*0.9"))
    #expect(try question("name").meaning == FNV.hex("text\nmomentum\nvelocity"))
  }
}
