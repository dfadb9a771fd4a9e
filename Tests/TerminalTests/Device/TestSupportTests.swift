import Foundation
import TestSupport
import Testing

@Suite struct `A pseudo-terminal` {
  @Test func `shows what a program prints, in its colours`() {
    let pty = Pty(["/bin/sh", "-c", "printf 'one \\033[1;36mtwo\\033[0m \\303\\251\\n'"])
    pty.wait(for: "one two é")
    #expect(pty.exitStatus == 0)
    #expect(pty.screen.cell(at: "two")?.isBold == true)
    #expect(pty.screen.cell(at: "two")?.foreground == "6")
    #expect(pty.screen.cell(at: "one")?.foreground == "default")
    #expect(pty.isCooked)
  }

  @Test func `types, and answers with the exit status`() {
    let pty = Pty(["/bin/sh", "-c", "read word; echo got $word; exit 7"])
    pty.send("hello\r")
    pty.wait(for: "got hello")
    #expect(pty.ending == .exit(7))
  }

  @Test func `tells a program its size, also a new one`() {
    let pty = Pty(["/bin/sh", "-c", "stty size; read go; stty size"], columns: 40, rows: 12)
    pty.wait(for: "12 40")
    pty.resize(columns: 100, rows: 30)
    pty.send("\r")
    pty.wait(for: "30 100")
    #expect(pty.exitStatus == 0)
  }

  @Test func `is the terminal that controls the program: Ctrl+C and hanging up reach it`() {
    let interrupted = Pty(["/bin/cat"])
    interrupted.send("ready")
    interrupted.wait(for: "ready")
    interrupted.send("\u{3}")
    #expect(interrupted.ending == .signal(SIGINT))
    let hungUp = Pty(["/bin/cat"])
    hungUp.send("a")
    hungUp.wait(for: "a")
    hungUp.hangUp()
    #expect(hungUp.exitStatus == 128 + SIGHUP)
  }

  @Test func `keeps the lines that scrolled away`() {
    let pty = Pty(["/bin/sh", "-c", "seq 1 50"], rows: 10)
    #expect(pty.exitStatus == 0)
    #expect(pty.transcript.split(separator: "\n").map(String.init) == (1...50).map { "\($0)" })
  }

  @Test func `fails a wait whose screen never comes, and shows the screen`() {
    withKnownIssue {
      let pty = Pty(["/bin/echo", "nothing else"], seconds: 0.05)
      pty.wait(for: "something")
    } matching: { issue in
      issue.comments.contains { $0.rawValue.contains("|nothing else") }
    }
  }
}

@Suite struct `A piped program` {
  @Test func `gets its input and gives output, errors and status`() {
    let ran = Piped(["/bin/sh", "-c", "cat; echo bad >&2; exit 3"], input: "text\n")
    #expect(ran.output == "text\n")
    #expect(ran.errors == "bad\n")
    #expect(ran.status == 3)
  }

  @Test func `may end without reading a long input`() {
    #expect(Piped(["/bin/true"], input: String(repeating: "x", count: 300_000)).status == 0)
  }
}

@Suite struct `Snapshots` {
  @Test func `differ line by line, with blanks at the end made visible`() {
    #expect(lineDifference(from: "a\nb\nc\n", to: "a\nB  \nc\n") == "  a\n- b\n+ B··\n  c\n  ")
  }

  @Test func `are recorded by the first run, which fails, and compared by the next`() {
    let folder = TemporaryFolder()
    withKnownIssue(isIntermittent: true) { expectSnapshot("one", named: "a", filePath: folder.file("Some.swift")) }
    #expect(folder.read("Snapshots/a.txt") == "one\n")
    expectSnapshot("one", named: "a", filePath: folder.file("Some.swift"))
  }

  @Test func `live in folders that vanish`() {
    var folder: TemporaryFolder? = TemporaryFolder()
    let path = folder!.write("x", to: "deep/er/file.txt")
    #expect(folder?.names == ["deep", "deep/er", "deep/er/file.txt"])
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
