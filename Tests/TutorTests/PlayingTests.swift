import Experiments
import Learner
import Lessons
import Terminal
import Testing

@testable import Tutor

@Suite struct `Moving the slider` {
  private static func slider(
    _ experiment: String = "descent", width: Int = 80, height: Int = 24
  ) -> Study {
    let study = Study(
      medium: Medium(width: width, height: height, rendering: .rich, color: .none), isPaged: true)
    study.start(.study("12"))
    study.type("slide \(experiment)")
    return study
  }

  private static func rows(_ frame: String?) -> [String] {
    (frame ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [(80, 24), (40, 12), (60, 20), (120, 40), (200, 60)])
  func `every frame has the chosen values, a sentence and numbers, and fits`(width: Int, height: Int) {
    let study = Self.slider(width: width, height: height)
    for _ in 0..<2 {
      study.press(.home)
      for batch in ["1", "2", "4", "8", "16", "32", "64", "128", "256", "512"] {
        let rows = Self.rows(study.frames.last)
        #expect(rows.count <= height, "\(rows.count) rows at batch \(batch)")
        #expect(rows.allSatisfy { $0.count < width })
        #expect(rows.contains { $0.contains("batch") && $0.contains("‹\(batch)›") }, "batch \(batch)")
        #expect(rows.contains { $0.contains("rule") && $0.contains("›") })
        #expect(rows.contains { $0.contains("at loss") })
        #expect(rows.contains { $0.contains("turning") })
        study.press(.right)
      }
      study.press(.down, .end, .up)
    }
  }

  @Test func `nothing moves beside the picture when a number grows`() {
    let study = Self.slider()
    var columns: Set<Int> = []
    for _ in 0..<3 {
      study.press(.home)
      for _ in 0..<10 {
        let row = Self.rows(study.press(.right)).first { $0.contains("learning rate") } ?? ""
        columns.insert(
          row.distance(from: row.startIndex, to: row.firstRange(of: "learning")?.lowerBound ?? row.startIndex))
      }
      study.press(.down, .right, .up)
    }
    #expect(columns == [49])
  }

  @Test func `p swaps the numbers of a small window for the picture, axis and all`() {
    let study = Self.slider(width: 40, height: 12)
    #expect(study.frames.last?.contains("p shows the picture") == true)
    let picture = Self.rows(study.press(.character("p")))
    #expect(picture.count <= 12)
    #expect(picture.contains { $0.contains("●") })
    #expect(picture.last?.contains("−1") == true)
    #expect(!study.press(.character("p")).contains("●"))
  }

  @Test(arguments: [
    ("batch 64", "‹64›"), ("batch=64", "‹64›"), ("rule linear", "‹linear›"), ("new seed", "seed 2"),
    ("seed 7", "seed 7"), ("keep", "Kept: as written. v compares."), ("compare", "Nothing is kept yet"),
    ("batch 75", "‹75› 128"), ("batch", "batch is 8. For example: batch"),
    ("rule sqrtt", "Did you mean sqrt?"), ("bacth 64", "There is no word “bacth” here. Did you mean batch?"),
    ("xyzzy", "There is no word “xyzzy” here. The key ? lists what there is."),
    ("seed x", "seed takes a whole number, not “x”."), ("help", "Keys of the slider"),
  ])
  func `the line of words does what keys do`(words: String, shown: String) {
    let study = Self.slider()
    study.press(.character(":"))
    for character in words { study.press(.character(character)) }
    #expect(study.frames.last?.contains(":\(words)_") == true)
    #expect(study.press(.enter).contains(shown), "\(study.frames.last ?? "")")
  }

  @Test func `quit as a word leaves gradus, q and back leave the slider`() {
    let study = Self.slider()
    study.press(.character(":"))
    for character in "back" { study.press(.character(character)) }
    study.press(.enter)
    #expect(!study.session.wantsKeys && !study.hasQuit)
    study.type("slide descent")
    study.press(.character(":"))
    for character in "quit" { study.press(.character(character)) }
    study.press(.enter)
    #expect(study.hasQuit)
  }

  @Test func `a block without sliders can be moved by what it sets`() {
    let study = Self.slider("scaling")
    let frame = study.frames.last ?? ""
    for name in ["samples", "model", "batch", "base", "rule", "rate", "epochs"] { #expect(frame.contains(name)) }
    #expect(frame.contains("128 ‹256› 512"))
    #expect(frame.contains("0.05 ‹0.1› 0.2"))
    #expect(Self.rows(frame).count <= 24)
  }

  @Test(arguments: [(80, 24), (100, 30), (40, 12)])
  func `a setting that breaks the run is told with the number that explains it, and nothing moves`(
    width: Int, height: Int
  ) {
    let study = Self.slider(width: width, height: height)
    study.press(.down, .right, .right, .up, .end)
    let frame = study.frames.last ?? ""
    #expect(frame.contains("explodes"))
    if width >= 80 { #expect(frame.contains("2/λ"), "\(frame)") }
    #expect(Self.rows(frame).count <= height)
  }

  @Test func `kept runs stand below the numbers and are compared`() {
    let study = Self.slider()
    study.press(.character("c"), .right)
    #expect(study.frames.last?.contains("kept 1 · 8, fixed") == true)
    let compared = study.press(.character("v"))
    let rows = Self.rows(compared)
    #expect(rows.contains { $0.contains(/now +1$/) })
    #expect(rows.contains { $0.contains(/batch +16 +8$/) })
    #expect(rows.contains { $0.contains(/loss +0\.312 +0\.0988$/) })
    #expect(!rows.contains { $0.contains("rule ") && $0.contains("fixed  ") && !$0.contains("sqrt") })
    #expect(!study.press(.character("v")).contains("now"))
  }

  @Test func `runs that differ in their seed only are kept both`() {
    let study = Study()
    study.start(.study("12"))
    study.type("run descent batch=64")
    study.type("keep")
    study.type("new seed")
    #expect(study.type("keep").contains("seed 2"))
    let compared = study.type("compare")
    #expect(compared.contains("seed 1") && compared.contains("seed 2"))
  }
}

@Suite struct `Long runs` {
  @Test func `after half a second a line says how far they are, and Ctrl+C stops them`() throws {
    let clock = TestClock()
    var session = Session(
      library: Shipped.library, profile: Profile([]), keeping: .kept, clock: clock.clock, seed: 7,
      medium: Medium(rendering: .rich, color: .none))
    _ = session.receive(.start(.study("12")))
    let job = try #require(session.receive(.line("run warmup")).lazy.compactMap(\.job).first)
    let step = Step(index: 3, count: 80)
    #expect(session.receive(.progressed(job: job, [], step)).compactMap(\.status).isEmpty)
    clock.utc += 600
    #expect(
      session.receive(.progressed(job: job, [], step)).compactMap(\.status)
        == [" ░░░░░░░░░░░░░░░░  run 1 of 4, step 3 of 80 · Ctrl+C stops"])
    let half = Step(index: 40, count: 80)
    #expect(
      session.receive(.progressed(job: job, [], half)).compactMap(\.status)
        == [" ▓▓░░░░░░░░░░░░░░  run 1 of 4, step 40 of 80 · about 5 s left · Ctrl+C stops"])
    let stopped = session.receive(.interrupt)
    #expect(stopped.compactMap(\.text).joined().contains("Stopped."))
    #expect(!session.isBusy)
  }

  @Test func `linear text says it now and then`() throws {
    let clock = TestClock()
    var session = Session(
      library: Shipped.library, profile: Profile([]), keeping: .kept, clock: clock.clock, seed: 7,
      medium: Medium(rendering: .plain, color: .none))
    _ = session.receive(.start(.study("12")))
    let job = try #require(session.receive(.line("run scaling batch=64")).lazy.compactMap(\.job).first)
    var said = 0
    for _ in 0..<40 {
      clock.utc += 1000
      let effects = session.receive(.progressed(job: job, [], Step(index: 3, count: 80)))
      said += effects.count { $0.text?.contains("Training: step 3 of 80, 3 %, about") == true }
    }
    #expect(said == 2)
  }

  @Test(arguments: [40, 60, 80, 200])
  func `the line fits the window`(width: Int) throws {
    let clock = TestClock()
    var session = Session(
      library: Shipped.library, profile: Profile([]), keeping: .kept, clock: clock.clock, seed: 7,
      medium: Medium(width: width, rendering: .rich, color: .none))
    _ = session.receive(.start(.study("12")))
    let job = try #require(session.receive(.line("run warmup epochs=10000")).lazy.compactMap(\.job).first)
    clock.utc += 60_000
    let effects = session.receive(.progressed(job: job, [], Step(index: 20_000, count: 40_000)))
    let line = try #require(effects.lazy.compactMap(\.status).first)
    #expect(line.count < width && line.contains("▓░") && line.contains(" left · Ctrl+C stops"), "\(line)")
  }

  private static func study(_ rendering: Medium.Rendering, _ clock: TestClock = TestClock()) -> Study {
    let study = Study(medium: Medium(rendering: rendering, color: .none), isPaged: rendering == .rich, clock: clock)
    study.start(.study("12"))
    study.runsWait = true
    return study
  }

  @Test(arguments: [Medium.Rendering.rich, .plain, .accessible])
  func `a run that Ctrl+C ends is shown as far as it has come`(rendering: Medium.Rendering) throws {
    let study = Self.study(rendering)
    study.type("run scaling batch=64 epochs=50")
    _ = try study.advance(to: 80)
    let shown = study.feed(.interrupt)
    #expect(shown.contains("Stopped at step 80 of 800"), "\(shown)")
    #expect(shown.contains("2.3") && shown.contains("the same again"))
    #expect(!shown.contains("What you should have seen"))
    #expect(!study.session.isBusy && study.kinds.last == "ran")
  }

  @Test func `of several runs those are shown that are there, and of a sweep its values`() throws {
    let study = Self.study(.plain)
    study.type("run scaling")
    _ = try study.advance(run: 2, to: 10)
    let rows = study.feed(.interrupt)
    #expect(rows.contains("Stopped: 2 of 4 runs are there.") && rows.contains("256 at the same rate"))
    #expect(!rows.contains("256 at four times the rate"))
    study.type("run noise")
    _ = try study.advance(run: 3, to: 10)
    let sweep = study.feed(.interrupt)
    #expect(sweep.contains("Stopped: 3 of 9 runs are there.") && sweep.contains("0.888") && !sweep.contains("0.0535"))
    study.type("run floor")
    _ = try study.advance(run: 7, to: 1)
    #expect(study.feed(.interrupt).contains("Stopped: 7 of 25 runs are there."))
    study.type("sweep descent batch=1..8")
    _ = try study.advance(run: 2, to: 1)
    #expect(study.feed(.interrupt).contains("Stopped: 2 of 4 runs are there."))
  }

  @Test func `what nothing is there of yet is only stopped`() {
    let study = Self.study(.plain)
    study.type("run scaling")
    #expect(study.feed(.interrupt).contains("Stopped."))
    #expect(study.kinds.last != "ran")
  }

  @Test func `leaving the slider ends its run for good`() throws {
    let study = Self.study(.rich)
    study.type("slide scaling batch=64 epochs=50")
    _ = try study.advance(to: 40)
    study.feed(.key(.character("q")))
    #expect(study.waiting == nil && !study.session.isBusy && !study.session.wantsKeys)
  }

  @Test func `in the slider a long run grows with its time left, and leaving tells where it was stopped`() throws {
    let clock = TestClock(), study = Self.study(.rich, clock)
    study.type("slide scaling batch=64 epochs=50")
    clock.utc += 2000
    _ = try study.advance(to: 400)
    study.feed(.interrupt)
    #expect(study.frames.last?.contains("Stopped at step 400 of 800.") == true)
    study.press(.character("+"))
    clock.utc += 2000
    _ = try study.advance(to: 200)
    #expect(study.frames.last?.contains("▓▓▓▓▓░░░░░ step 200 of 400 · about 2 s left") == true)
    study.feed(.interrupt)
    #expect(study.feed(.key(.character("q"))).contains("stopped at step 200 of 400 at rate 0.2, loss"))
  }
}

@Suite struct `What stands around the lesson` {
  @Test func `home later on shows level, streak, two weeks and what was missed`() {
    let clock = TestClock()
    let first = Study(clock: clock)
    first.start(.study("12"))
    first.type("c")
    first.type("goto check")
    for _ in 0..<3 where !first.pages.joined().contains("Not quite") { first.type("d") }
    clock.pass(days: 1)
    let home = Study(events: first.events, clock: clock).start()
    #expect(home.contains("Level 1"))
    #expect(home.contains("day 1"))
    #expect(home.contains("last 2 weeks  □ □ □ □ □ □ □   □ □ □ □ □ ■ ·"))
    #expect(home.contains("1 of 1 guesses right"))
  }

