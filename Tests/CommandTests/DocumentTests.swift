import TestSupport
import Testing

/// What other programs read: JSON and CSV.
@Suite struct `Output for programs` {
  let home = Home()

  @Test func `a run has the pinned keys in their order`() throws {
    let ran = home.run("run", "batch-size/descent", "batch=64", "seed=7", "--json")
    #expect(ran.status == 0)
    #expect(ran.errors.isEmpty)
    let run = try #require(try read(ran.output) as? Document)
    expectKeys(
      ["lesson", "experiment", "pack", "seed", "settings", "measures", "series", "diverged", "replay"], of: run,
      in: ran.output)
    expectKeys(["id", "version", "hash"], of: run["pack"], in: ran.output)
    #expect(run["lesson"] as? String == "batch-size")
    #expect(run["seed"] as? Int == 7)
    #expect((run["settings"] as? Document)?["batch"] as? Int == 64)
    #expect(run["replay"] as? String == "gradus run batch-size/descent batch=64 seed=7")
    let loss = try #require((run["series"] as? Document)?["loss"] as? Document)
    expectKeys(["x", "y"], of: loss, in: ran.output)
    #expect((loss["x"] as? [Double])?.count == 9)
    #expect((loss["y"] as? [Double])?.last == (run["measures"] as? Document)?["loss"] as? Double)
  }

