import Lessons
import Terminal
import Testing

@testable import Tutor

@Suite struct `Runs in the scroll` {
  private static let low = Medium(width: 40, height: 12, rendering: .rich, color: .none)

  private func study(_ medium: Medium, isPaged: Bool = false) -> Study {
    let study = Study(medium: medium, isPaged: isPaged)
    study.start(.study("12"))
    return study
  }

  @Test(arguments: ["noise", "scaling", "warmup", "accumulate", "critical", "without"])
  func `stand in a low window below their title, picture and all`(experiment: String) {
    let study = study(Self.low, isPaged: true)
    while study.session.hasMore { study.feed(.line("")) }
    let page = study.feed(.line("run \(experiment)"))
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let title = lines.first { !$0.isEmpty }
    #expect(title?.contains("│") == false, "\(page)")
    #expect(page.contains("└"), "\(page)")
    // The blank line before the page may scroll away; the one behind it and the prompt may not.
    #expect(lines.count <= Self.low.height, "\(page)")
  }

  @Test func `a guess in a low window is followed by its picture on the same page`() {
    let study = study(Self.low, isPaged: true)
    while study.session.hasMore { study.feed(.line("")) }
    let page = study.feed(.line("c"))
    #expect(page.contains("You guessed it: worse.") && page.contains("└"), "\(page)")
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= Self.low.height)
  }

  @Test func `a table too wide for a low window gives each run a line or two`() {
    let page = study(Self.low).type("run clouds").replacing("\u{A0}", with: " ")
    #expect(
      page.contains("\n a: batch 16, rule fixed, rate 0.04,\n   steps 160, loss 0.33, accuracy 0.867\n b: batch 64,"),
      "\(page)")
    #expect(!page.contains("batch: 16"))
  }

  @Test func `the ends of curves carry what the table holds`() {
    let wide = study(Medium(width: 80, height: 24, rendering: .rich, color: .none))
    wide.type("goto accumulation")
    let guess = wide.type("c")
    #expect(guess.contains(" none  ") && guess.contains(" undivided") && !guess.contains("as written"), "\(guess)")
    for line in ["run descent", "keep", "rule linear", "keep"] { wide.type(line) }
    let compared = wide.type("compare")
    #expect(compared.contains(" fixed ") && compared.contains(" linear ") && !compared.contains("…"), "\(compared)")
    let clouds = wide.type("run without")
    #expect(!clouds.contains("…"), "\(clouds)")
  }

  @Test(arguments: [("steep", "curvature"), ("without", "expected"), ("labels", "accuracy")])
  func `runs that the lesson has named show every measure in which they differ`(experiment: String, measure: String) {
    let page = study(Medium(width: 80, height: 24, rendering: .rich, color: .none)).type("run \(experiment)")
    let header = page.split(separator: "\n").first { $0.contains(" \(measure)") }
    #expect(header != nil, "\(page)")
  }

  @Test(arguments: [
    ("more-noise", ["a", "", "b", "", "", "", "c"], "turning"), ("fine-print", ["c"], "gradient error"),
  ])
  func `a guess is settled by a number that is seen`(section: String, lines: [String], measure: String) {
    let study = study(Medium(width: 80, height: 24, rendering: .rich, color: .none))
    study.type("goto \(section)")
    let answer = lines.map { study.type($0) }.last ?? ""
    #expect(answer.contains("You guessed it") && answer.contains(" \(measure)"), "\(answer)")
  }

  @Test func `a rate stands in one column, and is called so in a sweep`() {
    let study = study(Medium(width: 80, height: 24, rendering: .rich, color: .none))
    let rows = study.type("run critical").split(separator: "\n")
    let header = rows.first { $0.contains("batch ") && $0.contains("steps") } ?? ""
    #expect(header.split(separator: " ").filter { $0 == "rate" }.count == 1, "\(header)")
    #expect(study.type("run far").contains("batch   rate    loss"))
  }

  @Test func `compared clouds are as large as the picture`() {
    let study = study(Medium(width: 80, height: 24, rendering: .accessible, color: .none))
    let told = study.type("run without")
    #expect(told.contains("64 batches") && !told.contains("single samples"), "\(told)")
    #expect(study.type("run noise batch=4").contains("single samples"))
  }

  @Test func `steps are counted in the plural`() {
    let study = study(Medium(width: 80, height: 24, rendering: .accessible, color: .none))
    let told = study.type("run steep").replacing("\n", with: " ")
    #expect(told.contains("is 19.6 at 1 step;") && told.contains("as steps go from 1 to 20"), "\(told)")
  }

  @Test func `the curves of a puzzle are named once`() {
    let study = study(Medium(width: 80, height: 24, rendering: .plain, color: .none))
    #expect(study.type("puzzle accumulate").contains("512 from eight times 64, at rate 0.4 · puzzle"))
    let answer = study.type("a").replacing("\n", with: " ")
    #expect(answer.contains("“never zeroed” (") && !answer.contains("never zeroed, ("), "\(answer)")
  }

  @Test(arguments: [40, 80])
  func `the keys of a map are told in one line`(width: Int) {
    let study = Study(
      medium: Medium(width: width, height: width == 40 ? 12 : 24, rendering: .rich, color: .none), isPaged: true)
    study.start(.study("12"))
    study.type("run map")
    let frame = study.press(.character("?"))
    #expect(frame.contains("rrows") && frame.contains("save") && !frame.contains("…"), "\(frame)")
  }

  @Test func `the lesson's own map is made again by its name alone`() {
    let study = study(Medium(width: 40, height: 24, rendering: .plain, color: .none))
    let page = study.type("run map").replacing("\n", with: " ")
    #expect(page.contains("the same again: gradus run batch-size/map seed=1"), "\(page)")
  }

  @Test func `what is typed is told in one row of a low window`() {
    let place = Place(file: "", line: 1, column: 1)
    let options = (0..<5).map { Question.Option(text: [.text("\($0)")], isRight: true) }
    let short = [Question.Kind.order, .multiple, .match].compactMap { kind in
      Question(id: "q", kind: kind, prompt: [], options: options, place: place).acceptedInShort
    }
    #expect(
      short == [
        "Type the order, such as “edcba”.", "Type all right ones, such as “a c”.", "Type pairs, such as “a2 b1”.",
      ])
    #expect(short.allSatisfy { $0.count <= 38 })
  }

  @Test func `read aloud, points come behind the answer, and days are headings`() {
    let study = study(Medium(width: 80, height: 24, rendering: .accessible, color: .none))
    study.type("goto less-noise")
    #expect(study.type("a").contains("\nIt is: It ends higher than it began.\nplus 4 XP\n"))
    study.type("goto check")
    study.type("a")
    #expect(study.type("history").hasPrefix("Heading: Monday, 2 March 2026\n"))
  }

  @Test func `a kept run that is the one on the screen is called so`() {
    let study = study(Medium(width: 80, height: 24, rendering: .rich, color: .none), isPaged: true)
    study.type("slide warmup")
    #expect(study.press(.character("c")).contains("kept 1 · this run"))
  }

  @Test(arguments: [("How far?", "How far?"), ("Warmup", "Warmup."), ("", "")])
  func `a title is a sentence with one mark at its end`(title: String, sentence: String) {
    #expect(Sentence.ended(title) == sentence)
  }
}
