import TestSupport
import Testing

@Suite struct `Looking` {
  let home = Home()

  @Test func `a whole lesson through a pipe`() {
    let shown = home.run("show", "batch-size")
    #expect(shown.status == 0)
    #expect(shown.errors == "")
    #expect(shown.output.hasPrefix("Batch size ↔ learning rate\n"))
    for text in [
      "Bigger batch, less noise", "The linear scaling rule", "optimizer.step()", "Decision card", "arXiv 1706.02677",
    ] { #expect(shown.output.contains(text)) }
    #expect(!shown.output.contains("\u{1B}") && !shown.output.contains("{{"))
    #expect(home.run("show", "12").output == shown.output)
    #expect(home.run("show", "deep-learning:batch-size").output == shown.output)
  }

  @Test(arguments: ["--plain pack list", "pack --plain list", "pack list --plain"])
  func `options stand before, between and behind the names of commands`(line: String) {
    let listed = home.run(["pack", "list"], with: ["COLUMNS": "70"])
    #expect(listed.status == 0)
    let plain = home.run(line.split(separator: " ").map(String.init), with: ["COLUMNS": "70"])
    #expect(plain.output == listed.output && plain.status == 0)
    let sought = home.run(line.replacing("--plain", with: "--content /nowhere").split(separator: " ").map(String.init))
    #expect(sought.status != 0 || sought.output != listed.output)
  }

  @Test(arguments: [20, 40, 60, 90])
  func `show takes a width`(width: Int) {
    let shown = home.run("show", "12", "--width", "\(width)")
    #expect(shown.status == 0)
    // Code, tables and pictures are not broken; text is.
    let prose = shown.output.split(separator: "\n").filter { $0.first?.isLetter == true }
    let longest = prose.map(\.count).max() ?? 0
    #expect(longest <= width)
    #expect(longest > width - 12)
  }

  @Test(arguments: [
    "show 12", "list --json", "run 12/scaling --csv", "progress --json", "study 12", "prove 12/descent",
  ])
  func `a closed pipe is quiet`(line: String) {
    // The pipe has lost its reader before the program begins.
    let script = """
      mkfifo pipe; (read line) <pipe & exec 3>pipe; echo go >&3; wait
      "$0" \(line) >&3; echo "status $?"
      """
    let ran = Piped(
      ["bash", "-c", script, builtProgram("gradus")], environment: home.environment(), folder: home.folder.path)
    #expect(ran.errors == "")
    #expect(["status 0\n", "status 141\n"].contains(ran.output))
  }

  @Test func `show into head is quiet`() {
    let ran = Piped(
      ["bash", "-c", "\"$0\" show 12 | head -1", builtProgram("gradus")], environment: home.environment())
    #expect(ran.output == "Batch size ↔ learning rate\n")
    #expect(ran.errors == "")
  }

  @Test(arguments: ["show 12", "study 12", "prove 12/descent", "run 12/descent --json"])
  func `a full disk is told`(line: String) {
    let ran = Piped(
      ["bash", "-c", "\"$0\" \(line) >/dev/full", builtProgram("gradus")], environment: home.environment())
    #expect(ran.status == 1)
    #expect(ran.errors == "The output cannot be written: no space left on the disk.\n")
  }

  @Test func `the course, planned lessons shown as planned`() {
    let list = home.run("list").output
    #expect(list.contains("12   Batch size ↔ learning rate   lesson 12"))
    #expect(list.split(separator: "\n").count { $0.hasSuffix("planned") } == 26)
    #expect(home.run("lessons").output == list)
  }

  @Test func `a run for people ends with the line that gives it again`() {
    let ran = home.run("run", "batch-size/descent", "batch=512", "rule=linear")
    #expect(ran.status == 0)
    #expect(ran.output.contains("it explodes"))
    #expect(ran.output.hasSuffix("\nthe same again: gradus run batch-size/descent batch=512 rule=linear seed=1\n"))
    #expect(!isDrawn(ran.output))
  }

  @Test func `proofs for people say what was found`() {
    let proved = home.run("prove", "12/descent")
    #expect(proved.status == 0)
    #expect(proved.output.contains("✓ At the same rate, eight times the batch gets much less far in an epoch."))
    #expect(proved.output.contains("20/20 seeds · found 1.31 · "))
    #expect(proved.output.contains("5 of 5 claims hold, in "))
  }

  @Test func `a lesson with a block that cannot be read is not proved`() {
    let lesson = home.folder.write(
      """
      ---
      id: broken
      title: Broken
      summary: A block without an id.
      level: beginner
      minutes: 1
      ---
      ```experiment
      kind: descent
      claims: [{ text: It falls., expect: final(loss) < first(loss) }]
      ```
      """, to: "lesson.md")
    let proved = home.run("prove", lesson)
    #expect(proved.status == 1)
    // The path is as long as it happens to be, and so the line breaks anywhere.
    let said = proved.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("lesson.md:9:1: error: The experiment has no “id”. Add “id: …”."), "\(proved.output)")
    #expect(proved.output.contains("0 of 0 claims hold"))
    let document = home.run("prove", lesson, "--json")
    #expect(document.status == 1 && document.output == "[]\n")
    #expect(document.errors.contains("lesson.md:9:1: error:"))
  }
}
