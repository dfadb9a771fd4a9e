import TestSupport
import Testing

/// Terminals that can do less, or that change while one studies.
@Suite struct `Every terminal` {
  let home = Home()

  @Test(arguments: [["LANG": "C"], ["LANG": "de_DE.ISO-8859-1"], ["TERM": "linux"]])
  func `without UTF-8 all is ASCII: marks, pictures, math and the slider`(variables: [String: String]) {
    let pty = home.open(["study", "12"], with: variables)
    pty.wait { $0.has("1 of 7") && $0.line == " a-c >" }
    pty.send("c\r")
    pty.wait { $0.has("You guessed it: worse.") && $0.line == " 1/7 >" }
    pty.send("slide descent\r")
    pty.wait { $0.isAlternate && $0.has("<8>") }
    pty.send("\u{1B}[C")
    pty.wait { $0.has("<16>") }
    pty.send("q")
    pty.wait { !$0.isAlternate && $0.line == " 1/7 >" }
    for word in ["goto linear-scaling", "contents", "lessons", "help", "progress"] {
      pty.send("\(word)\r")
      pty.wait { $0.line.hasSuffix(">") }
    }
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
    let other = pty.output.filter { $0 >= 0x80 }
    #expect(other.isEmpty, "\(String(decoding: pty.output, as: UTF8.self).filter { !$0.isASCII })")
    for options in [[], ["--accessible"]] {
      let shown = home.run(["show", "12"] + options, with: variables)
      #expect(shown.status == 0)
      #expect(shown.output.utf8.allSatisfy { $0 < 0x80 }, "\(shown.output.filter { !$0.isASCII })")
    }
  }

  @Test(arguments: [(40, 12), (300, 100)], [[], ["--plain"], ["--accessible"]])
  func `the whole lesson is read by Enter alone, in the smallest window and the largest`(
    size: (columns: Int, rows: Int), options: [String]
  ) {
    let pty = home.open(options + ["study", "12"], columns: size.columns, rows: size.rows)
    var enters = 0
    while enters < 300, !pty.screen.has("The end of lesson 12") {
      let seen = pty.output.count
      pty.send("\r")
      enters += 1
      pty.wait(until: { !pty.screen.cells.isEmpty && pty.output.count > seen })
      pty.wait { $0.isAlternate || $0.line.hasSuffix("›") || $0.line.hasSuffix(">") || $0.line.hasSuffix(":") }
    }
    #expect(enters < 300)
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
    #expect(pty.modes == pty.initialModes)
    if options != [] { #expect(!isDrawn(pty.transcript)) }
  }

  @Test func `a window that changes at the prompt, at half a line, between pages and in a run`() {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.resize(columns: 60, rows: 20)
    pty.send("c")
    pty.resize(columns: 100, rows: 30)
    pty.wait { $0.line == " a–c › c" }
    pty.send("\r")
    pty.wait { $0.has("You guessed it: worse.") && $0.line == " 1/7 ›" }
    pty.resize(columns: 40, rows: 12)
    pty.send("contents\r")
    pty.wait { $0.line == " Enter: more ›" || $0.line == " 1/7 ›" }
    pty.resize(columns: 80, rows: 24)
    pty.send("run accumulate epochs=1000\r")
    // Ctrl+C throws away what was typed and not read yet, so the run must have begun.
    pty.wait { $0.has("run accumulate epochs=1000") && !$0.line.contains("›") }
    pty.resize(columns: 50, rows: 15)
    pty.resize(columns: 120, rows: 40)
    pty.send("\u{3}")
    pty.wait { $0.has("Stopped at step ") && $0.line.hasSuffix("›") }
    pty.send("goto linear-scaling\r")
    pty.wait { $0.has("3 of 7 · ") && $0.line.hasSuffix("›") }
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
    #expect(pty.modes == pty.initialModes)
  }

  @Test func `what is pasted waits for Enter, and cannot steer`() {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.send("\u{1B}[200~contents\nabout\u{1B}[201~")
    pty.wait { $0.has("contents") }
    #expect(!pty.screen.has("Why batch size and learning rate are tuned together"))
    pty.send("\r")
    pty.wait { $0.has("Why batch size and learning rate are tuned together") && $0.line.hasSuffix("›") }
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
  }

  @Test func `links are opened where the terminal knows how, and only there`() {
    let variables = ["TERM_PROGRAM": "WezTerm"]
    home.folder.write(
      """
      ---
      id: linked
      title: Links
      summary: Where they lead.
      level: beginner
      minutes: 1
      ---

      See [the paper](https://arxiv.org/abs/1706.02677), [a file](file:///etc/passwd) and [below](#below).

      ## Below {#below}

      Text.

      """, to: "linked.md")
    func shown(_ variables: [String: String], _ options: [String] = []) -> String {
      let pty = home.open(options + ["show", "linked.md"], with: variables)
      #expect(pty.exitStatus == 0)
      #expect(unwrapped(pty.transcript).contains("the paper (https://arxiv.org/abs/1706.02677)"))
      return String(decoding: pty.output, as: UTF8.self)
    }
    let rich = shown(variables)
    #expect(rich.contains("\u{1B}]8;;https://arxiv.org/abs/1706.02677\u{1B}\\"))
    #expect(!rich.contains("]8;;file"))
    #expect(rich.contains("a file"))
    #expect(!shown([:]).contains("]8;"))
    #expect(!shown(variables, ["--plain"]).contains("\u{1B}"))
  }

  @Test func `a theme is chosen, remembered, and one's own read from a file`() {
    #expect(home.run("settings", "theme").output == "auto\n")
    let unknown = home.run("settings", "theme", "drak")
    #expect(unknown.status == 64)
    #expect(unknown.errors == "There is no theme “drak”. Did you mean dark?\n")
    #expect(home.folder.names.isEmpty)
    #expect(home.run("settings", "theme", "dark").output == "theme is dark.\n")
    #expect(home.run("settings", "theme").output == "dark\n")
    func heading(_ variables: [String: String] = [:]) -> String? {
      let pty = home.open(["show", "12"], with: ["COLORTERM": "truecolor"].merging(variables) { $1 })
      #expect(pty.exitStatus == 0)
      let output = String(decoding: pty.output, as: UTF8.self)
      return output.split(separator: "Batch size").first.map { String($0) }
    }
    #expect(heading()?.hasSuffix("\u{1B}[1;38;2;95;215;255m") == true)
    home.folder.write("base: light\nheading: ff8800 bold\n", to: "record/themes/mine.theme")
    #expect(home.run("settings").output.contains("auto, neutral, dark, light, contrast, mine"))
    #expect(home.run("settings", "theme", "mine").status == 0)
    #expect(heading()?.hasSuffix("\u{1B}[1;38;2;255;136;0m") == true)
    home.folder.write("heading: ff8800 blod\n", to: "record/themes/mine.theme")
    let fault = "The theme “mine” has a fault, line 1: “blod” is no colour and no attribute. Did you mean bold?"
    #expect(unwrapped(home.run("settings").output).contains(fault))
    #expect(unwrapped(home.run("study", "12", input: "quit\n").output).hasPrefix(fault))
    #expect(heading()?.contains("38;2") == true)
    #expect(home.run("settings", "theme", "auto").status == 0)
    #expect(heading(["COLORFGBG": "0;15"])?.hasSuffix("\u{1B}[1;38;2;0;95;135m") == true)
    #expect(heading(["COLORFGBG": "15;0"])?.hasSuffix("\u{1B}[1;38;2;95;215;255m") == true)
    #expect(heading()?.hasSuffix("\u{1B}[1;38;2;0;139;176m") == true)
  }
}
