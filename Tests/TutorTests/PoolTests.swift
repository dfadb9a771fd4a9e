import Experiments
import Files
import Proving
import TestSupport
import Testing

@testable import Tutor

@Suite struct `A pool of runs` {
  private static func trials(_ experiment: String, _ changes: [[(name: String, value: String)]]) throws -> [Trial] {
    let bench = try #require(try Shipped.library.open("12").bench(experiment))
    return try changes.map { try bench.trial($0, seed: 1) }
  }

  @Test(arguments: [1, 2, 5])
  func `computes the numbers of one run after the other, in the order asked for`(cores: Int) async throws {
    let batches = ["512", "1", "64", "2", "256", "8"]
    let trials = try Self.trials("descent", batches.map { [("batch", $0)] })
    let pool = TrialPool(trials)
    try await pool.work(tasks: cores)
    let (results, step) = pool.front
    #expect(step == nil)
    #expect(results.map { $0.settings["batch"].text } == batches)
    for (found, trial) in zip(results, trials) {
      let alone = try Run(trial).result()
      #expect(found.series(of: "loss") == alone.series(of: "loss"))
      #expect(found.measures.map(\.value) == alone.measures.map(\.value))
    }
  }

  @Test func `stops at its next step when it is cancelled`() async throws {
    let pool = TrialPool(try Self.trials("scaling", Array(repeating: [("epochs", "1000")], count: 4)))
    let work = Task { try await pool.work() }
    work.cancel()
    try? await work.value
    #expect(pool.front.results.isEmpty)
  }

  @Test func `a run that is refused ends it`() async throws {
    let pool = TrialPool(
      try Self.trials("scaling", [[("epochs", "1")], [("layers", "64,4096,4096,10")], [("epochs", "1")]]))
    await #expect(throws: RunRefused.self) { try await pool.work() }
  }
}

@Suite struct `Names of saved files` {
  @Test(arguments: [
    (["descent", "batch", "64"], "descent-batch-64.svg"), (["x", "layers", "[64, 32, 10]"], "x-layers-64-32-10.svg"),
    (["x", "rate", "0.05"], "x-rate-0.05.svg"), (["x", "../../etc"], "x-..-..-etc.svg"),
    (["x", "Größe ↔"], "x-gr-e.svg"),
  ])
  func `are made of what every file system takes`(words: [String], name: String) {
    let file = FileName(of: words, ending: "svg")
    #expect("\(file.stem).\(file.ending)" == name)
  }

  @Test(arguments: [("a", "a"), ("a.svg", "a"), ("a.SVG", "a"), (".svg", ".svg"), ("a.b", "a.b")])
  func `have their ending once`(typed: String, stem: String) {
    #expect(FileName(typed: typed, ending: "svg").stem == stem)
  }

  @Test func `never take another file's place`() throws {
    let folder = TemporaryFolder()
    let made = FileName(of: ["descent"], ending: "svg")
    #expect(try made.create(in: folder.path, "1") == "descent.svg")
    #expect(try made.create(in: folder.path, "2") == "descent-2.svg")
    #expect(try made.create(in: folder.path, "3") == "descent-3.svg")
    #expect(folder.read("descent.svg") == "1")
    let typed = FileName(typed: "descent.svg", ending: "svg")
    #expect(throws: FileError.self) { try typed.create(in: folder.path, "4") }
    #expect(throws: FileError.self) { try FileName(typed: "no/such/folder", ending: "svg").create(in: folder.path, "") }
    #expect(folder.read("descent.svg") == "1")
  }
}
