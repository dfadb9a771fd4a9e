import Experiments
import Learner
import Terminal
import Testing

@testable import Tutor

@Suite struct `A sweep at the prompt` {
  private static let words = "sweep descent batch=1..512 rate=0.01..1"

  private static func study(
    _ rendering: Medium.Rendering = .rich, width: Int = 80, height: Int = 24, _ words: String? = words
  ) -> Study {
    let study = Study(
      medium: Medium(width: width, height: height, rendering: rendering, color: .none), isPaged: rendering == .rich)
    study.start(.study("12"))
    if let words { study.type(words) }
    return study
  }

  @Test(arguments: [(80, 24), (40, 12), (100, 30), (200, 60)])
  func `of two settings is a map with a legend, its best field named, and fits`(width: Int, height: Int) {
    let study = Self.study(width: width, height: height)
    let rows = (study.frames.last ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count <= height)
    #expect(rows.allSatisfy { $0.count < width }, "\(study.frames.last ?? "")")
    #expect(rows.contains { $0.contains("descent · sweep") })
    // A narrow window leaves out what the number is.
    #expect(rows.contains { $0.contains(width < 60 ? "Best: 0.0" : "Best: loss 0.0") && $0.contains(" at batch ") })
    #expect(rows.contains { $0.contains("◆ best") })
    #expect(study.session.wantsKeys)
    #expect(study.kinds.last == "ran")
  }

  @Test func `the map grows with the window`() {
    func fields(_ width: Int, _ height: Int) -> (columns: Int, rows: Int) {
      let map = Self.study(width: width, height: height).frames.last ?? ""
      let rows = map.split(separator: "\n").filter { $0.contains("░") || $0.contains("▒") || $0.contains("█") }
      return (rows.map(\.count).max() ?? 0, rows.count)
    }
    let (small, large) = (fields(80, 24), fields(200, 60))
    #expect(large.columns > 2 * small.columns * 4 / 5 && large.rows > 2 * small.rows, "\(small) \(large)")
  }

  @Test func `the cursor begins at the best field and reads where it goes`() throws {
    let study = Self.study()
    let first = study.frames.last ?? ""
    let best = try #require(first.firstMatch(of: /Best: loss ([0-9.]+) at batch (\d+), rate ([0-9.]+)\./))
    #expect(first.contains("batch \(best.2), rate \(best.3): loss \(best.1)"))
    for _ in 0..<20 { study.press(.left) }
    for _ in 0..<20 { study.press(.down) }
    #expect(study.frames.last?.contains("batch 1, rate 0.01: loss ") == true)
    for _ in 0..<20 { study.press(.right) }
    #expect(study.press(.up).contains("batch 512, rate 0.02: loss "))
    #expect(study.press(.character("b")) == first)
  }

