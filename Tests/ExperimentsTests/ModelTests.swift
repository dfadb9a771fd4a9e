import Experiments
import Formula
import Testing

/// What a training can be made of, on small made sets.
struct ModelTests {
  private func run(_ given: [(String, String)], seed: UInt64 = 1, wanted: Set<String>? = nil) throws -> RunResult {
    try Run(Trial(settings: try Settings(kind: .train, given), seed: seed, wanted: wanted)).result()
  }

  @Test(arguments: [
    ("sgd", "0.5"), ("nesterov", "0.1"), ("rmsprop", "0.01"), ("adam", "0.01"), ("adamw", "0.01"),
  ])
  func `every optimizer learns`(optimizer: String, rate: String) throws {
    let result = try run([
      ("data", "xor"), ("optimizer", optimizer), ("rate", rate), ("momentum", "0.5"), ("epochs", "15"),
    ])
    #expect(try #require(result.final) < 0.5 * (try #require(result.start)))
  }

  @Test
  func `weight decay belongs to adamw alone`() throws {
    func final(_ optimizer: String, _ decay: String) throws -> Double? {
      try run([("optimizer", optimizer), ("decay", decay), ("rate", "0.05"), ("epochs", "2")]).final
    }
    #expect(try final("adam", "0") == final("adam", "1"))
    #expect(try final("adamw", "0") == final("adam", "0"))
    #expect(try final("adamw", "1") != final("adam", "1"))
  }

  @Test(arguments: ["step", "linear", "cosine"])
  func `a schedule begins at the rate and ends below it, behind a ramp or not`(schedule: String) throws {
    let constant = try run([("epochs", "4")], wanted: ["batchLoss"])
    let falling = try run([("epochs", "4"), ("schedule", schedule)], wanted: ["batchLoss"])
    let losses = [constant, falling].map { $0.series(of: "batchLoss")?.y ?? [] }
    // The first step has the full rate, the last ones hardly move.
    #expect(losses[0].prefix(2) == losses[1].prefix(2) && losses[0] != losses[1])
    #expect(try run([("epochs", "4"), ("schedule", schedule), ("warmup", "10")]).final != falling.final)
  }

  @Test
  func `a clipped gradient makes a shorter step`() throws {
    func after(_ clip: String) throws -> Double {
      try #require(try run([("model", "logistic"), ("steps", "1"), ("rate", "0.1"), ("clip", clip)]).final)
    }
    let (none, wide, tight) = (try after("0"), try after("1000"), try after("0.01"))
    #expect(none == wide && tight > none)
  }

  @Test
  func `the lowest loss of a logistic model is below every other, and a start there is at rest`() throws {
    let set = [("data", "two-classes"), ("separation", "0.7"), ("model", "logistic")]
    for seed in 1...5 as ClosedRange<UInt64> {
      let way = try run(set + [("rate", "0.5")], seed: seed)
      #expect(try #require(way.series(of: "excess")).y.allSatisfy { $0 > 0 })
      let rest = try run(set + [("start", "optimum"), ("batch", "512"), ("epochs", "3")], seed: seed)
      let excess = try #require(rest.series(of: "excess")).y
      #expect(excess.allSatisfy { $0.magnitude < 1e-6 })
      #expect(try #require(rest.series(of: "gradient")?.y.first) < 1e-4)
    }
  }

  @Test
  func `classes that a line divides have no lowest loss`() throws {
    let result = try run([("separation", "20"), ("model", "logistic"), ("epochs", "1")])
    #expect(result.value(of: "excess") == .missing("the loss has no lowest point, or none was reached yet"))
    #expect(try run([("epochs", "1")]).value(of: "floor") == .missing("the lowest loss of an mlp is not known"))
  }

  @Test
  func `numbers are predicted from a line, down to the noise`() throws {
    let result = try run([("data", "line"), ("model", "linear"), ("rate", "0.5"), ("epochs", "20")])
    // The samples' noise of deviation 0.1 leaves half its square.
    #expect((0.004...0.006).contains(try #require(result.final)))
    #expect(result.value(of: "accuracy") == .missing("line has no classes to be right about"))
    let net = [("data", "sine"), ("layers", "[1, 16, 1]"), ("activation", "tanh")]
    let sine = try run(net + [("optimizer", "adam"), ("rate", "0.03"), ("epochs", "60")])
    #expect(try #require(sine.final) < 0.05)
  }

  @Test
  func `walkers are averaged, and the first of them is the one that walks alone`() throws {
    let noisy = [("model", "logistic"), ("batch", "4"), ("rate", "1"), ("sampler", "replacement")]
    func spread(_ walkers: String) throws -> Double {
      let finals = try (1...8 as ClosedRange<UInt64>).map { seed in
        try #require(
          try run(noisy + [("walkers", walkers), ("epochs", "1")], seed: seed, wanted: ["excess"])
            .series(of: "excess")?.final)
      }
      let mean = finals.reduce(0, +) / 8
      return finals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    #expect(try spread("16") < spread("1") / 2)
    let whole = [("model", "logistic"), ("batch", "512"), ("epochs", "3")]
    let (one, four) = (try run(whole), try run(whole + [("walkers", "4")]))
    #expect(abs(try #require(one.final) - (try #require(four.final))) < 1e-6)
  }

  @Test
  func `the loss is measured as often as asked for`() throws {
    let often = try run([("epochs", "1"), ("every", "4")], wanted: ["loss"])
    #expect(often.series(of: "loss")?.x == [0, 0.25, 0.5, 0.75, 1])
    let until = try run([("epochs", "20"), ("every", "1"), ("until", "0.4")], wanted: ["loss"])
    #expect(try #require(until.final) <= 0.4)
    #expect(until.series(of: "loss")?.y.dropLast().allSatisfy { $0 > 0.4 } == true)
  }

  @Test(arguments: [("none", 0.0...0.0), ("means", 0.1...2.0), ("undivided", 4...12)])
  func `the error of a gradient is that of its code`(bug: String, range: ClosedRange<Double>) throws {
    let result = try run([("batch", "449"), ("micro", "64"), ("bug", bug), ("steps", "1")])
    #expect(range.contains(try #require(result.value(of: "gradientError").number)))
  }

  @Test(arguments: [
    ([("model", "linear")], "two-classes has classes, and a linear model predicts numbers.", "model"),
    (
      [("data", "line"), ("model", "logistic")],
      "line has numbers to predict, and a logistic model tells classes apart.", "model"
    ),
    (
      [("data", "sine")],
      "sine has 1 feature and 1 number to predict, so layers begins with 1 and ends with 1.", "layers"
    ),
    ([("start", "optimum")], "Where the loss of an mlp is lowest is not known.", "start"),
    (
      [("walkers", "64"), ("layers", "[2, 4096, 16, 2]")],
      "A run may take 64 MB of memory; this one would take 77 MB.", nil
    ),
  ])
  func `what does not go together is refused`(changes: [(String, String)], message: String, setting: String?) throws {
    let error = #expect(throws: RunRefused.self) { try run(changes) }
    #expect(error?.message == message)
    #expect(error?.setting == setting)
  }
}
