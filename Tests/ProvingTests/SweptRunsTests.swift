import Experiments
import Formula
import Lessons
import Proving
import Testing

struct SweptRunsTests {
  private let bench: Bench

  init() throws {
    let block = Blocks.descent(
      sweep: Blocks.slider("batch", "8", "64", "512"), and: Blocks.slider("rate", "0.01", "0.04"))
    bench = try Bench(block) { _ in nil }
  }

  private func value(_ source: String) throws -> Value {
    try Expression(parsing: source).evaluate(variables: [:]) { try Laboratory().value(of: $0, in: bench, seed: 1) }
  }

  @Test
  func `two settings make a grid, row by row, each cell the run of its pair`() throws {
    let sweep = try SweptRuns(of: bench, over: bench.sweeps)
    #expect(
      sweep.trials.map { "\($0.settings["batch"].text) \($0.settings["rate"].text)" }
        == ["8 0.01", "64 0.01", "512 0.01", "8 0.04", "64 0.04", "512 0.04"])
    guard case .grid(let grid) = try value("loss(batch=sweep, rate=sweep)") else { throw Missing() }
    #expect(grid.x == [8, 64, 512] && grid.y == [0.01, 0.04])
    #expect(grid[1, 0] == (try value("loss(batch=64, rate=0.01)").number))
    #expect(grid.lowest ?? (9, 9) == (0, 1))
  }

  @Test
  func `a grid grows with its runs`() throws {
    let sweep = try SweptRuns(of: bench, over: bench.sweeps)
    let first = try sweep.trials.prefix(2).map { try Run($0).result() }
    #expect(sweep.grid("loss", of: first).values.map { $0 != nil } == [true, true, false, false, false, false])
    // A run of one step has no turning: its cell is missing.
    let all = try sweep.trials.map { try Run($0).result() }
    #expect(sweep.grid("turning", of: all)[2, 0] == nil)
  }

  @Test
  func `the first setting of a call lies along x, and one of two may be swept alone`() throws {
    guard case .grid(let grid) = try value("loss(rate=sweep, batch=sweep)") else { throw Missing() }
    #expect(grid.x == [0.01, 0.04] && grid.y == [8, 64, 512])
    guard case .series(let series) = try value("loss(rate=sweep, batch=64)") else { throw Missing() }
    #expect(series.x == [0.01, 0.04])
    #expect(bench.sweep == nil)
  }

  @Test
  func `the bottom of the valley is found for each batch`() throws {
    #expect(try value("at(valley(loss(batch=sweep, rate=sweep)), 64)").number == 0.04)
  }

  @Test
  func `each run takes the costly measures asked of it, and no other`() throws {
    let block = ExperimentBlock(
      id: "t", kind: "train", settings: Blocks.settings("samples=16 batch=8 epochs=1"), place: Blocks.place)
    let bench = try Bench(block) { _ in nil }
    let calls = try Claim(parsing: "loss < curvature(rate=0.2) and loss(rate=0.2) < accuracy(rate=sweep)").calls
    let wanted = try Wanted(calls.filter { $0.swept.isEmpty }, in: bench)
    #expect(wanted.of(bench.settings) == ["loss"])
    #expect(wanted.of(try bench.trial([(name: "rate", value: "0.2")]).settings) == ["loss", "curvature"])
    #expect(wanted.of(try bench.trial([(name: "rate", value: "0.3")]).settings) == nil)
    let result = try Laboratory(measuring: wanted).result(bench.trial(), in: bench)
    #expect(result.value(of: "curvature") == .missing("it was not asked for"))
  }

  @Test
  func `a landscape is like a training, a training not like a landscape`() throws {
    let train = ExperimentBlock(
      id: "way", kind: "train", settings: Blocks.settings("samples=16 batch=8 epochs=1"), place: Blocks.place)
    let view = ExperimentBlock(
      id: "view", kind: "landscape", like: "way", settings: Blocks.settings("points=3"), place: Blocks.place)
    #expect(try Bench(view, among: [train, view]) { _ in nil }.settings.number("samples") == 16)
    var back = train
    back.id = "back"
    back.like = "view"
    let error = #expect(throws: BindingFindings.self) { try Bench(back, among: [train, view, back]) { _ in nil } }
    #expect(error?.findings.map(\.message) == ["“view” is of the kind landscape, not train."])
  }

  @Test
  func `a claim is tried on another number of seeds, the same share of which must hold`() throws {
    let claim = BoundClaim(
      text: "", expect: try Claim(parsing: "1 < 2"), seeds: .init(count: 17, of: 20), place: Blocks.place)
    #expect(claim.tried(on: 200).seeds == .init(count: 170, of: 200))
    #expect(claim.tried(on: 3).seeds == .init(count: 3, of: 3))
  }

  private struct Missing: Error {}
}
