import Terminal
import Testing

@testable import Tutor

@Suite struct `A puzzle` {
  private static func study(
    _ rendering: Medium.Rendering = .rich, seed: UInt64 = 7, words: String = "run accumulate puzzle"
  ) -> Study {
    let study = Study(medium: Medium(width: 80, height: 24, rendering: rendering, color: .none), seed: seed)
    study.start(.study("12"))
    study.type(words)
    return study
  }

  /// The letter of the correct code for a session's seed.
  private static func right(seed: UInt64) -> String {
    let told = study(seed: seed).type("")
    return told.firstMatch(of: /It is ([a-c])\./).map { String($0.1) } ?? "?"
  }

  @Test func `shows curves under letters and no names, and asks`() {
    let study = Self.study()
    let shown = study.pages.last ?? ""
    #expect(shown.contains("Two of these three have a bug. Which curve is the correct code?"))
    for name in ["divided", "zeroed", "undivided", "bug unzeroed"] { #expect(!shown.contains(name), "\(name)") }
    #expect(study.session.prompt == " a–c › ")
    #expect(study.kinds.last == "ran")
  }

  @Test func `takes its answer at once, also where an earlier page had more to show`() {
    let study = Study(medium: Medium(width: 80, height: 24, rendering: .rich, color: .none), isPaged: true)
    study.start(.study("12"))
    study.feed(.line("contents"))
    let hasMore = study.session.hasMore
    #expect(hasMore)
    study.feed(.line("run accumulate puzzle"))
    #expect(study.session.prompt == " a–c › ")
    #expect(study.feed(.line("a")).contains("never zeroed"))
  }

  @Test func `has no hint, and says how the names are shown`() {
    let study = Self.study()
    #expect(study.type("hint").contains("A puzzle has no hint. Enter shows the names."))
    #expect(study.session.prompt == " a–c › ", "it is still asked")
  }

  @Test func `names appear after the choice, with a sentence`() {
    let right = Self.right(seed: 7)
    let shown = Self.study().type(right)
    #expect(shown.contains("You found it: \(right)."))
    for name in ["divided and zeroed", "not divided", "never zeroed"] { #expect(shown.contains(name)) }
    #expect(shown.contains("like momentum without"))
    #expect(shown.contains("gradus puzzle batch-size/accumulate seed=1"))
    let wrong = right == "a" ? "b" : "a"
    let missed = Self.study().type(wrong)
    #expect(missed.contains(/Not that one: [ab] is (not divided|never zeroed)\. It is [a-c]\./), "\(missed)")
  }

  @Test func `the order is another one from another seed, and the same from the same`() {
    let letters = (1...12).map { Self.right(seed: $0) }
    #expect(Set(letters) == ["a", "b", "c"])
    #expect(Self.right(seed: 3) == letters[2])
  }

  @Test func `linear text tells the curves by what they do`() {
    for rendering in [Medium.Rendering.plain, .accessible] {
      let study = Self.study(rendering)
      let asked = (study.pages.last ?? "").split(separator: "\n").joined(separator: " ")
      for letter in ["a", "b", "c"] { #expect(asked.contains("of curve \(letter)"), "\(asked)") }
      #expect(!asked.contains("never zeroed"))
      let told = study.type("curve b").split(separator: "\n").joined(separator: " ")
      #expect(told.contains("never zeroed") && told.contains("divided and zeroed"))
    }
  }

  @Test func `any experiment of a few runs is one`() {
    let study = Self.study(words: "puzzle warmup")
    #expect(
      study.pages.last?.contains(
        /Which curve is “(small batch|big batch at the same rate|at the scaled rate|the same with a ramp)”\?/) == true)
    #expect(study.session.prompt == " a–d › ")
    #expect(study.type("").contains("It is "))
  }

  @Test func `what is no curve is said, and words leave it`() {
    let study = Self.study()
    #expect(study.type("z").contains("Type one letter, a–c. Enter shows the names."))
    #expect(study.type("next").contains("2 of 7"))
    #expect(
      study.type("run noise puzzle").contains("noise is no puzzle: it has no few runs to tell apart. These have:"))
    #expect(study.type("puzzle").contains("Which one? Puzzles are made of: scaling, warmup, accumulate"))
    #expect(study.type("run accumulate batch=64 puzzle").contains("Only a seed can be given"))
  }

  @Test func `Tab knows it`() {
    let study = Self.study()
    #expect(study.session.completions(for: "puzzle ").starts(with: ["scaling", "warmup", "accumulate"]))
    #expect(study.session.completions(for: "run accumulate pu") == ["puzzle"])
    #expect(study.session.completions(for: "run noise pu").isEmpty)
  }
}
