import Foundation
import TestSupport
import Testing

@Suite struct `Sweeps and pictures on the command line` {
  let home = Home()

  @Test func `a sweep prints its map, the best run and how to get it again`() {
    let ran = home.run("sweep", "batch-size/descent", "batch=8..512", "rate=0.01..1")
    #expect(ran.status == 0 && ran.errors == "")
    for words in [
      "Loss over batch 8 to 512 and rate 0.01 to 1: the best is ", "* best   o valley", "Best: loss ",
      "to look at it: gradus run batch-size/descent batch=8 rate=", "the same again: gradus sweep batch-size/descent",
    ] { #expect(ran.output.contains(words)) }
  }

  @Test(arguments: ["--json", "--csv", "--svg=-"])
  func `the replay of a sweep gives the same bytes`(format: String) throws {
    let words = ["sweep", "batch-size/descent", "rate=0.02,0.04", "batch=8..64", "seed=1..3"]
    let json = home.run(words + ["--json"])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let replay = try #require(document["replay"] as? String).split(separator: " ").dropFirst().map(String.init)
    let first = home.run(words + [format])
    #expect(first.status == 0 && !first.output.isEmpty)
    #expect(home.run(replay + [format]).output == first.output)
  }

  @Test func `a sweep as JSON has its keys, its best place and every run`() throws {
    let ran = home.run("sweep", "batch-size/descent", "batch=8,64", "rate=0.02,0.04", "--json")
    let keys = ["lesson", "experiment", "pack", "seeds", "settings", "sweep", "measure", "best", "runs", "replay"]
    let places = keys.compactMap { ran.output.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
    let document = try #require(try JSONSerialization.jsonObject(with: Data(ran.output.utf8)) as? [String: Any])
    let runs = try #require(document["runs"] as? [[String: Any]])
    #expect(runs.count == 4)
    let losses = runs.compactMap { ($0["measures"] as? [String: Any])?["loss"] as? Double }
    #expect((document["best"] as? [String: Any])?["value"] as? Double == losses.min())
  }

  @Test func `a sweep as CSV is a line a run`() {
    let lines = home.run("sweep", "batch-size/descent", "batch=8,64", "seed=1..2", "--csv").output.split(
      separator: "\n")
    #expect(lines.first == "batch,seed,turning,straightness,reach,loss,steps,scaledRate,diverged")
    #expect(lines.dropFirst().map { $0.prefix(4) } == ["8,1,", "8,2,", "64,1", "64,2"])
  }

  @Test func `a picture goes into a file, whole, and is said`() throws {
    let ran = home.run("run", "batch-size/warmup", "--svg", "warmup.svg")
    #expect(ran.status == 0)
    #expect(ran.output.hasPrefix("The picture is in warmup.svg. Loss of “small batch”"))
    let text = try #require(home.folder.read("warmup.svg"))
    #expect(text.hasPrefix("<svg ") && text.hasSuffix("</svg>\n"))
    #expect(text.contains(">a  small batch</text>"))
    #expect(home.run("run", "batch-size/warmup", "--svg", "-").output == text)
    #expect(home.folder.names.sorted() == ["warmup.svg"])
  }

  @Test func `a picture that finds no place is an error, and leaves nothing`() {
    let ran = home.run("run", "batch-size/descent", "--svg", "nowhere/x.svg")
    #expect(ran.status == 1 && ran.output == "")
    #expect(ran.errors == "The file “nowhere/x.svg” cannot be written: it does not exist.\n")
    #expect(home.folder.names.isEmpty)
  }

  @Test func `a sweep of words alone has no picture`() {
    let ran = home.run("sweep", "batch-size/descent", "rule=fixed,linear", "--svg", "x.svg")
    #expect(ran.status == 1 && ran.errors == "This has no picture to draw.\n")
  }

  @Test func `Ctrl+C ends a sweep with what there is, and status 130`() {
    let pty = home.open("sweep", "batch-size/scaling", "batch=1..512", "rate=0.01..1", "seed=1..10")
    #expect(pty.wait(for: "runs"))
    pty.send("\u{3}")
    // What was found may fill the window, and this stands above it.
    #expect(pty.wait(until: { pty.transcript.contains("Interrupted: ") }))
    #expect(pty.exitStatus == 130)
    #expect(pty.modes == pty.initialModes)
  }
}
