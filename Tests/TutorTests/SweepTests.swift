import Experiments
import Lessons
import Plots
import Proving
import Terminal
import Testing

@testable import Tutor

struct SweepTests {
  /// The command's own, not the one of a lesson's block.
  typealias Sweep = Tutor.Sweep

  private static func bench(_ name: String = "batch-size/descent") throws -> (OpenLesson, Bench) {
    try Shipped.library.bench(named: name)
  }

  private static func sweep(_ words: String, measure: String? = nil, of name: String = "batch-size/descent") throws
    -> Tutor.Sweep
  {
    try Tutor.Sweep(words.split(separator: " ").map(String.init), measure: measure, seed: nil, of: bench(name).1)
  }

  private static func found(_ words: String, measure: String? = nil) throws -> SweepResults {
    let sweep = try sweep(words, measure: measure)
    return SweepResults(sweep, try sweep.trials.map { try Run($0).result() })
  }

  @Test(
    arguments: [
      ("batch=1..512", "1 2 4 8 16 32 64 128 256 512", "1..512"), ("batch=3..100", "3 6 12 24 48 96 100", "3..100"),
      ("batch=8..16", "8 9 10 11 12 13 14 15 16", "8..16"), ("walkers=1..64", "1 2 4 8 16 32 64", "1..64"),
      ("rate=0.01..1", "0.01 0.02 0.05 0.1 0.2 0.5 1", "0.01..1"),
      ("rate=0.03..0.3", "0.03 0.05 0.1 0.2 0.3", "0.03..0.3"),
      ("rate=0..0.5", "0 0.05 0.1 0.15 0.2 0.25 0.3 0.35 0.4 0.45 0.5", "0..0.5"),
      (
        "rate=1e-6..1000", "1e-06 1e-05 0.0001 0.001 0.01 0.1 1 10 100 1000", nil
      ),
      ("samples=100..150", "100 105 110 115 120 125 130 135 140 145 150", "100..150"),
    ] as [(String, String, String?)])
  func `ranges double or go in round steps, lists stay as they are`(word: String, values: String, text: String?) throws
  {
    let axis = try #require(try SweepTests.sweep(word).axes.first)
    #expect(axis.values.joined(separator: " ") == values)
    if let text { #expect(axis.text == text) }
  }

  @Test func `one value is a setting, and seeds are not doubled`() throws {
    let sweep = try SweepTests.sweep("batch=8,16 rate=0.1 seed=3..6")
    #expect(sweep.axes.map(\.name) == ["batch"])
    #expect(sweep.fixed.map(\.name) == ["rate"])
    #expect(sweep.seeds == [3, 4, 5, 6])
    #expect(sweep.trials.count == 8)
    #expect(try SweepTests.sweep("batch=1,2 seed=9,4").seeds == [9, 4])
    #expect(try SweepTests.sweep("batch=1,2 seed=5").seeds == [5])
  }

  private static let refusals: [(String, String)] = [
    ("batch=512..1", "From 512 to 1 there is no range of batch. The smaller end stands first: batch=1..512."),
    ("batch=8..8", "From 8 to 8 there is no range of batch. The smaller end stands first: batch=8..8."),
    ("batch=0..8", "batch takes a whole number from 1 to 16384, not “0”."),
    ("batch=1,2.5", "batch takes a whole number from 1 to 16384, not “2.5”."),
    ("batch=..8", "“..8” is no range of batch. Write its two ends, such as batch=1..512."),
    ("batc=1..8", "There is no setting “batc”. Did you mean batch?"),
    ("rule=fixed,liner", "rule takes fixed, sqrt or linear, not “liner”. Did you mean linear?"),
    ("batch", "“batch” is not a setting. Settings are typed as name=value, name=1..512 or name=1,2,4."),
    (
      "batch=64",
      "Nothing is swept: no setting was given several values. Write, for instance, batch=1,2,4 or batch=1..8."
    ),
    ("batch=1,2 rate=1,2 epochs=1,2", "A sweep goes over one or two settings, not over batch, rate and epochs."),
    ("batch=1..1024", "A batch of 1024 does not fit into 512 samples. batch takes at most 512 here."),
    ("seed=1..x", "seed takes whole numbers, not “1..x”. Write seed=7, seed=1..20 or seed=3,5,8."),
    ("seed=20..1", "From 20 to 1 there is no range of seed. The smaller end stands first: seed=1..20."),
    ("seed=1..5000", "A sweep takes at most 1000 seeds, not “1..5000”."),
    ("batch=1..512 rate=0.01..1 seed=1..100", "That is 7000 runs; a sweep makes at most 2000."),
  ]

  @Test(arguments: refusals.indices)
  func `what cannot be swept is said with the nearest right thing`(index: Int) throws {
    let (words, sentence) = SweepTests.refusals[index]
    let error = #expect(throws: SettingError.self) { try SweepTests.sweep(words) }
    #expect(Sentence.of(try #require(error)) == sentence)
  }

  @Test(arguments: [
    ("los", "descent has no measure “los”. Did you mean loss?"),
    ("path", "descent has no measure “path”. It has: turning, straightness, reach, loss, steps, scaledRate."),
  ])
  func `a measure that there is not is said`(name: String, sentence: String) throws {
    let error = #expect(throws: SettingError.self) { try SweepTests.sweep("batch=1,2", measure: name) }
    #expect(Sentence.of(try #require(error)) == sentence)
  }

  @Test func `two settings give a map whose best field is the best run`() throws {
    let found = try SweepTests.found("batch=8..512 rate=0.02,0.04,0.08")
    guard case .map(let map)? = found.picture else { throw Missing() }
    #expect(map.x.values == ["8", "16", "32", "64", "128", "256", "512"])
    #expect(map.y.label == "rate" && map.y.values == ["0.02", "0.04", "0.08"])
    let best = try #require(found.bestPlace)
    let (_, bench) = try SweepTests.bench()
    let settings = found.sweep.settings(column: best.column, row: best.row)
    #expect(settings.map(\.value) == ["8", "0.08"])
    #expect(RunSentence.number("loss", of: try Run(bench.trial(settings)).result()) == best.value)
    #expect(map.bestPlace == .init(column: best.column, row: best.row))
  }

  @Test func `a run that diverged has no number in the map, and is counted`() throws {
    let found = try SweepTests.found("batch=8,512 rate=0.1,1000")
    #expect(found.median(column: 1, row: 1) == nil)
    guard case .map(let map)? = found.picture else { throw Missing() }
    #expect(map.sentence().hasSuffix(" 2 of 4: diverged."))
  }

  @Test func `several seeds give medians, one setting a band, none a histogram`() throws {
    let found = try SweepTests.found("batch=8,64 seed=1..5")
    let losses = try (1...5 as ClosedRange<UInt64>).compactMap { seed in
      RunSentence.number("loss", of: try Run(SweepTests.bench().1.trial([("batch", "64")], seed: seed)).result())
    }.sorted()
    #expect(found.median(column: 1, row: 0) == losses[2])
    guard case .plot(let band)? = found.picture, case .band? = band.layers.first else { throw Missing() }
    #expect(band.sentence().contains("the median of 5 seeds rises"))
    guard case .plot(let histogram)? = try SweepTests.found("seed=1..9").picture else { throw Missing() }
    #expect(histogram.sentence().hasPrefix("9 seeds of loss: half of them between "))
  }

  @Test func `words alone give a table`() throws {
    let found = try SweepTests.found("rule=fixed,sqrt,linear batch=64")
    #expect(found.picture == nil)
    #expect(try lines(found).contains { $0.hasPrefix("linear   0.089") })
  }

  @Test func `an accuracy is best where it is highest`() throws {
    #expect(try SweepTests.found("batch=8,512", measure: "reach").best == .highest)
    #expect(try SweepTests.found("batch=8,512").best == .lowest)
  }

  @Test(arguments: [
    ("batch=1..4 rate=0.1,0.2", "gradus sweep batch-size/descent batch=1..4 rate=0.1,0.2 seed=1"),
    ("seed=1..3 curvature=[2,1]", "gradus sweep batch-size/descent curvature=2,1 seed=1..3"),
  ])
  func `the replay line gives the same runs`(words: String, replay: String) throws {
    let sweep = try SweepTests.sweep(words)
    #expect(sweep.replay(of: try SweepTests.bench().0) == replay)
    let again = try SweepTests.sweep(replay.split(separator: " ").dropFirst(3).joined(separator: " "))
    #expect(again.trials == sweep.trials)
  }

  @Test func `what was made before it was stopped is shown as such`() throws {
    let sweep = try SweepTests.sweep("batch=8,16,32 rate=0.1,0.2")
    let made = try sweep.trials.prefix(2).map { try Run($0).result() }
    let found = SweepResults(sweep, made + Array(repeating: nil, count: 4))
    #expect(found.made == 2)
    #expect(try lines(found).contains { $0.contains("4 of 6: diverged or not run.") })
    #expect(SweepReport(lesson: try SweepTests.bench().0, found: found).csv().split(separator: "\n").count == 3)
  }

  @Test func `runs on both cores are the same as one after the other`() async throws {
    let sweep = try SweepTests.sweep("batch=8..512 seed=1..3")
    let pool = TrialPool(sweep.trials)
    try await pool.work()
    #expect(pool.done == sweep.trials.count)
    for (result, trial) in zip(pool.results, sweep.trials) {
      #expect(result?.measures.map(\.value) == (try Run(trial).result().measures.map(\.value)))
    }
  }

  @Test func `work that is cancelled leaves what was made`() async throws {
    let pool = TrialPool(try SweepTests.sweep("batch=1..512 seed=1..20").trials)
    let task = Task { try await pool.work() }
    task.cancel()
    try await task.value
    #expect(pool.results.count { $0 != nil } == pool.done)
    #expect(pool.done < pool.trials.count)
  }

  private func lines(_ found: SweepResults) throws -> [String] {
    let report = SweepReport(lesson: try SweepTests.bench().0, found: found)
    return Screen(report.elements()).lines(for: Medium(rendering: .plain, color: .none)).map(\.text)
  }

  private struct Missing: Error {}
}
