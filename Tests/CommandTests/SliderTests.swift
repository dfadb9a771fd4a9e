import Foundation
import TestSupport
import Testing

/// Every key of the slider and of the map, and every way out of them, in a real terminal.
@Suite struct `The slider's keys` {
  let home = Home()

  /// The slider on `descent`, at its default run.
  private func slider(_ words: String = "slide descent", columns: Int = 80, rows: Int = 24) -> Pty {
    let pty = home.open(["study", "12"], columns: columns, rows: rows)
    pty.wait { $0.line == " a–c ›" }
    pty.send("\(words)\r")
    pty.wait { $0.isAlternate && $0.has("q back") }
    return pty
  }

  /// The terminal is as before the slider: the lesson in sight, the prompt waiting, lines edited by readline as before.
  private func expectBack(_ pty: Pty, sourceLocation: SourceLocation = #_sourceLocation) {
    pty.wait(sourceLocation: sourceLocation) { !$0.isAlternate && $0.line == " 1/7 ›" && $0.isCursorVisible }
    #expect(pty.screen.has("descent · batch"), sourceLocation: sourceLocation)
    #expect(!pty.screen.has("▸ batch"), sourceLocation: sourceLocation)
    pty.send("quit\r")
    #expect(pty.ending == .exit(0), sourceLocation: sourceLocation)
    #expect(pty.modes == pty.initialModes, sourceLocation: sourceLocation)
    #expect(home.isJournalWhole, sourceLocation: sourceLocation)
  }

  @Test func `gradus slide opens it from a shell, and ends where it is left`() {
    let pty = home.open("slide", "12/descent", "batch=64")
    pty.wait { $0.isAlternate && $0.has("q back") && $0.has("‹64›") }
    pty.send("q")
    #expect(pty.ending == .exit(0))
    #expect(!pty.screen.isAlternate && pty.screen.has("descent · batch 64") && pty.screen.has("Until next time."))
    #expect(pty.modes == pty.initialModes && home.isJournalWhole)
    #expect(home.kinds == ["ran", "ran"])
  }

  @Test func `gradus puzzle asks from a shell, and ends with its answer`() {
    let pty = home.open("puzzle", "12/accumulate")
    pty.wait { $0.line == " a–c ›" && $0.has("Which curve is the correct code?") }
    pty.send("a\r")
    #expect(pty.ending == .exit(0))
    #expect(pty.screen.has("gradus puzzle batch-size/accumulate seed=1") && pty.screen.has("Until next time."))
  }

  @Test func `in a pipe gradus slide runs the experiment, and words move it`() {
    let ran = home.run(["slide", "12/descent", "batch=64"], input: "batch 8\nquit\n")
    #expect(ran.status == 0 && ran.output.contains("Words that move it:"))
    #expect(ran.output.contains("8 = 512/64") && ran.output.contains("64 = 512/8"))
  }

  @Test func `arrows, ends, signs and digits move the settings`() {
    let pty = slider()
    pty.send("\u{1B}[C")
    pty.wait { $0.has("‹16›") && $0.has("32 = 512/16") && $0.has("32 steps end at loss") }
    pty.send("\u{1B}[D")
    pty.wait(for: "‹8›")
    pty.send("+")
    pty.wait(for: "‹16›")
    pty.send("=")
    pty.wait(for: "‹32›")
    pty.send("-")
    pty.wait(for: "‹16›")
    pty.send("\u{1B}[F")
    pty.wait(for: "‹512›")
    pty.send("\u{1B}[H")
    pty.wait(for: "‹1›")
    pty.send("65")
    pty.wait(for: "‹65_›")
    pty.send("\u{7F}4\r")
    pty.wait { $0.has("‹64›") && $0.has("8 = 512/64") }
    pty.send("1.5\r")
    pty.wait { $0.has("batch takes a whole number") && $0.has("‹64›") }
    pty.send("9\u{1B}")
    pty.wait { $0.has("‹64›") && !$0.has("‹9_›") }
    pty.send("\u{1B}[B")
    pty.wait(for: "▸ rule")
    pty.send("\u{1B}[C\u{1B}[C")
    pty.wait { $0.has("‹linear›") && $0.has("= 0.04 × 64/8") }
    pty.send("\u{1B}[A")
    pty.wait(for: "▸ batch")
    pty.send("\t")
    pty.wait(for: "▸ rule")
    pty.send("q")
    expectBack(pty)
  }

