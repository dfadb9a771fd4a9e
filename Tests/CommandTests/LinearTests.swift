import TestSupport
import Testing

/// Text that only goes on, for pipes, dumb terminals and screen readers.
@Suite struct `Linear text` {
  let home = Home()

  @Test func `a piped script of words works as typed ones do`() {
    let ran = home.run("study", "12", input: "next\nquit\n")
    #expect(ran.status == 0)
    #expect(ran.errors == "")
    #expect(ran.output.contains("Section 1 of 7"))
    #expect(ran.output.contains("Section 2 of 7"))
    #expect(unwrapped(ran.output).hasSuffix("Saved on this computer. Until next time."))
    #expect(!ran.output.contains("Section 3"))
    #expect(!ran.output.contains("\u{1B}"))
    #expect(!isDrawn(ran.output))
    #expect(home.kinds == ["opened", "read", "read"])
  }

  @Test func `the end of a script is quit`() {
    let ended = home.run("study", "12", input: "next\n")
    #expect(ended.status == 0)
    #expect(unwrapped(ended.output).hasSuffix("Saved on this computer. Until next time."))
    #expect(home.run("study", "12", input: "next").status == 0)
    let shell = "\"$0\" study 12 <&-"
    let closed = Piped(["sh", "-c", shell, builtProgram("gradus")], environment: home.environment())
    #expect(closed.status == 0)
    #expect(closed.output.contains("Section "))
  }

  @Test func `the whole lesson is studied by a script`() {
    let script = [
      "c", "", "c", "next", "next", "next", "c", "next", "Multiply it by 4", "", "A scaled rate", "", "It adds up", "",
      "",
    ]
    let ran = home.run("study", "12", input: script.joined(separator: "\n") + "\n")
    #expect(ran.status == 0)
    #expect(ran.output.contains("Lesson 12 is done: 3/3, 82 XP."))
    #expect(!isDrawn(ran.output))
    #expect(home.run("progress", "--json").output.hasPrefix("{\"xp\":82,\"level\":1,\"next\":100,\"streak\":1,"))
    #expect(home.kinds.count { $0 == "completed" } == 1)
  }

  @Test(
    arguments: [
      (["--plain"], [:]), (["--accessible"], [:]), ([], ["ACCESSIBLE": "1"]), ([], ["TERM": "dumb"]),
      ([], ["TERM": ""]),
    ] as [([String], [String: String])])
  func `on a terminal too, when it is asked for`(options: [String], variables: [String: String]) {
    let pty = home.open(options + ["study", "12"], with: variables, columns: 80, rows: 60)
    let isInWords = options.contains("--accessible") || variables["ACCESSIBLE"] != nil
    let (letters, place) = isInWords ? ("a to c:", "1 of 7:") : ("a-c >", "1/7 >")
    pty.wait { $0.has("Section 1 of 7") && $0.line == letters }
    pty.send("c\r")
    pty.wait { $0.has("You guessed it: worse.") && $0.has("saved") && $0.line == place }
    pty.send("run descent\r")
    pty.wait { $0.has("gradus run batch-size/descent seed=1") && $0.line == place }
    pty.send("slide descent rule=linear batch=512\r")
    pty.wait { $0.has("explodes") && $0.line == place }
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
    #expect(!isDrawn(pty.transcript))
    // Readline alone writes sequences, those of its own line.
    let allowed: Set<String> = variables["TERM"] == nil ? ["[C", "[K"] : []
    #expect(escapes(in: pty.output).subtracting(allowed).isEmpty)
    #expect(pty.modes == pty.initialModes)
  }

  @Test func `accessible text is remembered, and has words for marks and pictures`() {
    #expect(home.run("settings", "accessible", "on").status == 0)
    let ran = home.run("study", "12", input: "c\nrun descent\n")
    #expect(ran.output.contains("Loss at batch 8 falls from 2.32 to 0.0988"))
    for mark in ["→", "▸", "|", "–", "├"] { #expect(!ran.output.contains(mark), "\(mark) is no word") }
    #expect(home.run("settings", "accessible").output == "on\n")
    #expect(home.run(["show", "12"]).output == home.run(["show", "12", "--accessible"]).output)
    #expect(home.run("settings", "accessible", "off").status == 0)
    #expect(home.run("show", "12").output == home.run("show", "12", "--plain").output)
  }

  @Test func `without colour the rich screen is the same, and the chosen value is still marked`() {
    let pty = home.open(["study", "12"], with: ["NO_COLOR": "1"])
    pty.wait { $0.line == " a–c ›" }
    pty.send("slide descent\r")
    pty.wait { $0.isAlternate && $0.has("‹8›") && $0.has("⣀") }
    pty.send("q")
    pty.wait { !$0.isAlternate && $0.line == " 1/7 ›" }
    pty.send("quit\r")
    #expect(pty.exitStatus == 0)
    let colours = escapes(in: pty.output).filter { sequence in
      guard sequence.hasPrefix("["), sequence.hasSuffix("m") else { return false }
      return sequence.dropFirst().dropLast().split(separator: ";").contains { number in
        Int(number).map { (30...49).contains($0) || (90...107).contains($0) } ?? false
      }
    }
    #expect(colours.isEmpty)
  }

  @Test func `no line is wider than the window, rich or linear`() {
    for width in [40, 80, 120] {
      for options in [[], ["--plain"], ["--accessible"]] {
        let pty = home.open(["show", "12"] + options, columns: width, rows: 24)
        #expect(pty.exitStatus == 0)
        // A line that is too wide would have been broken by the terminal, in the middle of a word.
        let shown = pty.transcript, piped = home.run(["show", "12"] + options, with: ["COLUMNS": "\(width)"]).output
        if options != [] { #expect(unwrapped(shown) == unwrapped(piped)) }
        for line in piped.split(separator: "\n") { #expect(line.count <= width) }
      }
    }
  }
}
