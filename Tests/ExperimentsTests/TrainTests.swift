import Experiments
import Formula
import Testing

struct TrainTests {
  private static let scaling = [
    ("data", "digits"), ("samples", "1024"), ("layers", "[64, 32, 10]"), ("batch", "256"), ("base", "64"),
    ("rate", "0.1"), ("epochs", "10"),
  ]

  private func run(
    _ changes: [(String, String)], seed: UInt64 = 1, wanted: Set<String>? = ["loss"]
  ) throws -> RunResult {
    let settings = try Settings(kind: .train, Self.scaling + changes)
    return try Run(Trial(settings: settings, seed: seed, data: Digits.table, wanted: wanted)).result()
  }

  private func distance(_ a: RunResult, _ b: RunResult) throws -> Double {
    let value = try Expression(parsing: "distance(a, b)").evaluate(variables: [:]) {
      ($0.name == "a" ? a : b).value(of: "loss")
    }
    return try #require(value.number)
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `the linear rule retraces the curve, the square root follows, the same rate is last`(seed: UInt64) throws {
    let reference = try run([("batch", "64")], seed: seed)
    let distances = try ["linear", "sqrt", "fixed"].map { try distance(reference, run([("rule", $0)], seed: seed)) }
    #expect(distances == distances.sorted())
    #expect(distances[0] < 0.1 && distances[1] > 0.35)
  }

  @Test
  func `from a steep start the scaled rate trains with a ramp only`() throws {
    let steep = [("rule", "fixed"), ("gain", "5"), ("rate", "1.2"), ("epochs", "20")]
    let (ramp, none) = (try run(steep + [("warmup", "20")]), try run(steep))
    #expect(try #require(ramp.final) < 0.3)
    #expect(try #require(ramp.final) < (try #require(none.final)))
  }

  @Test
  func `accumulated micro-batches retrace the batch bit for bit, whatever is measured`() throws {
    let accumulate = [("batch", "512"), ("rate", "0.4"), ("epochs", "4")]
    let whole = try run(accumulate, wanted: nil)
    for micro in ["64", "100"] {
      let parts = try run(accumulate + [("micro", micro)], wanted: nil)
      for name in ["loss", "batchLoss", "accuracy", "gradient", "noiseScale"] {
        #expect(whole.series(of: name) == parts.series(of: name), "\(name)")
      }
    }
  }

  @Test
  func `a forgotten division acts as a rate eight times as large`() throws {
    let accumulate = [("batch", "512"), ("micro", "64"), ("epochs", "4"), ("rule", "fixed")]
    let bug = try run(accumulate + [("bug", "undivided"), ("rate", "0.1")])
    #expect(try distance(bug, run(accumulate + [("rate", "0.8")])) == 0)
    let dead = try run(accumulate + [("bug", "undivided"), ("rate", "0.4"), ("epochs", "10")])
    #expect(try #require(dead.final) > (try #require(try run(accumulate + [("rate", "0.4"), ("epochs", "10")]).final)))
  }

  @Test
  func `a gradient that is never emptied looks better at first`() throws {
    let start = [("batch", "512"), ("micro", "64"), ("rule", "fixed"), ("rate", "0.2"), ("steps", "11")]
    let (bug, right) = (try run(start + [("bug", "unzeroed")]), try run(start))
    #expect(try #require(bug.final) < (try #require(right.final)))
    #expect(right.series(of: "loss")?.x == [0, 1, 2, 3, 4, 5, 5.5])
    #expect(right.value(of: "steps") == .number(11))
  }

  @Test
  func `memory is that of one micro-batch and one gradient`() throws {
    #expect(try run([("batch", "512"), ("micro", "64")]).value(of: "memory") == .number(57_168))
    #expect(try run([("batch", "512")]).value(of: "memory") == .number(322_384))
    #expect(try run([("momentum", "0.9"), ("micro", "64")]).value(of: "memory") == .number(57_168 + 4 * 2410))
  }

  @Test
  func `curves begin before the first step, and run over epochs and steps`() throws {
    let result = try run([("epochs", "2"), ("rate", "0.4")], wanted: nil)
    #expect(result.series(of: "loss")?.x == [0, 1, 2])
    #expect(result.series(of: "batchLoss")?.x == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(result.series(of: "accuracy")?.x == [0, 1, 2])
    #expect(try #require(result.series(of: "accuracy")?.final) > 0.3)
    #expect(try #require(result.series(of: "noiseScale")?.final) > 0)
    #expect(result.lossBySamples?.x == [0, 1024, 2048])
  }

  @Test
  func `a measure that was not wanted is missing, and changes no other`() throws {
    let (some, all) = (try run([("epochs", "2")]), try run([("epochs", "2")], wanted: nil))
    #expect(some.value(of: "accuracy") == .missing("it was not asked for"))
    #expect(some.value(of: "gradient") == .missing("it was not asked for"))
    #expect(some.series(of: "loss") == all.series(of: "loss"))
  }

  @Test
  func `a loss to stop at ends the run, and its steps are counted; never met, they are missing`() throws {
    let met = try run([("rate", "0.4"), ("until", "1")])
    #expect(met.isComplete && met.step.index < met.step.count)
    #expect(met.value(of: "steps") == .number(Double(met.step.index)))
    let never = try run([("epochs", "1"), ("until", "0.01")])
    #expect(never.value(of: "steps") == .missing("the loss never came down to 0.01"))
  }

  @Test
  func `a network that blows up ends its run with the step and the reason`() throws {
    let result = try run(
      [("rate", "1000"), ("rule", "fixed"), ("activation", "identity"), ("epochs", "3")], wanted: nil)
    let divergence = try #require(result.diverged)
    #expect(result.value(of: "diverged") == .number(1))
    #expect(divergence.step >= 1)
    for (_, series) in result.series { #expect(series.y.allSatisfy { $0.isFinite }) }
  }

  @Test
  func `wrong labels are the share asked for, in the training set only`() throws {
    let (clean, noisy) = (
      try run([("epochs", "5"), ("rate", "0.4")]), try run([("epochs", "5"), ("rate", "0.4"), ("labelNoise", "0.2")])
    )
    #expect(try #require(noisy.final) > 1.5 * (try #require(clean.final)))
  }

  @Test(arguments: [
    (
      [("layers", "[64, 10, 2]")], "digits has 64 features and 10 classes, so layers begins with 64 and ends with 10.",
      "layers"
    ),
    ([("samples", "2000")], "digits has 1797 samples, not 2000.", "samples"),
    ([("data", "cats")], "There are no data “cats”.", "data"),
    (
      [("layers", "[64, 4096, 4096, 10]")], "A model has at most 4 million parameters; this one would have 17088522.",
      "layers"
    ),
    (
      [("steps", "1000000"), ("layers", "[64, 4000, 900, 10]")],
      "A run may take 64 MB of memory; this one would take 133 MB.", nil
    ),
  ])
  func `a run that cannot be is refused with the setting to change`(
    changes: [(String, String)], message: String, setting: String?
  ) throws {
    let error = #expect(throws: RunRefused.self) { try run(changes) }
    #expect(error?.message == message)
    #expect(error?.setting == setting)
  }

  @Test
  func `a lower budget of memory is kept`() throws {
    let settings = try Settings(kind: .train)
    let error = #expect(throws: RunRefused.self) { try Run(Trial(settings: settings, megabytes: 0.01)) }
    #expect(error?.message.hasPrefix("A run may take 0.01 MB of memory") == true)
  }

  @Test(arguments: ["two-classes", "moons", "spirals"])
  func `a made set can be learnt`(data: String) throws {
    let settings = try Settings(
      kind: .train,
      [("data", data), ("layers", "[2, 16, 16, 2]"), ("activation", "tanh"), ("momentum", "0.9"), ("epochs", "20")])
    let result = try Run(Trial(settings: settings)).result()
    #expect(try #require(result.final) < 0.7 * (try #require(result.start)))
  }
}
