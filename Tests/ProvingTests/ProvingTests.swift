import Experiments
import Formula
import Lessons
import Proving
import Testing

struct ProverTests {
  private func prover(_ claims: [(String, ExperimentBlock.Seeds)], sweep: ExperimentBlock.Slider? = nil) throws
    -> Prover
  {
    Prover(lesson: "batch-size", bench: try Bench(Blocks.descent(sweep: sweep, claims: claims)) { _ in nil })
  }

  @Test
  func `a claim is proved on its seeds, with what was found`() throws {
    let proofs = try prover([("loss(batch=64) > 8 * loss(batch=8)", ExperimentBlock.Seeds(count: 5, of: 5))]).prove()
    let proof = try #require(proofs.first)
    #expect(proofs.count == 1)
    #expect(proof.holds && proof.failed.isEmpty && proof.seeds == 5)
    #expect(proof.lesson == "batch-size" && proof.experiment == "descent" && proof.text == "So it is.")
    #expect(proof.expect == "loss(batch=64) > 8 * loss(batch=8)")
    let found = try #require(proof.found)
    #expect(found.min <= found.median && found.median <= found.max && found.min > 1.3 && found.max < 1.33)
    #expect(proof.seconds > 0)
  }

  @Test
  func `a claim that does not hold names its seeds and sides`() throws {
    let proof = try #require(
      try prover([("loss(batch=512) < 2 * loss and 1 < 2", ExperimentBlock.Seeds(count: 2, of: 3))]).prove().first)
    #expect(!proof.holds)
    #expect(proof.failed == [1, 2, 3])
    #expect(proof.sides.count == 4)
    #expect(proof.reason == nil)
  }

  @Test
  func `so many of so many seeds are enough`() throws {
    let all = try prover([("turning", 30.0), ("turning", 200.0)].map { ("\($0.0) < \($0.1)", .usual) }).prove()
    let failed = all[0].failed.count
    #expect(failed > 0 && !all[0].holds && all[1].holds)
    let enough = ExperimentBlock.Seeds(count: 20 - failed, of: 20)
    #expect(try prover([("turning < 30", enough)]).prove()[0].holds)
  }

  @Test
  func `a missing number makes a claim fail with its reason`() throws {
    let proof = try #require(
      try prover([("turning(batch=512) < 90", ExperimentBlock.Seeds(count: 1, of: 1))]).prove().first)
    #expect(!proof.holds && proof.found == nil)
    #expect(proof.reason == "a run of 1 step has no turning")
  }

  @Test
  func `two tasks find what one finds`() async throws {
    let claims: [(String, ExperimentBlock.Seeds)] = [
      ("turning < 29", .usual), ("slope(loss(batch=sweep)) > 0", ExperimentBlock.Seeds(count: 3, of: 3)),
    ]
    let prover = try prover(claims, sweep: Blocks.slider("batch", "2", "8", "32"))
    var (one, two) = (try prover.prove(), try await prover.proveInParallel())
    for i in one.indices { (one[i].seconds, two[i].seconds) = (0, 0) }
    #expect(one == two)
  }

  @Test
  func `proving can be cancelled between steps`() throws {
    #expect(throws: RunEnded.cancelled) {
      try prover([("loss > 0", .usual)]).prove { true }
    }
  }

  @Test
  func `a run over its seconds is ended`() throws {
    var block = Blocks.descent("samples=16384 batch=1 epochs=100", claims: [("loss > 0", .usual)])
    block.budget = ExperimentBlock.Budget(seconds: 0.001)
    let bench = try Bench(block) { _ in nil }
    #expect(throws: RunEnded.tooLong(seconds: 0.001)) { try Prover(lesson: "l", bench: bench).prove() }
  }
}

struct KeyTests {
  private let bench: Bench

  init() throws {
    bench = try Bench(Blocks.descent(sweep: Blocks.slider("batch", "8", "64", "512"))) { _ in nil }
  }

