import Foundation
import TestSupport
import Testing

/// Every way out leaves the terminal as it was found.
@Suite struct `The terminal is as it was` {
  func expectSane(_ pty: Pty, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(pty.modes == pty.initialModes, sourceLocation: sourceLocation)
    #expect(pty.isCooked, sourceLocation: sourceLocation)
    let screen = pty.screen
    #expect(!screen.isAlternate, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    // Bracketed paste is switched off after it was last switched on.
    let output = String(decoding: pty.output, as: UTF8.self)
    let on = output.range(of: "\u{1B}[?2004h", options: .backwards)
    let off = output.range(of: "\u{1B}[?2004l", options: .backwards)
    if let on { #expect(off.map { $0.lowerBound > on.lowerBound } == true, sourceLocation: sourceLocation) }
  }

  @Test(arguments: [
    ("quit\r", Ending.exit(0)), ("\u{4}", .exit(0)), ("exit\r", .exit(5)), ("abort\r", .signal(SIGABRT)),
    ("segv\r", .signal(SIGSEGV)), ("\u{1C}", .signal(SIGQUIT)), ("overflow\r", .signal(SIGSEGV)),
  ])
  func `after the prompt`(typed: String, ending: Ending) {
    let pty = probe()
    pty.wait { $0.line == ready }
    #expect(pty.modes != pty.initialModes)
    pty.send(typed)
    #expect(pty.ending == ending)
    expectSane(pty)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT])
  func `after a signal at the prompt`(signal: Int32) {
    let pty = probe()
    pty.wait { $0.line == ready }
    pty.send("half")
    pty.wait(for: "half")
    pty.signal(signal)
    #expect(pty.ending == .signal(signal))
    #expect(pty.screen.has("saved") == [SIGTERM, SIGHUP].contains(signal))
    expectSane(pty)
  }

  @Test func `after a Swift trap`() {
    let pty = probe()
    pty.wait { $0.line == ready }
    pty.send("trap\r")
    #expect([.signal(SIGILL), .signal(SIGTRAP)].contains(pty.ending))
    expectSane(pty)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGBUS, SIGABRT, SIGQUIT])
  func `after a signal in the full screen`(signal: Int32) {
    let pty = probe("slide")
    pty.wait { $0.isAlternate && $0.has("frame 1") }
    pty.signal(signal)
    #expect(pty.ending == .signal(signal))
    #expect(pty.screen.rows[0] == "ready 80x24")
    expectSane(pty)
  }

  @Test(arguments: ["!", "x", "qquit\r"])
  func `after the full screen, also by a trap or exit`(typed: String) {
    let pty = probe()
    pty.wait { $0.line == ready }
    pty.send("slide\r")
    pty.wait { $0.isAlternate && $0.has("frame 1") }
    pty.send(typed)
    #expect(pty.ending != nil)
    expectSane(pty)
  }

  @Test func `after the window was closed`() throws {
    let home = TemporaryFolder()
    let pty = Pty(
      ["/bin/sh", "-c", "trap '' HUP; exec 2>/dev/null; \"$0\"; echo $? > status", builtProgram("device-probe")],
      folder: home.path)
    pty.wait { $0.line == ready }
    pty.hangUp()
    // The hang-up is ignored here, as under nohup: the end of the input is heard all the same.
    pty.wait(until: { home.read("status") != nil })
    #expect(home.read("status") == "129\n")
    let other = probe()
    other.wait { $0.line == ready }
    other.hangUp()
    #expect(other.ending == .signal(SIGHUP))
  }

  @Test(arguments: ["", "slide"])
  func `while it is stopped, and it goes on where it was`(place: String) {
    let pty = Pty(
      ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: ["PS1": "shell> ", "PROBE": builtProgram("device-probe")])
    pty.wait { $0.line == "shell>" }
    pty.send("$PROBE \(place)\r")
    pty.wait { place == "" ? $0.line == ready : $0.has("frame 1") }
    pty.send(place == "" ? "half" : "\u{1B}[A")
    pty.wait { $0.has(place == "" ? "half" : "key(Terminal.Key.up)") }
    pty.send("\u{1A}")
    pty.wait { $0.has("Stopped") && $0.line == "shell>" && !$0.isAlternate && $0.isCursorVisible }
    pty.send("stty -a | tr ';' '\\n' | grep -o -w -e '-*icanon' -e '-*echo' -e '-*isig'; echo asked\r")
    pty.wait { $0.rows.contains("asked") }
    for flag in ["icanon", "echo", "isig"] { #expect(pty.screen.rows.contains(flag)) }
    pty.send("fg\r")
    if place == "" {
      pty.wait { $0.has("continued 80x24") && $0.line == "\(ready) half" }
      pty.send("\rquit\r")
      pty.wait { $0.has("line: \"half\"") && $0.line == "shell>" }
    } else {
      pty.wait { $0.isAlternate && $0.has("continued") && $0.has("key(Terminal.Key.up)") }
      pty.send("qquit\r")
      pty.wait { $0.has("slide left") && $0.line == "shell>" }
    }
    pty.send("exit\r")
    #expect(pty.exitStatus == 0)
  }
}
