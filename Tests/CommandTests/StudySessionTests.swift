import TestSupport
import Testing

/// A learner at a real terminal.
@Suite struct `Studying in a terminal` {
  let home = Home()

  @Test func `from the first screen to the explosion at 512, and on`() {
    let pty = home.open()
    pty.wait { $0.has("Enter opens lesson 12") && $0.has("Your progress stays on this computer.") && $0.line == " ›" }
    pty.send("\r")
    pty.wait { $0.has("1 of 7 · 6 min left") && $0.has("I made the batch eight times bigger") && $0.line == " a–c ›" }
    pty.send("c\r")
    pty.wait { $0.has("You guessed it: worse.") && $0.has("+4 XP") && $0.line == " 1/7 ›" }
    #expect(pty.screen.has("2.32 → 1.31"))
    pty.send("\r")
    pty.wait { $0.has("2 of 7") && $0.line == " a–c ›" }
    pty.send("a\r")
    pty.wait { $0.has("It ends higher than it began") && $0.line == " 2/7 ›" }
    pty.send("\r")
    pty.wait(for: "Enter opens the slider")
    pty.send("\r")
    pty.wait { $0.isAlternate && $0.has("▸ batch") && $0.has("‹8›") && $0.has("‹fixed›") && $0.has("2.32 → 0.0988") }
    #expect(!pty.screen.isCursorVisible)
    #expect(pty.modes != pty.initialModes)
    pty.send("\u{1B}[B\u{1B}[C\u{1B}[C")
    pty.wait { $0.has("▸ rule") && $0.has("‹linear›") }
    pty.send("\u{1B}[A")
    for batch in ["16", "32", "64", "128", "256", "512"] {
      pty.send("\u{1B}[C")
      pty.wait(for: "‹\(batch)›")
    }
    pty.wait { $0.has("explodes") && $0.has("2.32 → 4.91") }
    pty.send("\u{1B}[C")
    pty.wait(for: "‹512›")
    pty.send("q")
    pty.wait { !$0.isAlternate && $0.has("descent · batch 512, rule linear: 1 step at rate 2.56, loss 4.91.") }
    pty.wait { $0.line == " 2/7 ›" && $0.isCursorVisible }
    pty.send("next\r")
    pty.wait { $0.has("3 of 7") && $0.line.hasPrefix(" 3/7 ›") }
    pty.send("quit\r")
    #expect(pty.ending == .exit(0))
    #expect(pty.screen.has("Saved on this computer. Until next time."))
    #expect(pty.modes == pty.initialModes)
    #expect(home.kinds.filter { $0 != "read" } == ["opened", "predicted", "predicted", "ran", "ran"])
    #expect(home.isJournalWhole)
  }

  @Test func `a typed value, kept runs and words serve in the slider as keys do`() {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.send("slide descent\r")
    pty.wait { $0.isAlternate && $0.has("‹8›") }
    pty.send("c64\r")
    pty.wait { $0.has("‹64›") && $0.has("kept") }
    pty.send(":rule linear\r")
    pty.wait(for: "‹linear›")
    pty.send("9999\r")
    pty.wait(for: "does not fit into 512 samples")
    pty.send("?")
    pty.wait(for: "Keys of the slider")
    pty.send(" ")
    pty.wait(for: "‹linear›")
    pty.send("\u{1B}")
    pty.wait { !$0.isAlternate && $0.line == " 1/7 ›" }
    pty.send("rule sqrt\r")
    pty.wait { $0.has("gradus run batch-size/descent batch=64 rule=sqrt seed=1") && $0.line == " 1/7 ›" }
    pty.send("\u{4}")
    #expect(pty.exitStatus == 0)
  }

  @Test func `a window that changes in mid-slide is drawn for its new size`() {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.send("slide descent\r")
    pty.wait { $0.isAlternate && $0.has("‹8›") && $0.has("⣀") }
    pty.resize(columns: 40, rows: 12)
    pty.wait { $0.has("p shows the picture") && $0.has("? keys   q back") && !$0.has("⣀") }
    pty.send("\u{1B}[C")
    pty.wait { $0.has("‹16›") && $0.count(of: "▸ batch") == 1 }
    pty.resize(columns: 100, rows: 30)
    pty.wait { $0.has("←/→ value") && $0.has("⣀") && $0.has("‹16›") }
    #expect(pty.screen.rows[0].hasPrefix(" descent · seed 1"))
    pty.send("q")
    pty.wait { !$0.isAlternate && $0.line == " 1/7 ›" }
    // What comes next takes the new width.
    pty.send("goto linear-scaling\r")
    pty.wait(for: "3 of 7 · ")
    #expect(pty.screen.rows.contains { $0.count == 79 && $0.contains("3 of 7") })
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
  }

  @Test func `Ctrl+C stops what runs and what is typed, never the program`() {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.send("something else")
    pty.wait { $0.line.hasSuffix("something else") }
    pty.send("\u{3}")
    pty.wait { $0.line == " a–c ›" }
    pty.send("goto onward\r")
    pty.wait { $0.line == " 7/7 ›" }
    pty.send("run accumulate epochs=1000\r")
    pty.wait { $0.line == "" }
    pty.send("\u{3}")
    pty.wait { $0.has("Stopped.") && $0.line == " 7/7 ›" }
    pty.send("run noise\r")
    pty.wait { $0.has("gradus run batch-size/noise seed=1") && $0.line == " 7/7 ›" }
    pty.send("\u{4}")
    #expect(pty.ending == .exit(0))
    #expect(home.kinds.count { $0 == "ran" } == 2)
  }

  @Test func `Ctrl+C in the slider leaves it as it is`() {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.send("slide descent\r")
    pty.wait { $0.isAlternate && $0.has("‹8›") }
    pty.send("\u{3}\u{1B}[C")
    pty.wait { $0.isAlternate && $0.has("‹16›") }
    pty.send("q")
    pty.wait { !$0.isAlternate && $0.line == " 1/7 ›" }
    pty.send("\u{4}")
    #expect(pty.exitStatus == 0)
  }

  @Test func `lines typed in one session come back in the next`() {
    let first = home.open("study", "12")
    first.wait { $0.line == " a–c ›" }
    first.send("goto onward\r")
    first.wait { $0.line == " 7/7 ›" }
    first.send("about\r")
    first.wait { $0.has("What you will know") || $0.has("Why batch size and learning rate are tuned together") }
    first.send("quit\r")
    #expect(first.exitStatus == 0)
    let second = home.open("study", "12")
    second.wait { $0.line == " 7/7 ›" }
    second.send("\u{1B}[A")
    second.wait { $0.line == " 7/7 › quit" }
    second.send("\u{1B}[A")
    second.wait { $0.line == " 7/7 › about" }
    second.send("\u{3}")
    second.wait { $0.line == " 7/7 ›" }
    second.send("\u{4}")
    #expect(second.exitStatus == 0)
  }

  @Test func `what is longer than the window stops at its height`() {
    let pty = home.open(["study", "12"], columns: 80, rows: 12)
    pty.wait { $0.line.hasSuffix("›") }
    pty.send("goto fine-print\r")
    pty.wait { $0.line == " Enter: more ›" }
    for _ in 0..<3 { pty.send("\r") }
    pty.wait { $0.line == " a–c ›" }
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
  }
}
