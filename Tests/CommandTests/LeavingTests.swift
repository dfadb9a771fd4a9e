import Foundation
import TestSupport
import Testing

/// Every way out: the terminal is as it was, and the journal is whole.
@Suite struct `Leaving` {
  let home = Home()

  /// A session with something in its journal, at the prompt.
  func session() -> Pty {
    let pty = home.open("study", "12")
    pty.wait { $0.line == " a–c ›" }
    pty.send("c\r")
    pty.wait { $0.has("+4 XP") && $0.line == " 1/7 ›" }
    return pty
  }

  func expectSane(_ pty: Pty, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(pty.modes == pty.initialModes, sourceLocation: sourceLocation)
    #expect(pty.isCooked, sourceLocation: sourceLocation)
    #expect(!pty.screen.isAlternate, sourceLocation: sourceLocation)
    #expect(pty.screen.isCursorVisible, sourceLocation: sourceLocation)
    let output = String(decoding: pty.output, as: UTF8.self)
    let on = output.range(of: "\u{1B}[?2004h", options: .backwards)
    let off = output.range(of: "\u{1B}[?2004l", options: .backwards)
    if let on { #expect(off.map { $0.lowerBound > on.lowerBound } == true, sourceLocation: sourceLocation) }
    #expect(home.kinds.prefix(3) == ["opened", "read", "predicted"], sourceLocation: sourceLocation)
    #expect(home.isJournalWhole, sourceLocation: sourceLocation)
    // The next session finds nothing to mend, and nothing locked.
    let next = home.run("study", "12")
    #expect(next.status == 0, sourceLocation: sourceLocation)
    for word in ["journal", "Another session", "kept as"] {
      #expect(!next.output.contains(word), sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: ["quit\r", "exit\r", "\u{4}", "half a line\u{3}\u{4}"])
  func `by word and by key`(typed: String) {
    let pty = session()
    pty.send(typed)
    #expect(pty.ending == .exit(0))
    #expect(pty.screen.has("Saved on this computer. Until next time."))
    expectSane(pty)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `by a signal at the prompt`(signal: Int32) {
    let pty = session()
    pty.send("half a li")
    pty.wait { $0.line.hasSuffix("half a li") }
    pty.signal(signal)
    #expect(pty.ending == .signal(signal))
    expectSane(pty)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `by a signal in the slider`(signal: Int32) {
    let pty = session()
    pty.send("slide descent\r")
    pty.wait { $0.isAlternate && $0.has("‹8›") }
    pty.signal(signal)
    #expect(pty.ending == .signal(signal))
    #expect(pty.screen.has("You guessed it: worse."))
    expectSane(pty)
  }

  @Test func `by a signal during a run`() {
    let pty = session()
    pty.send("run accumulate epochs=1000\r")
    pty.wait { $0.line == "" }
    pty.signal(SIGTERM)
    #expect(pty.ending == .signal(SIGTERM))
    expectSane(pty)
  }

  @Test(arguments: [false, true])
  func `by closing the window`(inSlider: Bool) {
    let pty = session()
    if inSlider {
      pty.send("slide descent\r")
      pty.wait { $0.isAlternate && $0.has("‹8›") }
    }
    pty.hangUp()
    #expect(pty.ending == .signal(SIGHUP))
    #expect(home.kinds.prefix(3) == ["opened", "read", "predicted"])
    #expect(home.isJournalWhole)
    #expect(home.run("study", "12").status == 0)
  }

  @Test func `by kill -9 nothing that was acknowledged is lost`() throws {
    let pty = session()
    pty.signal(SIGKILL)
    #expect(pty.ending == .signal(SIGKILL))
    #expect(home.isJournalWhole)
    #expect(home.run("progress", "--json").output.hasPrefix("{\"xp\":4,"))
    #expect(home.run("study", "12").status == 0)
  }

  @Test(arguments: [false, true])
  func `Ctrl+Z and fg come back to where one was`(inSlider: Bool) {
    let pty = Pty(
      ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: home.environment(["PS1": "sh> ", "GRADUS": builtProgram("gradus")]), seconds: 60)
    pty.wait { $0.line == "sh>" }
    let shell = pty.modes
    pty.send("$GRADUS study 12\r")
    pty.wait { $0.line == " a–c ›" }
    if inSlider {
      pty.send("slide descent\r")
      pty.wait { $0.isAlternate && $0.has("‹8›") }
    } else {
      pty.send("cont")
      pty.wait { $0.line == " a–c › cont" }
    }
    pty.send("\u{1A}")
    pty.wait { !$0.isAlternate && $0.has("Stopped") && $0.line == "sh>" }
    #expect(pty.modes == shell)
    pty.send("echo $((40+2))\r")
    pty.wait { $0.has("42") && $0.line == "sh>" }
    pty.send("fg\r")
    if inSlider {
      pty.wait { $0.isAlternate && $0.has("‹8›") }
      pty.send("\u{1B}[C")
      pty.wait(for: "‹16›")
      pty.send("q")
      pty.wait { !$0.isAlternate && $0.line == " 1/7 ›" }
    } else {
      pty.wait { $0.line == " a–c › cont" }
      pty.send("ents\r")
      pty.wait { $0.has("Warmup") && $0.line.hasSuffix("›") }
    }
    pty.send("quit\r")
    pty.wait { $0.has("Until next time.") && $0.line == "sh>" }
    #expect(home.isJournalWhole)
    pty.send("exit\r")
    #expect(pty.exitStatus == 0)
  }

  @Test func `proving is stopped by Ctrl+C with status 130, and by a signal as a signal does`() {
    let stopped = home.open("prove", "12")
    stopped.wait(for: "seeds · found")
    stopped.send("\u{3}")
    #expect(stopped.ending == .exit(130))
    #expect(stopped.modes == stopped.initialModes)
    let ended = home.open("prove", "12")
    ended.wait(for: "seeds · found")
    ended.signal(SIGTERM)
    #expect(ended.ending == .signal(SIGTERM))
    #expect(home.folder.names.isEmpty)
  }

  @Test func `an experiment is stopped by Ctrl+C with status 130`() {
    let pty = home.open("run", "12/accumulate", "epochs=10000", "samples=1024")
    pty.wait { $0.has(" %, about ") }
    pty.send("\u{3}")
    #expect(pty.exitStatus == 130)
    #expect(pty.modes == pty.initialModes)
    #expect(pty.screen.has("Interrupted: 0 of 1 runs are done.") && pty.screen.has("Stopped at step "))
  }
}