  @Test func `space looks at the run, and leaving tells the best one`() {
    let study = Self.study()
    study.press(.left)
    let slide = study.press(.character(" "))
    #expect(slide.contains("▸ batch"))
    study.press(.character("q"))
    let again = Self.study()
    let left = again.feed(.key(.character("q")))
    #expect(left.contains("sweep of descent · best: loss"))
    #expect(
      left.contains("gradus sweep batch-size/descent batch=1..512 rate=0.01..1 seed=1")
        || left.contains("rate=0.01..1\n seed=1"))
    #expect(!again.session.wantsKeys && !again.session.isBusy)
  }

  @Test func `the map is saved`() {
    let study = Self.study()
    #expect(study.press(.character("s")).contains("Saved as descent-batch-rate.svg"))
    study.press(.enter)
    study.type("save map")
    #expect(study.files.map(\.name) == ["descent-batch-rate.svg", "map.svg"])
    #expect(study.files.allSatisfy { $0.text.contains("<svg") })
  }

  @Test func `at reads a place by words, in every rendering`() {
    for rendering in [Medium.Rendering.rich, .plain, .accessible] {
      let study = Self.study(rendering)
      if rendering == .rich {
        study.press(.enter)
      } else {
        #expect(study.pages.last?.contains("reads the number at a place.") == true)
        #expect(study.pages.last?.contains("Best:") == true)
      }
      #expect(study.type("at 64 0.1").contains("batch 64, rate 0.1: loss "))
      #expect(study.type("at 64, 0.10").contains("batch 64, rate 0.1: loss "))
      #expect(study.type("at 65 0.1").contains("The sweep had no batch 65; it had 1, 2, 4"))
      #expect(study.type("at 64").contains("The sweep went over batch and rate. For example: at 512 1"))
    }
    #expect(Self.study(.plain, nil).type("at 1 2").contains("No sweep has been shown yet."))
  }

  @Test func `a block that sweeps two settings is a map, and its sentences follow`() {
    let study = Self.study(.rich, "run floor")
    #expect(study.frames.last?.contains("floor · sweep") == true)
    #expect(study.feed(.key(.enter)).contains("What you should have seen"))
    let linear = Self.study(.accessible, nil)
    #expect(linear.type("run floor").contains("What you should have seen"))
    #expect(linear.type("at 8 0.5").contains("batch 8, rate 0.5: "))
  }

  @Test func `of one setting it is a line in the scroll`() {
    let study = Self.study(.rich, nil)
    #expect(study.type("sweep descent batch=1..512 rule=linear").contains("Best: loss"))
    #expect(!study.session.wantsKeys)
    #expect(study.type("at 64").contains("batch 64: loss "))
    #expect(study.type("sweep descent batch=1..512 turning").contains("turning"))
  }

  @Test func `the table shows how each run went, on one scale, and in words`() {
    let words = "sweep descent batch=8,64,512 rule=fixed"
    let rich = Self.study(.rich, nil).type(words)
    #expect(rich.contains("its way"))
    #expect(rich.contains(/\n.* 8 +0\.0988 +█[▁-█]{10}▁/))
    // One step of 512 samples has hardly begun to fall.
    #expect(rich.contains(/\n.* 512 +[12]\.[0-9]+ +█[▇█]/))
    #expect(Self.study(.plain, nil).type(words).contains(/\n +8 +0\.0988 +8[1-8]{10}1/))
    #expect(Self.study(.accessible, nil).type(words).contains("its way: falls from 2.32 to 0.0988"))
    #expect(!Self.study(.rich, nil).type("sweep descent batch=8,64 turning").contains("its way"))
    #expect(!Self.study(.rich, nil).type("sweep descent batch=8,64 seed=1..3").contains("its way"))
  }

  @Test(arguments: [
    ("sweep", "Which one? This lesson has: descent,"), ("sweep nosuch batch=1..8", "There is no experiment “nosuch”"),
    ("sweep descent", "Nothing is swept"), ("sweep descent bacth=1..8", "Did you mean batch?"),
    ("sweep descent batch=8..1", "The smaller end stands first"),
    ("sweep descent batch=1..8 los", "has no measure “los”"),
  ])
  func `what cannot be swept is said`(words: String, said: String) {
    let study = Self.study(.rich, words)
    let shown = (study.pages.last ?? "").split(separator: "\n").joined(separator: " ")
    #expect(shown.contains(said), "\(shown)")
  }

  @Test func `it fills as the runs come, holds at Ctrl+C, and a key of leaving ends them`() throws {
    var session = Session(
      library: Shipped.library, profile: .init([]), keeping: .kept, clock: TestClock().clock, seed: 7,
      medium: Medium(rendering: .rich, color: .none), isPaged: true)
    // Events are saved at once; runs come as the test gives them.
    var count = 0
    func feed(_ input: Input) -> [Effect] {
      var inputs = [input], all: [Effect] = []
      while !inputs.isEmpty {
        let effects = session.receive(inputs.removeFirst())
        all += effects
        for happening in effects.compactMap(\.saved) {
          count += 1
          inputs.append(.saved(TestClock().event(happening, number: count)))
        }
      }
      return all
    }
    func shows(_ effects: [Effect], _ text: String) -> Bool {
      effects.contains { $0.frame(session)?.contains(text) == true }
    }
    _ = feed(.start(.study("12")))
    var effects = feed(.line(Self.words))
    let (job, trials) = try #require(effects.lazy.compactMap(\.computation).first)
    #expect(shows(effects, "Runs are made"))
    let results = try trials.prefix(12).map { try Run($0).result() }
    effects = feed(.progressed(job: job, Array(results.prefix(3)), nil))
    #expect(effects.contains { $0.saved?.kind == "ran" })
    #expect(shows(effects, "3 of 70 runs."))
    #expect(shows(feed(.progressed(job: job, results, nil)), "12 of 70 runs."))
    // Nothing new, nothing drawn.
    #expect(feed(.progressed(job: job, results, nil)).isEmpty)
    effects = feed(.interrupt)
    #expect(effects.contains { $0.isCancel })
    #expect(shows(effects, "Stopped: 12 of 70 runs are there."))
    #expect(!session.isBusy)
    _ = feed(.key(.character("q")))
    #expect(!session.wantsKeys)
    _ = feed(.line(Self.words))
    #expect(feed(.key(.escape)).contains { $0.isCancel })
    #expect(!session.isBusy && !session.wantsKeys)
  }
}

extension Effect {
  fileprivate var computation: (Int, [Trial])? {
    if case .compute(let id, let trials) = self { (id, trials) } else { nil }
  }
  fileprivate var isCancel: Bool { if case .cancel = self { true } else { false } }
  fileprivate var saved: Happening? { if case .save(let happening) = self { happening } else { nil } }
  fileprivate func frame(_ session: Session) -> String? {
    if case .draw(let screen) = self {
      screen.lines(for: session.medium).map(\.text).joined(separator: "\n")
    } else {
      nil
    }
  }
}
