import Experiments
import Formula
import Lessons
import Proving
import Testing

struct BenchTests {
  private func bench(_ block: ExperimentBlock, among: [ExperimentBlock] = []) throws -> Bench {
    try Bench(block, among: among) { _ in nil }
  }

  @Test
  func `a block is bound to its kind`() throws {
    let bench = try bench(
      Blocks.descent("batch=16 rule=linear", sliders: [Blocks.slider("batch", "8", "16", "32")]))
    #expect(bench.kind == .descent)
    #expect(bench.settings["batch"] == .number(16))
    #expect(bench.settings["base"] == .number(16))
    #expect(bench.sliders == [BoundSlider(name: "batch", stops: [.number(8), .number(16), .number(32)])])
    #expect(bench.show == Kind.descent.show)
    #expect(bench.warnings.isEmpty)
    let trial = try bench.trial([("batch", "8")], seed: 7)
    #expect(trial.settings["batch"] == .number(8) && trial.seed == 7)
    #expect(throws: SettingError.self) { try bench.trial([("bacth", "8")]) }
  }

  @Test
  func `like takes the other block's settings first, from block to block`() throws {
    let first = Blocks.descent("batch=16 rate=0.5")
    var second = Blocks.descent("rate=0.2 epochs=2")
    (second.id, second.like) = ("second", "descent")
    var third = Blocks.descent("epochs=3")
    (third.id, third.like) = ("third", "second")
    let bench = try bench(third, among: [first, second, third])
    #expect(["batch", "rate", "epochs"].map { bench.settings[$0].text } == ["16", "0.2", "3"])
  }

  @Test(arguments: [
    ("[1, 2, 4]", Blocks.slider("batch", "1", "2", "4")),
    ("[1, 2, 4, 8, 16]", Blocks.range("batch", from: "1", to: "16", isLog: true)),
    ("[1, 10, 100]", Blocks.range("batch", from: "1", to: "100", step: "10", isLog: true)),
    ("[0.1, 0.2, 0.3, 0.4]", Blocks.range("rate", from: "0.1", to: "0.4", step: "0.1")),
    ("[1, 2, 3]", Blocks.range("epochs", from: "1", to: "3")),
  ])
  func `stops are listed, or reckoned from their range`(stops: String, written: ExperimentBlock.Slider) throws {
    let slider = try #require(try bench(Blocks.descent("", sliders: [written])).sliders.first)
    #expect("[" + slider.stops.map(\.text).joined(separator: ", ") + "]" == stops)
  }

