import TestSupport
import Testing

@Suite struct `gradus review` {
  private let home = Home()

  @Test func `says what comes back to who has answered nothing`() {
    let review = home.run("review", "--plain")
    #expect(review.status == 0)
    #expect(review.output.split(separator: "\n").joined(separator: " ").contains("Nothing to review yet."))
  }

  @Test func `takes the share to be known and the new questions a day from the settings`() {
    #expect(home.run("settings", "retention").output == "0.9\n")
    #expect(home.run("settings", "new").output == "5\n")
    let changed = home.run("settings", "retention", "0.85")
    #expect(
      changed.output.split(separator: "\n").joined(separator: " ")
        == "retention is 0.85. What counts as due for the streak and for XP stays the same.")
    #expect(home.run("settings", "new", "3").output == "new is 3: at most that many new questions a day in reviews.\n")
    #expect(home.run("settings", "retention").output == "0.85\n")
    #expect(home.run("settings", "new").output == "3\n")
    let all = home.run("settings").output
    #expect(all.contains("the share of reviews to be known, 0.7 to 0.99"))
    #expect(all.contains("new questions a day in reviews"))
  }

  @Test(arguments: [
    ("retention", "1", "retention is a number from 0.7 to 0.99, not “1”."),
    ("retention", "much", "retention is a number from 0.7 to 0.99, not “much”."),
    ("new", "-1", "new is a whole number from 0 to 1000, not “-1”."),
    ("new", "many", "new is a whole number from 0 to 1000, not “many”."),
  ])
  func `refuses what is out of range`(name: String, value: String, sentence: String) {
    let refused = home.run(["settings", name, "--", value])
    #expect(refused.status == 64)
    #expect(refused.errors.contains(sentence))
  }
}