  @Test func `the same line gives the same bytes, wherever the seed and the rendering stand`() {
    let lines = [
      ["run", "batch-size/scaling", "epochs=2", "seed=7", "--json"],
      ["run", "batch-size/scaling", "epochs=2", "--seed", "7", "--json"],
      ["--seed", "7", "run", "batch-size/scaling", "epochs=2", "--json"],
      ["--plain", "run", "12/scaling", "epochs=2", "seed=7", "--json"],
      ["run", "deep-learning:batch-size/scaling", "epochs=2", "seed=7", "--json", "--plain"],
      ["--seed", "3", "run", "batch-size/scaling", "epochs=2", "seed=7", "--json", "--accessible"],
    ]
    let outputs = lines.map { home.run($0) }
    for output in outputs { #expect(output.status == 0) }
    #expect(Set(outputs.map(\.output)).count == 1)
  }

  @Test func `a run's replay gives the same bytes`() throws {
    let ran = home.run("run", "batch-size/descent", "rule=linear", "batch=512", "--seed", "5", "--json")
    let run = try #require(try read(ran.output) as? Document)
    let replay = try #require(run["replay"] as? String).split(separator: " ").map(String.init)
    #expect(replay.first == "gradus")
    #expect(home.run(Array(replay.dropFirst()) + ["--json"]).output == ran.output)
  }

  @Test func `another seed gives other numbers`() {
    let first = home.run("run", "batch-size/descent", "--json"),
      second = home.run("run", "batch-size/descent", "seed=2", "--json")
    #expect(first.output != second.output)
  }

  @Test func `a run that diverges is a result`() throws {
    let ran = home.run("run", "batch-size/descent", "rule=linear", "batch=512", "--json")
    #expect(ran.status == 0)
    let run = try #require(try read(ran.output) as? Document)
    expectKeys(["step", "reason"], of: run["diverged"], in: ran.output)
    #expect(run["replay"] as? String == "gradus run batch-size/descent rule=linear batch=512 seed=1")
  }

  @Test func `numbers that are not finite are null`() throws {
    let ran = home.run("run", "batch-size/descent", "rate=1000", "epochs=100", "--json")
    #expect(ran.status == 0)
    let run = try #require(try read(ran.output) as? Document)
    #expect(run["diverged"] is Document)
    #expect((run["measures"] as? Document)?["reach"].map { "\($0)" } == "<null>")
  }

  @Test func `a run as CSV has a column each for the name, x and y; single numbers have no x`() {
    let ran = home.run("run", "batch-size/descent", "batch=64", "--csv")
    #expect(ran.status == 0)
    let lines = ran.output.split(separator: "\n")
    #expect(lines[0] == "series,x,y")
    #expect(lines[1] == "loss,0,2.3200000000000003")
    #expect(lines.count { $0.hasPrefix("loss,") } == 9)
    for line in lines { #expect(line.count { $0 == "," } == 2) }
    #expect(lines.suffix(2) == ["steps,,8", "scaledRate,,0.04"])
  }

  @Test func `proofs have the pinned keys`() throws {
    let proved = home.run("prove", "batch-size/descent", "--json")
    #expect(proved.status == 0)
    let proofs = try #require(try read(proved.output) as? [Document])
    #expect(proofs.count == 5)
    for proof in proofs {
      expectKeys(
        ["lesson", "experiment", "text", "expect", "holds", "seeds", "failed", "found", "seconds"], of: proof,
        in: proved.output)
      expectKeys(["min", "median", "max"], of: proof["found"], in: proved.output)
      #expect(proof["holds"] as? Bool == true)
      #expect(proof["seeds"] as? Int == 20)
      #expect((proof["failed"] as? [Int])?.isEmpty == true)
    }
  }

  @Test func `before any event progress is zeros`() throws {
    let asked = home.run("progress", "--json")
    #expect(asked.status == 0)
    #expect(asked.errors.isEmpty)
    let progress = try #require(try read(asked.output) as? Document)
    expectKeys(
      ["xp", "level", "next", "streak", "longest", "freezes", "today", "lessons", "guesses", "due"], of: progress,
      in: asked.output)
    for key in ["xp", "streak", "longest", "freezes", "due"] { #expect(progress[key] as? Int == 0) }
    #expect(progress["level"] as? Int == 1)
    #expect(progress["next"] as? Int == 100)
    #expect(progress["today"] as? Bool == false)
    expectKeys(["right", "of"], of: progress["guesses"], in: asked.output)
    let lessons = try #require(progress["lessons"] as? [Document])
    #expect(lessons.count == 27)
    expectKeys(["id", "state", "sections", "check"], of: lessons[11], in: asked.output)
    #expect(lessons[11]["state"] as? String == "new")
    #expect((lessons[11]["sections"] as? [String: Int]) == ["read": 0, "of": 7])
    #expect((lessons[11]["check"] as? [String: Int]) == ["right": 0, "of": 3])
    #expect(lessons.count { $0["state"] as? String == "planned" } == 26)
  }

  @Test func `looking makes no record`() {
    for words in [
      ["progress", "--json"], ["history", "--json"], ["list"], ["show", "12"], ["run", "12/descent"], ["settings"],
      ["check-setup"], ["profile", "path"],
    ] { #expect(home.run(words).status == 0) }
    #expect(home.folder.names.isEmpty)
  }

  @Test func `the course as JSON`() throws {
    let asked = home.run("list", "--json")
    #expect(asked.status == 0)
    let lessons = try #require(try read(asked.output) as? [Document])
    #expect(lessons.compactMap { $0["number"] as? Int } == Array(1...27))
    #expect(lessons.compactMap { $0["state"] as? String }.count { $0 == "new" } == 1)
    expectKeys(
      ["number", "id", "title", "summary", "level", "minutes", "state"], of: lessons[11], in: asked.output)
  }

  @Test func `history is empty without a journal, and the journal's own lines with one`() throws {
    #expect(home.run("history", "--json").output == "[]\n")
    let quiz = home.run("quiz", "12", "--seed", "1", input: "Multiply it by 2\nMultiply it by 4\n\n")
    #expect(quiz.status == 0)
    let asked = home.run("history", "--json")
    let answers = try #require(try read(asked.output) as? [Document])
    #expect(answers.count == 2)
    #expect(answers.compactMap { $0["verdict"] as? String } == ["wrong", "right"])
    for line in home.journal where line.contains("\"kind\":\"answered\"") { #expect(asked.output.contains(line)) }
  }

  @Test(arguments: [
    ["batch-size/descent", "batch=64", "rule=linear", "seed=3"],
    ["batch-size/scaling", "data=moons", "layers=[2, 16, 2]", "epochs=2"],
  ])
  func `the line for the same run gives the same bytes, in a shell too`(words: [String]) throws {
    let first = home.run(["run"] + words + ["--json"]).output
    let replay = try #require(first.split(separator: "\"replay\":\"").last?.split(separator: "\"").first)
    // What a shell would take for its own must not stand in it.
    #expect(replay.allSatisfy { $0.isLetter || $0.isNumber || " /-=.,".contains($0) })
    #expect(home.run(replay.split(separator: " ").dropFirst().map(String.init) + ["--json"]).output == first)
  }
}
