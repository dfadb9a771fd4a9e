import TestSupport
import Testing

@Suite struct `Tab completes` {
  let home = Home()

  @Test(arguments: [
    ("con", "contents"), ("int", "interview"), ("goto lin", "goto linear-scaling"), ("goto fin", "goto fine-print"),
    ("lesson batch", "lesson batch-size"), ("run noi", "run noise"), ("slide des", "slide descent"),
    ("run descent bat", "run descent batch="), ("run descent rule=l", "run descent rule=linear"),
    ("run descent batch=51", "run descent batch=512"), ("quiz ex", "quiz exam"),
  ])
  func `a word, a section, a lesson, an experiment, a setting and its value`(typed: String, completed: String) {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.send(typed + "\t")
    pty.wait { $0.line == " a–c › " + completed }
    // What Tab completed is what Enter takes.
    pty.send("\u{3}")
    pty.wait { $0.line == " a–c ›" }
    pty.send("\u{4}")
    #expect(pty.exitStatus == 0)
  }

  @Test func `the settings of the experiment shown last`() {
    let pty = home.open(["study", "12"], columns: 80, rows: 50)
    pty.wait { $0.line == " a–c ›" }
    pty.send("run descent\r")
    pty.wait { $0.has("gradus run batch-size/descent seed=1") && $0.line == " 1/7 ›" }
    pty.send("rul\tl\t")
    pty.wait { $0.line == " 1/7 › rule linear" }
    pty.send("\r")
    pty.wait { $0.has("rule=linear seed=1") && $0.line == " 1/7 ›" }
    pty.send("batch 51\t\r")
    pty.wait { $0.has("batch=512 seed=1") }
    pty.send("\u{4}")
    #expect(pty.exitStatus == 0)
  }

  @Test func `a second Tab lists what there is`() {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.send("run \t\t")
    pty.wait { $0.has("accumulate") && $0.has("descent") && $0.has("warmup") && $0.line == " a–c › run" }
  }
}
