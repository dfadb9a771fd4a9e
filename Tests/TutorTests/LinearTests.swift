import Experiments
import Learner
import Terminal
import Testing

@testable import Tutor

/// The linear renderings: append-only text, the same lesson in words.
@Suite struct `Linear text` {
  static let accessible = Medium(width: 80, height: 24, rendering: .accessible, color: .none)
  static let plain = Medium(width: 80, height: 24, rendering: .plain, color: .none)
  static let narrow = Medium(width: 40, height: 12, rendering: .plain, color: .none)

  @Test(arguments: [plain, accessible, narrow])
  func `the whole lesson comes without control codes, boxes and braille, and fits`(medium: Medium) {
    let study = Study(medium: medium)
    study.start()
    let text = study.studyToTheEnd()
    #expect(text.contains("Lesson 12 is done: 3"))
    #expect(study.frames.isEmpty, "nothing is drawn over")
    for line in text.split(separator: "\n") {
      #expect(line.count < medium.width, "\(line)")
      let isText = line.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !(0x2500...0x259F).contains(scalar.value)
          && !(0x2800...0x28FF).contains(scalar.value)
      }
      #expect(isText, "\(line)")
    }
  }

  @Test func `accessible text has words for marks`() {
    let study = Study(medium: Self.accessible)
    study.start()
    for line in study.studyToTheEnd().split(separator: "\n") {
      #expect(!line.contains { "–→←↔▸‹›×÷·−√∝°\u{202F}".contains($0) }, "\(line)")
    }
  }

  @Test func `home says what Enter does apart from the words`() {
    let screen = Study(medium: Self.accessible).start()
    #expect(screen.contains("Enter opens lesson 12. Or type lessons, help or quit."))
    #expect(screen.contains("1 of 27 lessons is written; the word lessons shows the plan."))
  }

  @Test func `the prompt is read without signs`() {
    let study = Study(medium: Self.accessible)
    study.start()
    #expect(study.session.prompt == "gradus: ")
    study.type("")
    #expect(study.session.prompt == "a to c: ")
    study.type("c")
    #expect(study.session.prompt == "1 of 7: ")
    let plain = Study(medium: Self.plain)
    plain.start(.study("12"))
    #expect(plain.session.prompt == "a-c > ")
    plain.type("c")
    #expect(plain.session.prompt == "1/7 > ")
  }

  @Test func `a guess is followed by its runs in one sentence, and what the sentence does not say`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    #expect(
      study.type("c") == """
        You guessed it: worse.
        plus 4 XP

        Loss at batch 8 falls from 2.32 to 0.0988 over 512 samples, half of it in the
        first 80; at batch 64 it falls from 2.32 to 1.31, half of it in the first 256.

        batch 8: 64 steps
        batch 64: 8 steps

        The same samples, an eighth of the steps, and none of them longer.

        saved

        """)
  }

  @Test func `plain draws the picture below its sentence`() {
    let study = Study(medium: Self.plain)
    study.start(.study("12"))
    let screen = study.type("c")
    #expect(screen.contains("half of it in the first 256.\n\n  loss\n  |*oo"))
    #expect(screen.contains("batch   steps            loss\n-----   -----   -------------\n    8      64"))
  }

  @Test func `without a guess nothing of the learner's is called saved`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    #expect(!study.type("").contains("saved"))
  }

  @Test func `what could not be saved says so behind its verdict`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    study.savingFails = "No space is left on the disk."
    #expect(study.type("c").hasSuffix("\n\nnot saved: No space is left on the disk.\n"))
  }

  @Test func `words take the slider's place`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    for line in ["", "", ""] { study.type(line) }
    let offer = study.pages.last ?? ""
    #expect(offer.contains("No guess. It is: It ends higher than it began."))
    #expect(study.type("").contains("Enter runs the experiment: One epoch down a bowl"))
    let first = study.type("")
    #expect(first.contains("The path leads in 64 steps from (minus 2, 1.6) to"))
    #expect(first.contains("learning rate: 0.04\nsteps: 64 = 512/8\nloss: from 2.32 to 0.0988\n"))
    #expect(
      first.contains(
        """
        Words that move it:
        - batch 64 (or 1, 2, 4, 8, 16, 32, 128, 256, 512)
        - rule linear (or fixed, sqrt)
        - keep keeps a run, compare shows those kept together
        - new seed runs it from other random numbers

        Enter goes on with the lesson.
        """))
    #expect(!first.contains("What you should have seen"), "the moves are still to be made")
    #expect(study.type("keep").hasPrefix("Kept: batch 8, rule fixed. "))
    let moved = study.type("batch 64")
    #expect(
      moved.hasPrefix("Heading: One epoch down a bowl, batch 64\n\n8 steps end at loss 1.31, 13 times higher than"))
    #expect(!moved.contains("gradus run"))
    let cliff = study.type("batch 512") + study.type("rule linear")
    #expect(cliff.contains("1 step ends at loss 4.91: it explodes, 2.1 times its start of 2.32."))
    #expect(!cliff.contains("Diverged"), "it is said once")
    let compared = study.type("compare").replacing("\n", with: " ")
    #expect(
      compared.hasPrefix(
        "Loss at batch 512 and rule linear rises from 2.32 to 4.91 over 512 samples; at batch 8 and rule fixed it falls"
      ))
    #expect(study.type("slide descent").contains("Words that move it:"))
    let goingOn = study.type("")
    #expect(goingOn.hasPrefix("What you should have seen:\n- At the same rate"))
    #expect(goingOn.contains("with an error proportional to 1 over the square root of"))
    #expect(!study.type("").contains("Words that move it"))
  }

  @Test func `settings are words as soon as their experiment is near`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    study.type("goto less-noise")
    study.type("c")
    #expect(study.type("batch 64").hasPrefix("Heading: One epoch down a bowl, batch 64\n"))
  }

  @Test func `runs of two seeds are told apart`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    for line in ["c", "", "c", "", "", "keep"] { study.type(line) }
    #expect(study.type("compare").hasPrefix("The kept run is the one shown last. Change a setting, then compare."))
    #expect(study.type("new seed").contains("One epoch down a bowl, seed 2\n\n64 steps end at loss"))
    let compared = study.type("compare")
    #expect(compared.hasPrefix("Loss at seed 2 falls from 2.32"))
    #expect(compared.contains("seed 2: 64 steps, turning 26.4 degrees\nseed 1: 64 steps, turning 27.6 degrees"))
  }

  @Test func `a sweep is a line for each value, its course told once`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    let screen = study.type("run noise")
    #expect(
      screen.contains("Noise falls from 0.888 to 0.055 as batch goes from 1 to 256, half of it by 4;\nthe expected"))
    #expect(screen.contains("\nbatch 1: noise 0.888, expected noise 0.881\nbatch 2: noise"))
    #expect(screen.components(of: "falls from 0.888") == 1)
  }

  @Test func `rows of an experiment go by their titles`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    let screen = study.type("run accumulate")
    #expect(screen.contains("Loss of “512 at once” falls from 2.37"))
    #expect(screen.contains("\n512 at once: micro 512, bug none, memory 322 kB\n"))
    #expect(screen.contains("\n8 times 64 not divided: micro 64, bug undivided, memory 57.2 kB\n"))
    let plain = Study(medium: Self.plain)
    plain.start(.study("12"))
    #expect(plain.type("run accumulate").contains("Loss of “512 at once” (a) falls from 2.37"))
  }

  @Test func `a curve's measure is told by its sentence alone, and claims wait for the lesson's own runs`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    #expect(
      study.type("run scaling rate=0.7") == """
        Heading: From batch 64 to 256: three rules for the rate, rate 0.7

        Loss rises from 2.37 to 3.28 at 4 epochs, then falls to 2.3 at 10 epochs.

        learning rate: 2.8 = 0.7 times 256/64

        the same again: gradus run batch-size/scaling rate=0.7 seed=1

        """)
    #expect(study.type("run scaling").contains("What you should have seen:"))
  }

  @Test func `scores are read as numbers, not as fractions`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    let question = study.type("goto check")
    #expect(question.contains("Question 1 of 3. 0 of 3 right so far."))
    let text = study.studyToTheEnd()
    #expect(text.contains("3 of 3 right."))
    #expect(study.type("progress").contains("Check: 3 of 3 right"))
    #expect(study.type("progress").contains(/\nLevel [0-9], [0-9]+ of [0-9]+ XP\.\n/))
  }

  @Test func `tables without a header are a line for each row`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    let course = study.type("lessons")
    #expect(course.contains("\n1: Tensors and shapes, planned\n2: "))
    #expect(course.contains("\n12: Batch size and learning rate, started\n"))
    #expect(study.type("help").contains("\nnext: the next section\nback: the section before\n"))
    let contents = study.type("contents")
    #expect(contents.contains("\n1: Introduction, goto introduction, you are here\n2: Bigger batch, less noise, goto"))
  }

  @Test func `an interview asks for the learner's own word and keeps it`() {
    let study = Study(medium: Self.accessible)
    study.start(.study("12"))
    study.type("interview")
    let answer = study.type("they are coupled")
    #expect(answer.hasPrefix("Your attempt is kept.\nplus 5 XP\n\nA good answer: "))
    #expect(answer.hasSuffix("How near was yours?\na: knew it\nb: nearly\nc: not yet\n"))
    #expect(study.type("b").hasPrefix("saved\n"))
  }

  @Test func `long work says how far it is every half minute`() throws {
    let clock = TestClock()
    var session = Session(
      library: Shipped.library, profile: .init([]), keeping: .kept, clock: clock.clock, seed: 7, medium: Self.accessible
    )
    _ = session.receive(.start(.study("12")))
    let asked = session.receive(.line("run warmup"))
    let job = try #require(asked.compactMap { if case .compute(let id, _) = $0 { id } else { nil } }.first)
    func told() -> [String] {
      var shown: [String] = []
      for case .show(let lines) in session.receive(.progressed(job: job, [], Step(index: 40, count: 400))) {
        shown += lines.map(\.text)
      }
      return shown
    }
    #expect(told().isEmpty)
    clock.utc += 30_000
    #expect(told().first == "Training: run 1 of 4, step 40 of 400, 2 %, about 20 min left. Ctrl+C stops it.")
    #expect(told().isEmpty)
  }
}