  @Test func `letters reseed, keep, compare, save, swap and explain`() {
    let pty = slider()
    pty.send("r")
    pty.wait(for: "seed 2")
    pty.send("c")
    pty.wait { $0.has("Kept: seed 2. v compares.") && $0.has("kept 1") }
    pty.send("\u{1B}[C\u{1B}[C\u{1B}[Cv")
    pty.wait { $0.has("now") && $0.rows.contains { $0.contains("batch  ") && $0.contains("64") } }
    pty.send("v")
    pty.wait { $0.has("learning rate") && !$0.has("now") }
    pty.send("s")
    pty.wait(for: "Saved as descent-batch-64-seed-2.svg")
    #expect(home.folder.read("descent-batch-64-seed-2.svg")?.contains("<svg") == true)
    pty.send("s")
    pty.wait(for: "Saved as descent-batch-64-seed-2-2.svg")
    pty.send("?")
    pty.wait { $0.has("Keys of the slider") && $0.has("plays the run") && $0.has("saves the picture") }
    pty.send("x")
    pty.wait(for: "‹64›")
    pty.send("h")
    pty.wait(for: "Keys of the slider")
    pty.send("\u{1B}")
    pty.wait(for: "‹64›")
    pty.resize(columns: 40, rows: 12)
    pty.wait(for: "p shows the picture")
    pty.send("p")
    pty.wait { $0.has("●") }
    pty.send("p")
    pty.wait { !$0.has("●") && $0.has("turning") }
    pty.resize(columns: 80, rows: 24)
    pty.wait(for: "←/→ value")
    pty.send("q")
    expectBack(pty)
  }

  @Test func `space plays, pauses and goes on, and the run comes to its end by itself`() {
    let pty = slider()
    pty.send(" ")
    pty.wait { $0.has("Playing: step") && $0.has("space pauses") }
    pty.send(" ")
    pty.wait { $0.has("Paused at step") && $0.has("→ one step") }
    pty.send("\u{1B}[D")
    pty.wait(for: "Paused at step 1 of 64")
    pty.send("\u{1B}[C")
    pty.wait(for: "Paused at step 2 of 64")
    let count = pty.output.count
    pty.send(" ")
    pty.wait { $0.has("64 steps end at loss") && !$0.has("Playing") }
    // Calm: a frame for each step, not for each moment.
    let frames = String(decoding: pty.output.dropFirst(count), as: UTF8.self).split(separator: "\u{1B}[?2026h").count
    #expect((20...66).contains(frames), "\(frames) frames")
    pty.send(" ")
    pty.wait(for: "Playing: step")
    pty.resize(columns: 100, rows: 30)
    pty.wait { $0.has("space pauses") && $0.has("Playing: step") }
    pty.send("\u{3}")
    pty.send("\u{1B}")
    pty.wait { $0.isAlternate && $0.has("64 steps end at loss") }
    pty.send(" ")
    pty.wait(for: "Playing: step")
    pty.send("\u{1B}[C")
    pty.wait { $0.has("‹16›") && $0.has("32 steps end at loss") }
    pty.send("q")
    expectBack(pty)
  }

  @Test func `what takes longer than a frame is drawn as it comes, a new key ends it, and Ctrl+C holds it`() {
    let pty = slider("slide accumulate epochs=10000")
    pty.wait { $0.has(" of 20000") && $0.has(" left") && $0.has("‹64›") }
    pty.send("\u{1B}[C")
    pty.wait { $0.has(" of 20000") && $0.has("‹128›") }
    pty.send("\u{3}")
    pty.wait { $0.isAlternate && $0.has("Stopped at step ") && $0.has("‹128›") }
    pty.resize(columns: 200, rows: 60)
    pty.wait { $0.has("step ") && $0.has("↑/↓ setting  space play") }
    pty.send("q")
    pty.wait { !$0.isAlternate && $0.line == " 1/7 ›" && $0.has("stopped at step ") }
    pty.send("quit\r")
    #expect(pty.ending == .exit(0))
    #expect(pty.modes == pty.initialModes)
  }

  @Test func `a long run shows a bar with the time left, and what it has at Ctrl+C`() {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.send("run accumulate epochs=10000\r")
    pty.wait { $0.has("░") && $0.has(" of 20000 · about ") && $0.has("Ctrl+C stops") }
    pty.send("\u{3}")
    pty.wait { $0.has("Stopped at step ") && $0.has("epochs") && $0.line == " 1/7 ›" }
    #expect(!pty.screen.has("Ctrl+C stops"))
    pty.send("quit\r")
    #expect(pty.ending == .exit(0))
  }

  @Test(arguments: ["q", "\r", "\u{1B}", "\u{4}", ":back\r", ":q\r"])
  func `ways back to the lesson`(keys: String) {
    let pty = slider()
    pty.send(keys)
    expectBack(pty)
  }