  @Test
  func `a prediction is settled at seed 1, with each call's number`() throws {
    let settled = try Laboratory().settle(Claim(parsing: "loss(batch=64) > 2*loss(batch=8)"), in: bench)
    #expect(settled.holds && settled.reason == nil)
    #expect(settled.measured.map(\.call) == ["loss(batch=64)", "loss(batch=8)"])
    #expect(abs(try #require(settled.measured[0].value) - 1.31) < 0.005)
    #expect(abs(try #require(settled.measured[1].value) - 0.099) < 0.002)
  }

  @Test
  func `a series over the sweep ends where a number is missing`() throws {
    let call = MeasureCall(name: "turning", arguments: [.init(setting: "batch", value: .sweep)])
    let value = try Laboratory().value(of: call, in: bench, seed: 1)
    guard case .series(let series) = value else {
      throw Finding(place: Blocks.place, severity: .error, rule: "", message: "")
    }
    #expect(series.x == [8, 64])
    #expect(series.cut == "at batch 512, a run of 1 step has no turning")
  }

  @Test(arguments: [
    ("r * k", nil as String?, 0.2), ("loss(batch=512, rule=linear)", "descent", 4.909),
    ("steps / steps(batch=64)", "descent", 8), ("log(exp(2))", nil, 2),
  ])
  func `a key is a formula of drawn names, or of measures at seed 1`(
    value: String, experiment: String?, number: Double
  ) throws {
    let key = AnswerKey(value: value, experiment: experiment, place: Blocks.place)
    let found = try Laboratory().value(of: key, variables: ["r": 0.05, "k": 4]) { $0 == "descent" ? bench : nil }
    #expect(abs(found - number) < 0.001)
  }

  @Test(arguments: [
    (nil as String?, nil as String?, "The answer has no value."),
    ("q", nil, "“q” is no drawn variable, and the key names no experiment."),
    ("loss", "gone", "There is no experiment “gone” that could be run."),
    ("turning(batch=512)", "descent", "“turning(batch=512)” has no number: a run of 1 step has no turning."),
    ("lost", "descent", "“lost”: descent has no measure “lost”."),
    ("1 +", nil, "“1 +”: Here a number, a measure or “(” is expected, but the formula ends."),
  ])
  func `a key without a number is a finding at its place`(value: String?, experiment: String?, message: String) throws {
    let key = AnswerKey(value: value, experiment: experiment, place: Blocks.place)
    let error = #expect(throws: Finding.self) {
      try Laboratory().value(of: key) { $0 == "descent" ? bench : nil }
    }
    #expect(error?.message == message)
    #expect(error?.place == Blocks.place)
  }

  @Test
  func `a laboratory runs each experiment once`() throws {
    var steps = 0
    let laboratory = Laboratory {
      steps += 1
      return false
    }
    _ = try laboratory.settle(Claim(parsing: "loss > 0 and loss(batch=64) > loss and loss < 9"), in: bench)
    #expect(steps == 64 + 8)
  }
}

struct SameBitsTests {
  /// The numbers of seed 1 in every build, on every machine: debug and release, with and without vector instructions.
  @Test(arguments: [
    ("loss(batch=64)", 1.3120496463349336), ("turning", 27.562_700_768_725_62),
  ])
  func `the same seed gives the same bits`(source: String, number: Double) throws {
    let bench = try Bench(Blocks.descent()) { _ in nil }
    let value = try Expression(parsing: source).evaluate(variables: [:]) {
      try Laboratory().value(of: $0, in: bench, seed: 1)
    }
    #expect(value.number?.bitPattern == number.bitPattern, "\(value.number ?? .nan)")
  }

  @Test
  func `a training gives the same bits`() throws {
    let settings = try Settings(
      kind: .train, [("data", "moons"), ("layers", "[2, 16, 2]"), ("activation", "tanh"), ("momentum", "0.9")])
    let final = try Run(Trial(settings: settings)).result().final
    #expect(final?.bitPattern == 0.040_771_601_460_138_03.bitPattern, "\(final ?? .nan)")
  }
}
