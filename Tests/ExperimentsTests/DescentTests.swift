import Experiments
import Formula
import Testing

struct DescentTests {
  private func run(_ changes: [(String, String)], seed: UInt64 = 1) throws -> RunResult {
    try Run(Trial(settings: Settings(kind: .descent, changes + [("base", "8")]), seed: seed)).result()
  }

  @Test
  func `the bowl is known exactly: full-batch steps shrink each axis by one minus rate times curvature`() throws {
    let result = try run([("batch", "512"), ("epochs", "5"), ("rate", "0.5")])
    let path = try #require(result.series(of: "path"))
    var (x, y) = (-2.0, 1.6)
    for i in 1...5 {
      (x, y) = (x * (1 - 0.5), y * (1 - 0.5 * 0.25))
      #expect(abs(path.x[i] - x) < 1e-12 && abs(path.y[i] - y) < 1e-12)
    }
    #expect(abs(try #require(result.start) - 2.32) < 1e-12)
    #expect(abs(try #require(result.final) - (0.5 * x * x + 0.125 * y * y)) < 1e-12)
  }

  @Test(arguments: [1, 2, 3, 19, 20] as [UInt64])
  func `at the same rate eight times the batch gets much less far`(seed: UInt64) throws {
    let (small, large) = (try run([("batch", "8")], seed: seed), try run([("batch", "64")], seed: seed))
    #expect(try #require(large.final) > 8 * (try #require(small.final)))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `the linear rule gets as far at every batch, smoother, and explodes at the whole epoch in one step`(
    seed: UInt64
  ) throws {
    let eight = try run([("batch", "8")], seed: seed)
    let linear = try run([("batch", "64"), ("rule", "linear")], seed: seed)
    let cliff = try run([("batch", "512"), ("rule", "linear")], seed: seed)
    #expect((0.75...1.1).contains(try #require(linear.final) / (try #require(eight.final))))
    #expect(try #require(linear.value(of: "turning").number) < (try #require(eight.value(of: "turning").number)))
    #expect(abs(try #require(cliff.final) - 4.909) < 0.001)
    #expect(cliff.diverged?.step == 1 && cliff.diverged?.reason == "the loss ends above twice its start")
    #expect(cliff.value(of: "turning") == .missing("a run of 1 step has no turning"))
  }

  @Test
  func `a run is lazy, the same again, and partial in between`() throws {
    let trial = Trial(settings: try Settings(kind: .descent))
    var steps = try Run(trial).makeIterator()
    #expect(steps.result.series(of: "loss")?.x == [0])
    #expect(steps.next() == Step(index: 1, count: 64))
    #expect(steps.result.series(of: "loss")?.x == [0, 1])
    #expect(!steps.result.isComplete)
    let all = Array(try Run(trial))
    #expect(all.count == 64)
    #expect(all.last == Step(index: 64, count: 64))
    let (one, two) = (try Run(trial).result(), try Run(trial).result())
    #expect(one.series(of: "loss") == two.series(of: "loss"))
    #expect(one.isComplete)
  }

  @Test
  func `another seed gives other numbers`() throws {
    #expect(try run([], seed: 1).final != (try run([], seed: 2).final))
  }

  @Test
  func `losses over the samples seen have all batches on one axis`() throws {
    for batch in ["8", "64"] {
      #expect(try run([("batch", batch)]).lossBySamples?.x.last == 512)
    }
  }

  @Test
  func `numbers that leave all bounds end the run and say so`() throws {
    let result = try run([("rate", "1000"), ("batch", "1"), ("base", "1"), ("epochs", "2")])
    let divergence = try #require(result.diverged)
    #expect(divergence.reason == "the loss became infinite")
    #expect(result.isComplete && result.step.index == divergence.step)
    #expect(result.final == nil)
    #expect(result.series(of: "loss")?.y.allSatisfy { $0.isFinite } == true)
    #expect(result.series(of: "path")?.y.allSatisfy { $0.isFinite } == true)
    #expect(result.value(of: "loss").reason == "the loss became infinite at step \(divergence.step)")
  }

