import Learner
import Terminal
import Testing

@testable import Tutor

@Suite struct `Predicting, then running` {
  private static let text = """
    ## Noise {#noise-law}

    ### Batch 16 to 64: new noise ÷ old noise? {#halved .predict about=noise-law}

    ```answer
    { experiment: noise, value: noise(batch=64) / noise(batch=16), within: 15 %, mistakes: [{ value: 1/4, text: "Four times the samples, but the noise is a root: √4." }] }
    ```

    > [!WHY] The error of a mean falls as one over the root.

    ### And the loss at batch 64, rate kept? {#kept .predict about=noise-law}
    - [ ] better
      > That would be a longer step.
    - [x] worse

    ```answer
    { experiment: descent, proof: loss(batch=64) > 2 * loss(batch=8) }
    ```

    ```experiment
    id: noise
    kind: noise
    settings: { data: two-classes, samples: 512, separation: 1, model: logistic, batch: 16, draws: 50 }
    ```

    ```experiment
    id: descent
    kind: descent
    settings: { surface: bowl, curvature: [1, 0.25], samples: 512, batch: 8, rate: 0.04 }
    ```
    """

  private let lesson: MadeLesson
  private let study: Study

  init() throws {
    lesson = try MadeLesson(Self.text)
    study = Study(library: lesson.library)
    study.start(.study("made"))
    if study.pages.last?.contains("new noise") != true { study.type("") }
  }

  private var guess: Predicted? {
    if case .predicted(let predicted) = study.events.last?.what { predicted } else { nil }
  }

  @Test func `a number is guessed, and stands beside the one that was measured`() {
    #expect(study.pages.last?.contains("Type a number") == true)
    let shown = study.type("0.5")
    let measured = shown.firstMatch(of: /You guessed it: 0.5. Measured: (0\.[45]\d\d?)\./)
    #expect(measured != nil, "\(shown)")
    #expect(shown.contains("+4 XP"))
    #expect(shown.contains("The error of a mean falls as one over the root."))
    #expect(guess?.typed == "0.5" && guess?.sure == nil && guess?.verdict == .right)
    #expect(guess?.measured.map(\.name) == ["noise(batch=64)", "noise(batch=16)"])
  }

  @Test func `a known mistake is named, and why is told only after the numbers`() throws {
    let shown = study.type("0.25")
    let parts = [
      "You guessed: 0.25.", "Measured: 0.", "Four times the samples, but the noise is a root", "batch",
      "The error of a mean",
    ]
    let places = try parts.map { try #require(shown.firstRange(of: $0)?.lowerBound, "\($0) in \(shown)") }
    #expect(places == places.sorted())
    #expect(guess?.verdict == .wrong)
  }

  @Test(arguments: [("0.5!", "You guessed it: 0.5."), ("0.9 !", "You guessed, and were sure: 0.9.")])
  func `one may be sure`(typed: String, shown: String) {
    #expect(study.type(typed).contains(shown))
    #expect(guess?.sure == true)
    #expect(guess?.typed == typed)
  }

  @Test func `without a guess the number is shown, and nothing is kept of it`() {
    #expect(study.type("").contains("No guess. Measured: 0."))
    #expect(!study.kinds.contains("predicted"))
  }

  @Test func `there is no hint, and it is said that none is needed`() {
    let shown = study.type("hint")
    #expect(
      shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "A guess has no hint, and a wrong one costs nothing. Enter without a guess shows the runs.")
  }

  @Test func `what is no number is said to be none`() {
    let shown = study.type("half")
    #expect(shown.contains("Enter without a guess"))
    #expect(study.type("!").contains("Type a number"))
    #expect(!study.kinds.contains("predicted"))
  }

  @Test func `runs that were waited for stand behind the rest of the page before them`() {
    let study = Study(medium: Medium(width: 40, height: 12, color: .none), isPaged: true)
    study.start(.study("12#accumulation"))
    while study.session.hasMore { study.feed(.line("")) }
    study.type("c")
    let again = study.type("goto accumulation")
    let parts = ["What is zero_grad()", "optimizer.step()", "Beside correct code", "You guessed it", "undivided"]
    let places = parts.map { again.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `a question and the runs that were waited for stand one line apart`() {
    let study = Study()
    study.start(.study("12"))
    study.type("c")
    let again = study.type("goto introduction") + study.type("")
    #expect(again.contains("You guessed it: worse."))
    #expect(!again.contains("\n\n\n"))
  }

  @Test func `the second guess tells how to be sure, and the option's own mistake is named`() {
    study.type("0.5")
    let asked = study.type("")
    #expect(asked.contains("Quite sure? Put ! behind it, as in b!"))
    let shown = study.type("a!")
    #expect(shown.contains("You guessed, and were sure: better."))
    #expect(shown.contains("It is: worse."))
    #expect(shown.contains("That would be a longer step."))
    #expect(guess?.sure == true)
  }

  private func stop(guess: String, at runs: Int) throws -> String {
    study.runsWait = true
    study.type(guess)
    if runs > 0 { _ = try study.advance(run: runs, to: 1) }
    defer { study.runsWait = false }
    return words(study.feed(.interrupt))
  }

  private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test func `Ctrl+C shows what is there of its runs, and the guess stands without being judged`() throws {
    let before = study.kinds
    let stopped = try stop(guess: "0.9!", at: 1)
    let standing =
      "Your guess “0.9!” stands, and is not judged yet: that takes all of the runs. Type it again for them; Enter goes on without."
    #expect(stopped.hasPrefix("Stopped: 1 of 2 runs are there. batch 64 "))
    #expect(stopped.hasSuffix(standing) && !stopped.contains("Measured"))
    #expect(study.kinds == before)
    #expect(words(study.type("0.5")) == standing)
    let nothingMore = try stop(guess: "0.9!", at: 0)
    #expect(nothingMore == "Stopped. " + standing)
    let shown = study.type("0.9!")
    #expect(shown.contains("You guessed, and were sure: 0.9.") && shown.contains("+4 XP"))
    #expect(guess?.typed == "0.9!" && guess?.verdict == .wrong)
  }

  @Test func `a guess whose runs were ended can be left, and still stands when one comes back`() throws {
    _ = try stop(guess: "0.5", at: 1)
    #expect(study.type("").contains("And the loss at batch 64"))
    #expect(!study.kinds.contains("predicted"))
    let again = study.type("goto noise-law")
    #expect(again.contains("new noise") && words(again).contains("Your guess “0.5” stands"))
    #expect(study.type("0.5").contains("You guessed it: 0.5."))
  }

  @Test func `before anything of its runs is there Ctrl+C leaves the guess open`() throws {
    #expect(
      try stop(guess: "0.9", at: 0)
        == "Stopped. Your guess “0.9” is not judged yet. Type it again for its runs, or another one; Enter goes on without."
    )
    #expect(study.type("0.5").contains("You guessed it: 0.5."))
  }

  @Test func `runs that were asked for without a guess and ended have been seen in part: no guess is left to make`()
    throws
  {
    let stopped = try stop(guess: "", at: 1)
    #expect(stopped.contains("1 of 2 runs are there.") && !stopped.contains("guess"))
    #expect(study.kinds.last == "ran")
    #expect(study.profile.canStillGuess("made:made/halved", experiment: "made:made/noise") == false)
  }
}
