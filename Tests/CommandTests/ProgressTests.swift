import TestSupport
import Testing

/// What a learner looks back on from the command line.
@Suite struct `Looking back` {
  let home = Home()

  private func learn() {
    home.run(["study", "12"], input: "c\nnext\nnote smooth is not \"safe\", says the cliff\nmark\nquit\n")
    home.run(["quiz", "12", "--seed", "1"], input: "Multiply it by 2\nMultiply it by 4\n\n")
  }

  @Test func `days as CSV`() {
    #expect(
      home.run("progress", "--csv").output == "day,active,answers,right,guesses,runs,sections,minutes,xp\n")
    learn()
    let csv = home.run("progress", "--csv")
    #expect(csv.status == 0 && csv.errors.isEmpty)
    let lines = csv.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix(",1,2,1,1,0,2,0,10"))
  }

  @Test func `answers as CSV, a line each, with quotes where commas are`() {
    learn()
    let csv = home.run("history", "--csv")
    #expect(csv.status == 0 && csv.errors.isEmpty)
    let lines = csv.output.split(separator: "\n")
    #expect(
      lines[0]
        == "utc,offset,day,question,idea,verdict,typed,chosen,hints,seconds,version,variant,device,seq,id")
    #expect(lines.count == 3)
    #expect(
      lines[1].contains(
        ",deep-learning:batch-size/rate-rule,deep-learning:batch-size/linear-rule,wrong,Multiply it by 2,"))
    home.run(["quiz", "12", "--seed", "1"], input: "\"a, b\"\nquit\n")
    #expect(home.run("history", "--csv").output.split(separator: "\n").count == 3, "what cannot be read is no answer")
  }

  @Test func `answers for people, day by day`() {
    learn()
    let history = home.run("history")
    #expect(history.status == 0)
    #expect(history.output.contains("✗ wrong   12/rate-rule   Multiply it by 2\n"))
    #expect(history.output.contains("1 of 2 right\n"))
    #expect(history.output.split(separator: "\n").first?.contains(" 20") == true)
  }

  @Test func `progress for people`() {
    learn()
    let progress = home.run("progress")
    #expect(progress.status == 0)
    #expect(progress.output.hasPrefix("Studied on 1 of the last 7 days\n✓ today\n"))
    #expect(progress.output.contains("12 Batch size ↔ learning rate   started"))
    #expect(home.run("--accessible", "progress").output.contains("Studied on 1 of the last 28 days, last on "))
  }

  @Test func `a search finds lessons, questions and notes, and says what opens each`() {
    learn()
    let found = home.run("search", "CLIFF")
    #expect(found.status == 0 && found.errors.isEmpty)
    #expect(
      found.output.hasPrefix(
        """
        Bigger batch, less noise (note)
        gradus study 12#less-noise
            smooth is not "safe", says the cliff

        """))
    #expect(home.run("search", "why", "warmup").output.contains("gradus study 12/why-ramp"))
    #expect(!found.output.contains("open 1"))
  }

  @Test func `a recap is Markdown, and its card is short`() {
    learn()
    let recap = home.run("recap", "12")
    #expect(recap.status == 0 && recap.errors.isEmpty)
    for text in [
      "# Batch size ↔ learning rate\n\n", "## What it teaches\n\n- ", "smooth is not \"safe\", says the cliff\n",
      "- marked: Bigger batch, less noise\n", "## My guesses\n\n- Before you look",
      "### From batch 64 to 256: what does the linear rule say of the rate?\n\n- ",
      ", wrong: Multiply it by 2\n  2 is √4.",
    ] { #expect(recap.output.contains(text), "\(text)") }
    let card = home.run("recap", "batch-size", "--card")
    #expect(card.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 13)
    #expect(card.output.hasPrefix("gradus, lesson 12: Batch size ↔ learning rate\n"))
    #expect(card.output.hasSuffix("gradus run batch-size/descent rule=linear batch=512 seed=1\n"))
  }

  @Test func `looking back makes no record`() {
    for words in [["progress", "--csv"], ["search", "warmup"], ["recap", "12"], ["recap", "12", "--card"]] {
      #expect(home.run(words).status == 0)
    }
    #expect(home.folder.names.isEmpty)
  }
}