  @Test
  func `a rate over a bowl's ceiling is explained by it`() throws {
    let over = try #require(try run([("rule", "linear"), ("base", "8"), ("batch", "512")]).diverged)
    #expect(over.reason == "the loss ends above twice its start")
    #expect(
      over.explanation == "The rate 2.56 is above 2/λ = 2, with λ = 1 the bowl's steepest curvature.")
    let heavy = try #require(
      try run([("batch", "512"), ("rate", "4.1"), ("momentum", "0.5"), ("epochs", "60")]).diverged)
    #expect(heavy.explanation?.hasPrefix("The rate 4.1 is above 2 (1 + momentum)/λ = 3, with λ = 1") == true)
  }

  @Test
  func `with momentum the ceiling is higher, and a gradient that is never emptied never comes to rest`() throws {
    let whole = [("batch", "512"), ("epochs", "200"), ("walkers", "1")]
    #expect(try run(whole + [("rate", "2.5")]).diverged != nil)
    #expect(try #require(try run(whole + [("rate", "2.5"), ("momentum", "0.5")]).final) < 1e-6)
    let swing = try run(whole + [("rate", "0.1"), ("bug", "unzeroed")])
    let late = try #require(swing.series(of: "loss")).y.suffix(100)
    #expect(late.reduce(0, +) / 100 > 0.4 * (try #require(swing.start)))
    #expect(try #require(try run(whole + [("rate", "0.1")]).final) < 1e-3)
  }

  @Test
  func `a run that takes too much memory is refused before it begins`() throws {
    let settings = try Settings(
      kind: .descent, [("samples", "16384"), ("batch", "1"), ("epochs", "1000")])
    let error = #expect(throws: RunRefused.self) { try Run(Trial(settings: settings)) }
    #expect(error?.message == "A run may take 64 MB of memory; this one would take 376 MB.")
  }

  @Test
  func `the surface has its rings, its minimum and its start`() throws {
    let surface = try #require(Landscape2D(try Settings(kind: .descent)))
    #expect(abs(surface.value(surface.start.x, surface.start.y) - 2.32) < 1e-12)
    #expect(surface.value(surface.minimum.x, surface.minimum.y) == 0)
    #expect(surface.levels == surface.levels.sorted())
    #expect(Landscape2D(try Settings(kind: .noise)) == nil)
  }
}

struct NoiseTests {
  @Test(arguments: [1, 16, 64])
  func `the errors of the batches are those of their samples, about √B times smaller`(batch: Int) throws {
    let result = try noise(batch, seed: 1)
    let errors = try #require(result.series(of: "errors")), singles = try #require(result.series(of: "singles"))
    #expect(errors.x.count == 200 && singles.x.count == 400)
    func spread(_ series: Series) -> Double {
      let sum = zip(series.x, series.y).reduce(0) { $0 + $1.0 * $1.0 + $1.1 * $1.1 }
      return (sum / Double(series.x.count)).squareRoot()
    }
    let ratio = spread(errors) / spread(singles) * Double(batch).squareRoot()
    #expect((0.85...1.15).contains(ratio), "\(ratio)")
    #expect(spread(errors) < (try #require(result.value(of: "noise").number)))
  }

  private func noise(_ batch: Int, seed: UInt64) throws -> RunResult {
    try Run(Trial(settings: Settings(kind: .noise, [("batch", "\(batch)")]), seed: seed)).result()
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `noise falls as one over the square root of the batch`(seed: UInt64) throws {
    var points = Series(x: [], y: [])
    for batch in [1, 2, 4, 8, 16, 32, 64, 128, 256] {
      let result = try noise(batch, seed: seed)
      points.x.append(Double(batch))
      points.y.append(try #require(result.value(of: "noise").number))
      #expect((0.9...1.1).contains(try #require(result.value(of: "ratio").number)))
    }
    let slope = try Expression(parsing: "slope(s)").evaluate(variables: [:]) { _ in .series(points) }
    #expect((-0.53 ... -0.47).contains(try #require(slope.number)))
  }

  @Test
  func `four times the batch has half the expected noise exactly`() throws {
    let (one, four) = (try noise(16, seed: 1).value(of: "expected"), try noise(64, seed: 1).value(of: "expected"))
    #expect(try #require(one.number) == 2 * (try #require(four.number)))
  }

  @Test
  func `the gradients of a table with ten classes are measured too`() throws {
    let settings = try Settings(kind: .noise, [("data", "digits"), ("draws", "100")])
    let result = try Run(Trial(settings: settings, data: Digits.table)).result()
    #expect((0.9...1.1).contains(try #require(result.value(of: "ratio").number)))
  }
}