  @Test func `home fits a window of twelve rows`() {
    let study = Study(medium: Medium(width: 40, height: 12, rendering: .rich, color: .none), isPaged: true)
    #expect(study.start().contains("quit"))
    #expect(!study.session.hasMore)
  }

  @Test func `an interview question takes words for words`() {
    let study = Study()
    study.start(.study("12"))
    study.type("c")
    study.type("interview")
    study.type("run scaling batch=512 seed=7")
    #expect(study.profile.xp == 4)
    #expect(study.pages.last?.contains("batch 512 · seed 7") == true)
  }

  @Test func `the end tells the guesses and their surprise in one breath`() {
    let study = Study()
    study.start(.study("12"))
    let text = study.studyToTheEnd()
    #expect(text.contains("3 of 3 guesses right. The surprise: the smoothest rule explodes at 512."))
    #expect(text.contains("Saved on this computer only. Enter: Decision card · quiz · home · quit"))
  }

  @Test func `at home the words of a lesson speak of the one last open`() {
    let clock = TestClock()
    let first = Study(clock: clock)
    first.start(.study("12"))
    first.type("goto ramp")
    let second = Study(events: first.events, clock: clock)
    second.start()
    #expect(second.type("goto accumulation").contains("Gradient accumulation"))
  }
}

@Suite struct `Pages that are longer than the window` {
  private func study() -> Study {
    let study = Study(medium: Medium(width: 80, height: 24, rendering: .rich, color: .none), isPaged: true)
    study.start(.study("12"))
    study.feed(.line("c"))
    study.feed(.line("lessons"))
    return study
  }