  @Test(arguments: [":quit\r", ":exit\r"])
  func `the word quit leaves from the slider`(keys: String) {
    let pty = slider()
    pty.send(keys)
    #expect(pty.ending == .exit(0))
    #expect(pty.modes == pty.initialModes && pty.isCooked)
    #expect(!pty.screen.isAlternate && pty.screen.isCursorVisible)
    #expect(pty.screen.has("Until next time."))
    #expect(home.isJournalWhole)
  }

  @Test func `a pasted paragraph moves nothing and leaves nothing`() {
    let pty = slider()
    pty.send("\u{1B}[200~quit\rq r 512\r:quit\r\u{1B}[201~")
    pty.send("\u{1B}[C")
    pty.wait { $0.isAlternate && $0.has("‹16›") && $0.has("seed 1") }
    pty.send("q")
    expectBack(pty)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal while a run is played, or a map fills`(signal: Int32) {
    for words in ["slide descent", "sweep scaling batch=16..256 rate=0.01..1"] {
      let home = Home()
      let pty = home.open("study", "12")
      pty.wait { $0.line == " a–c ›" }
      pty.send("\(words)\r")
      pty.wait { $0.isAlternate && $0.has("q back") }
      if words.hasPrefix("slide") {
        pty.send(" ")
        pty.wait(for: "Playing: step")
      } else {
        pty.wait(for: "Best so far: loss")
      }
      pty.signal(signal)
      #expect(pty.ending == .signal(signal))
      #expect(pty.modes == pty.initialModes && pty.isCooked)
      #expect(!pty.screen.isAlternate && pty.screen.isCursorVisible)
      #expect(home.isJournalWhole)
    }
  }

  @Test func `a map fills, is read, stops at Ctrl+C, and a key leads to its slider`() {
    let pty = slider("sweep scaling batch=16..256 rate=0.01..1 epochs=40")
    pty.wait { $0.has("scaling · sweep") && $0.has("Best so far: loss") }
    pty.send("\u{3}")
    pty.wait { $0.isAlternate && $0.has("Stopped: ") && $0.has("runs are there.") }
    pty.send("\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D")
    pty.wait(for: "batch 16, rate 0.01: loss ")
    pty.resize(columns: 100, rows: 30)
    pty.wait { $0.has("arrows read") && $0.has("batch 16, rate 0.01: loss ") }
    pty.send("s")
    pty.wait(for: "Saved as scaling-batch-rate-epochs-40.svg")
    // The far corner is never the best, however many runs were made before the stop.
    pty.send(String(repeating: "\u{1B}[A", count: 7) + String(repeating: "\u{1B}[C", count: 5))
    pty.wait(for: "batch 256, rate 1: ")
    pty.send("b")
    pty.wait { !$0.has("batch 256, rate 1: ") && $0.has(": loss ") }
    pty.send(" ")
    pty.wait { $0.has("▸ samples") || $0.has("▸ batch") || $0.has("▸ ") && $0.has("c keep") }
    pty.send("q")
    pty.wait { !$0.isAlternate && $0.line == " 1/7 ›" }
    pty.send("at 16 0.01\r")
    pty.wait { $0.has("batch 16, rate 0.01: loss ") && $0.line == " 1/7 ›" }
    pty.send("quit\r")
    #expect(pty.ending == .exit(0))
    #expect(pty.modes == pty.initialModes)
  }
}

@Suite struct `The replay line` {
  let home = Home()

  @Test(arguments: [
    ["run", "12/descent", "batch=64", "rule=linear", "seed=3"], ["run", "12/scaling"], ["run", "12/noise", "seed=2"],
    ["run", "12/warmup", "batch=32", "epochs=3"], ["sweep", "12/descent", "batch=1..64", "rate=0.01..0.1"],
  ])
  func `gives the same bytes again`(words: [String]) throws {
    let first = home.run(words)
    let line = try #require(
      first.output.split(separator: "\n").drop { !$0.contains("the same again: ") }.joined(separator: " ").split(
        separator: "gradus ", maxSplits: 1
      ).last)
    let replay = line.split(separator: " ").map(String.init)
    #expect(
      home.run(replay).output.split(separator: "\n").dropLast(2) == first.output.split(separator: "\n").dropLast(2))
    for format in ["--json", "--csv"] {
      let (one, two, three) = (home.run(words + [format]), home.run(words + [format]), home.run(replay + [format]))
      #expect(one.status == 0 && !one.output.isEmpty)
      #expect(one.output == two.output && two.output == three.output)
    }
  }
}