/// `gradus show`: a whole lesson in one go.
@Suite struct `A lesson printed whole` {
  static func text(_ medium: Medium) throws -> String {
    let lesson = try Shipped.library.open("batch-size")
    return Screen(WholeLesson.elements(lesson)).lines(for: medium).map(\.text).joined(separator: "\n")
  }

  /// The letters in order, without what stands at the folds of code.
  static func letters(_ medium: Medium) throws -> String {
    try text(medium).replacing("...", with: "").filter { $0 != " " && $0 != "\n" }
  }

  @Test func `nothing is dropped, doubled or moved at any width`() throws {
    let wide = try Self.letters(Medium(width: 300, rendering: .plain))
    #expect(wide.count > 7000)
    for width in [21, 40, 80, 120] {
      #expect(try Self.letters(Medium(width: width, rendering: .plain)) == wide, "at \(width) columns")
    }
    let text = try Self.text(Medium(width: 80, rendering: .plain))
    for item in [
      "optimizer.zero_grad()", "gradus run batch-size/accumulate", "1/√B", "Two different eights: The batch",
    ] {
      #expect(text.components(of: item) == 1, "\(item)")
    }
    #expect(
      try Self.text(Medium(width: 80, rendering: .accessible)).contains("proportional to 1 over the square root of"))
  }

  @Test func `the order of the options gives no answer away`() throws {
    let text = try Self.text(Medium(width: 80, rendering: .plain))
    let rights = [
      "Multiply it by 4", "A scaled rate is too much for a steep start", "It adds up several gradients, then",
    ]
    let letters = rights.compactMap { right in
      text.split(separator: "\n").first { $0.contains(right) }?.first { $0 != " " }
    }
    #expect(letters.count == 3)
    #expect(Set(letters).count > 1, "\(letters)")
    for secret in ["2 is √4", "A quarter of the steps", "One step at rate 2.56", "doubling the batch nearly halves"] {
      #expect(!text.contains(secret))
    }
  }
}

extension String {
  /// How often `text` stands in it.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