  @Test func `one comes back to the rest of a page after another word`() {
    let study = study()
    #expect(study.session.prompt.contains("Enter: more"))
    study.feed(.line("progress"))
    #expect(study.session.prompt.contains("Enter: more"))
    #expect(study.feed(.line("")).contains("Inference"))
    #expect(!study.session.hasMore)
  }

  @Test func `words that move drop the rest`() {
    let study = study()
    study.feed(.line("goto ramp"))
    #expect(!study.session.hasMore)
  }

  @Test func `the rest takes the width of a new window`() {
    let study = Study(medium: Medium(width: 80, height: 12, rendering: .rich, color: .none), isPaged: true)
    study.start(.study("12"))
    study.feed(.line("c"))
    while study.session.hasMore { study.feed(.line("")) }
    let first = study.feed(.line("about"))
    #expect(study.session.prompt.contains("Enter: more"), "\(first)")
    study.feed(.resized(Medium(width: 40, height: 12, rendering: .rich, color: .none)))
    var rest = ""
    while study.session.hasMore { rest += study.feed(.line("")) + "\n" }
    #expect(rest.contains("Normalisation"))
    #expect(rest.split(separator: "\n").allSatisfy { $0.count < 40 })
  }
}

extension Effect {
  fileprivate var job: Int? { if case .compute(let id, _) = self { id } else { nil } }
  fileprivate var status: String? { if case .status(let line) = self { line.text } else { nil } }
  fileprivate var text: String? {
    if case .show(let lines) = self { lines.map(\.text).joined(separator: " ") } else { nil }
  }
}

@Suite struct `An experiment that gradus is begun for` {
  @Test func `is moved at once, and the program ends where it is left`() {
    let study = Study(isPaged: true)
    study.start(.play("12/scaling", words: ["epochs=2"]))
    #expect(study.frames.last?.contains("q back") == true && study.session.wantsKeys)
    let left = study.feed(.key(.character("q")))
    #expect(left.contains("What you should have seen") && left.contains("Until next time.") && study.hasQuit)
  }

  @Test func `is run where nothing can be moved by keys, with its section open behind it`() {
    let study = Study(medium: Medium(rendering: .plain, color: .none))
    let shown = study.start(.play("12/noise", words: []))
    #expect(shown.contains("noise"))
    study.type("puzzle accumulate")
    study.type("a")
    #expect(!study.hasQuit)
    study.type("goto noise")
    #expect(
      study.session.reader?.section.section.id == study.session.reader?.lesson.lesson.section(holding: "noise")?.id)
  }

  @Test func `is a puzzle where that was asked for, and ends with its names`() {
    let study = Study()
    #expect(study.start(.play("12/accumulate", words: ["puzzle", "seed=3"])).contains("puzzle · seed 3"))
    #expect(study.type("a").contains("Until next time.") && study.hasQuit)
  }
}
