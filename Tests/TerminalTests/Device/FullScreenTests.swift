import TestSupport
import Testing

@Suite struct `The full screen` {
  @Test func `shows keys as they are pressed, and leaves what stood before`() {
    let pty = probe()
    pty.wait { $0.line == ready }
    pty.send("slide\r")
    pty.wait { $0.isAlternate && $0.has("slide 80x24") && !$0.isCursorVisible }
    pty.send("\u{1B}[A\u{1B}OCy")
    pty.wait { $0.has("key(Terminal.Key.up)") && $0.has("key(Terminal.Key.right)") && $0.has("character(\"y\")") }
    // Esc alone comes without another key.
    pty.send("\u{1B}")
    pty.wait(for: "key(Terminal.Key.escape)")
    pty.send("q")
    pty.wait { !$0.isAlternate && $0.has("slide left") && $0.line == ready }
    #expect(pty.screen.rows[0] == "ready 80x24")
    #expect(pty.screen.count(of: "slide") == 2)
  }

  @Test func `keys that arrive together make one frame`() {
    let pty = probe("slide")
    pty.wait(for: "frame 1")
    pty.send(String(repeating: "\u{1B}[C", count: 30))
    pty.wait { $0.count(of: "key(Terminal.Key.right)") == 22 }
    let frames = String(decoding: pty.output, as: UTF8.self).components(of: "\u{1B}[?2026h")
    #expect(frames < 12)
  }

  @Test func `Ctrl+C is heard, and ends nothing`() {
    let pty = probe("slide")
    pty.wait(for: "frame 1")
    pty.send("\u{3}")
    pty.wait(for: "interrupt")
    pty.send("a")
    pty.wait(for: "character(\"a\")")
  }

  @Test func `follows the window`() {
    let pty = probe("slide")
    pty.wait(for: "slide 80x24")
    pty.resize(columns: 40, rows: 12)
    pty.wait(for: "slide 40x12")
    pty.resize(columns: 100, rows: 30)
    pty.wait { $0.has("slide 100x30") && $0.count(of: "resized") == 2 }
    pty.send("q")
    pty.wait { !$0.isAlternate && $0.line == ready }
  }

  @Test func `a new size comes before a key that was pressed after it, and is told once`() {
    let pty = probe("slide")
    pty.wait(for: "slide 80x24")
    for round in 1...8 {
      let columns = 50 + round
      pty.resize(columns: columns, rows: 20)
      pty.send("a")
      pty.wait { $0.has("slide \(columns)x20") && $0.count(of: "character") == round }
    }
    let heard = pty.screen.rows.compactMap { row in
      row.contains("resized") ? "size" : row.contains("character") ? "key" : nil
    }
    #expect(heard == Array(repeating: ["size", "key"], count: 8).flatMap(\.self))
  }

  @Test func `asks for a line in its last row, with Tab, and is drawn again`() {
    let pty = probe("slide", rows: 10)
    pty.wait(for: "frame 1")
    pty.send(":")
    pty.wait { $0.cursor.row == 9 && $0.line == ":" && $0.isCursorVisible }
    pty.send("se\t")
    pty.wait { $0.has("sektör") && $0.line == ": se" }
    pty.send("k\t1\r")
    pty.wait { $0.has("line(\"sektör 1\")") && $0.rows[0].hasPrefix("slide 80x10") && !$0.isCursorVisible }
    #expect(pty.screen.rows[9] == "")
    #expect(!pty.screen.has("section"))
    pty.send(":half\u{3}")
    pty.wait { $0.has("interrupt") && !$0.isCursorVisible }
    pty.send("x")
    #expect(pty.exitStatus == 6)
  }

  @Test func `goes on behind the line that is being typed, also in a new size`() {
    let pty = probe("slide", rows: 10)
    pty.wait(for: "frame 1")
    pty.send(":ha")
    pty.wait { $0.has("frame 4") && $0.line == ": ha" }
    pty.resize(columns: 60, rows: 14)
    pty.wait { $0.has("slide 60x14") && $0.cursor.row == 13 && $0.line == ": ha" }
    #expect(pty.screen.count(of: ": ha") == 1)
    pty.send("lf\r")
    pty.wait { $0.has("line(\"half\")") && $0.rows[13] == "" }
  }

  @Test func `what was typed ahead of the prompt is there for it`() {
    let pty = probe("slide")
    pty.wait(for: "frame 1")
    pty.send("aqhello\rquit\r")
    #expect(pty.exitStatus == 0)
    #expect(pty.transcript.contains("line: \"hello\""))
  }
}

extension String {
  fileprivate func components(of separator: String) -> Int { self.split(separator: separator).count - 1 }
}