  @Test
  func `a slider that the block's own value does not lie on is a warning`() throws {
    let bench = try bench(Blocks.descent("batch=3", sliders: [Blocks.slider("batch", "1", "2")]))
    #expect(
      bench.warnings.map(\.text) == [
        "lesson.md:25:3: warning: batch begins at 3, where its slider does not stop. Let the slider stop there, or begin at one of its stops."
      ])
  }

  private static let faults: [(ExperimentBlock, String)] = [
    (
      ExperimentBlock(id: "x", kind: "decsent", place: Blocks.place),
      "lesson.md:10:1: error: There is no kind of experiment “decsent”. Did you mean descent?"
    ),
    (
      ExperimentBlock(id: "x", kind: "magic", place: Blocks.place),
      "lesson.md:10:1: error: There is no kind of experiment “magic”. The kinds are descent, noise, train, landscape."
    ),
    (
      ExperimentBlock(id: "x", kind: "descent", like: "nothing", place: Blocks.place),
      "lesson.md:10:1: error: There is no experiment “nothing” to be like."
    ),
    (
      ExperimentBlock(id: "x", kind: "descent", like: "x", place: Blocks.place),
      "lesson.md:10:1: error: There is no experiment “x” to be like."
    ),
    (
      Blocks.descent("bacth=8"), "lesson.md:20:5: error: There is no setting “bacth”. Did you mean batch?"
    ),
    (
      Blocks.descent("batch=0"), "lesson.md:20:5: error: batch takes a whole number from 1 to 16384, not “0”."
    ),
    (
      Blocks.descent("batch=1024"),
      "lesson.md:20:5: error: A batch of 1024 does not fit into 512 samples. batch takes at most 512 here."
    ),
    (
      Blocks.descent("", sliders: [Blocks.slider("rule", "fixed", "liner")]),
      "lesson.md:25:3: error: rule takes fixed, sqrt or linear, not “liner”. Did you mean linear?"
    ),
    (
      Blocks.descent("", sliders: [Blocks.slider("speed", "1")]), "lesson.md:25:3: error: There is no setting “speed”."
    ),
    (
      Blocks.descent("", sliders: [Blocks.range("rule", from: "a", to: "b")]),
      "lesson.md:25:3: error: rule takes fixed, sqrt or linear: list its stops."
    ),
    (
      Blocks.descent("", sliders: [Blocks.range("batch", from: "8", to: "1")]),
      "lesson.md:25:3: error: From “8” to “1” there is no range of numbers."
    ),
    (
      Blocks.descent("", sliders: [Blocks.range("rate", from: "0", to: "1", step: "0.001")]),
      "lesson.md:25:3: error: rate has more than 64 stops."
    ),
    (
      Blocks.descent("", sliders: [Blocks.range("rate", from: "0", to: "1", step: "-1")]),
      "lesson.md:25:3: error: A step of “-1” does not lead from 0 to 1. It is a number above 0."
    ),
    (
      Blocks.descent("", sweep: Blocks.slider("rule", "fixed")),
      "lesson.md:25:3: error: rule has no numbers to sweep over."
    ),
    (
      Blocks.descent("samples=64", sweep: Blocks.slider("batch", "8", "128")),
      "lesson.md:25:3: error: At batch 128: A batch of 128 does not fit into 64 samples. batch takes at most 64 here."
    ),
    (
      Blocks.descent(
        "samples=16384", sweep: Blocks.slider("batch", "1024", "1"), and: Blocks.slider("epochs", "1", "1000")),
      "lesson.md:25:3: error: At batch 1, epochs 1000: A run may take 64 MB of memory; this one would take 376 MB."
    ),
    (
      Blocks.descent(
        sweep: Blocks.slider("batch", "8"), and: Blocks.slider("rate", "0.1"),
        claims: [("loss(batch=sweep, epochs=sweep) > 1", .usual)]),
      "lesson.md:30:31: error: The block sweeps batch and rate, not epochs. Give the block a sweep over epochs."
    ),
    (
      Blocks.descent(
        sweep: Blocks.slider("batch", "8"), and: Blocks.slider("rate", "0.1"),
        claims: [("loss(batch=sweep, rate=sweep) > 1", .usual)]),
      "lesson.md:30:13: error: A number is wanted, and a sweep over two settings is a grid. "
        + "Take its min, its max, its valley, or its wall at a level."
    ),
    (
      Blocks.descent(
        sweep: Blocks.slider("batch", "8"), and: Blocks.slider("rate", "0.1"),
        claims: [("slope(loss(batch=sweep, rate=sweep)) > 1", .usual)]),
      "lesson.md:30:13: error: slope takes one series, and this is a grid."
    ),
    (
      Blocks.descent(sweep: Blocks.slider("batch", "8"), claims: [("slope(valley(loss(batch=sweep))) > 1", .usual)]),
      "lesson.md:30:19: error: valley takes one grid, and this is a series. "
        + "A grid is a sweep over two settings: loss(batch=sweep, rate=sweep)."
    ),
    (
      Blocks.descent("samples=16384 batch=1 epochs=1000"),
      "lesson.md:10:1: error: A run may take 64 MB of memory; this one would take 376 MB."
    ),
    (
      Blocks.descent(claims: [("loss(batch=64) >", .usual)]),
      "lesson.md:30:29: error: Here a number, a measure or “(” is expected, but the formula ends."
    ),
    (
      Blocks.descent(claims: [("1 < lost(batch=64)", .usual)]),
      "lesson.md:30:17: error: descent has no measure “lost”. Did you mean loss?"
    ),
    (
      Blocks.descent(claims: [("loss(batch=64) > loss(bacth=8)", .usual)]),
      "lesson.md:30:35: error: There is no setting “bacth”. Did you mean batch?"
    ),
    (
      Blocks.descent(claims: [("loss(batch=sweep) > 1", .usual)]),
      "lesson.md:30:18: error: The block has no sweep. Give the block a sweep over batch."
    ),
    (
      Blocks.descent(claims: [("slope(turning) > 1", .usual)]),
      "lesson.md:30:13: error: slope takes one series, and this is a number."
    ),
    (
      Blocks.descent(claims: [("path > 1", .usual)]),
      "lesson.md:30:13: error: path is a way in the plane and has no number."
    ),
  ]

  @Test(arguments: faults)
  func `what is wrong with a block is said with its place`(block: ExperimentBlock, text: String) throws {
    let error = #expect(throws: BindingFindings.self) { try bench(block) }
    #expect(error?.findings.map(\.text) == [text])
  }

  @Test
  func `all faults are collected, sorted by place`() throws {
    let block = Blocks.descent(
      "rate=fast", sliders: [Blocks.slider("rule", "x")], claims: [("1", .usual)])
    var good = block
    good.settings = []
    #expect(#expect(throws: BindingFindings.self) { try bench(block) }?.findings.map(\.place.line) == [20, 25, 30])
    #expect(#expect(throws: BindingFindings.self) { try bench(good) }?.findings.map(\.place.line) == [25, 30])
  }

  @Test
  func `what only follows from a wrong setting is not told beside it`() throws {
    // The samples that are meant hold these batches, the default's do not; and the slider would not begin at a stop.
    let block = Blocks.descent(
      "sampels=4096 batch=2048", sliders: [Blocks.slider("batch", "1024", "2048")],
      claims: [("loss(batch=4096) < los", .usual), ("loss(batch=1024, rate=sweep) > 1", .usual)])
    #expect(
      #expect(throws: BindingFindings.self) { try bench(block) }?.findings.map(\.text) == [
        "lesson.md:20:5: error: There is no setting “sampels”. Did you mean samples?",
        "lesson.md:30:32: error: descent has no measure “los”. Did you mean loss?",
      ])
  }

  @Test
  func `a claim takes at most 64 different runs a seed, a sweep 256`() throws {
    let sweep = Blocks.range("batch", from: "1", to: "16", step: "1")
    let second = Blocks.range("rate", from: "0.1", to: "1.6", step: "0.1")
    let claim = "min(loss(batch=sweep, rate=sweep)) < min(loss(batch=sweep, rate=sweep, rule=linear))"
    let error = #expect(throws: BindingFindings.self) {
      try bench(Blocks.descent("", sweep: sweep, and: second, claims: [(claim, .usual)]))
    }
    #expect(error?.findings.map(\.message) == ["A claim takes at most 64 runs a seed; this one takes 512."])
    let many = Blocks.range("rate", from: "0.1", to: "1.7", step: "0.1")
    #expect(
      #expect(throws: BindingFindings.self) { try bench(Blocks.descent("", sweep: sweep, and: many)) }?.findings
        .map(\.message) == ["A sweep has at most 256 runs; this one would have 272."])
  }

  @Test
  func `rows carry the changes, one of them none`() throws {
    var block = Blocks.descent("batch=64")
    block.runs = [
      ExperimentBlock.RunRow(title: "fixed", settings: []),
      ExperimentBlock.RunRow(title: "linear", settings: Blocks.settings("rule=linear", line: 40)),
    ]
    let bench = try bench(block)
    #expect(bench.rows.map(\.title) == ["fixed", "linear"])
    #expect(bench.rows.map { $0.settings["rule"].text } == ["fixed", "linear"])
    #expect(bench.warnings.isEmpty)
    block.runs.removeFirst()
    #expect(try Bench(block) { _ in nil }.warnings.map(\.rule) == ["runs"])
    block.runs[0].settings = Blocks.settings("rule=liner", line: 40)
    #expect(#expect(throws: BindingFindings.self) { try Bench(block) { _ in nil } }?.findings.map(\.place.line) == [40])
  }

  @Test
  func `a table of the pack is asked for once, and one that is missing or does not fit is a finding`() throws {
    let place = Blocks.place
    let block = ExperimentBlock(
      id: "t", kind: "train", settings: Blocks.settings("data=tiny samples=8 batch=4 layers=[1,2]"), place: place)
    let table = DataTable(
      name: "tiny", features: (0..<10).map(Float.init), columns: 1, labels: (0..<10).map { $0 % 2 }, classes: 2)
    var asked: [String] = []
    let bench = try Bench(block) { name in
      asked.append(name)
      return table
    }
    #expect(asked == ["tiny"])
    #expect(try Run(bench.trial()).result().final != nil)
    #expect(
      #expect(throws: BindingFindings.self) { try Bench(block) { _ in nil } }?.findings.map(\.text) == [
        "lesson.md:20:5: error: There are no data “tiny”. They are two-classes, moons, circles, spirals, xor, line, sine, or a table of the pack."
      ])
  }
}
