import Foundation
import TestSupport
import Testing

/// What the word `wide` opens, in a real terminal: its keys and every way out of it.
@Suite struct `Code in full` {
  let home = Home()

  /// The code of a section in a window of 40 columns, opened by `wide`.
  private func view() -> Pty {
    let pty = home.open(["study", "12"], columns: 40, rows: 30)
    pty.wait { $0.line == " a–c ›" }
    pty.send("goto 5\r")
    pty.wait {
      $0.has("for group in batched(loader, 8):   ›") && $0.has("wide shows in full") && $0.line.hasSuffix("›")
    }
    pty.send("wide\r")
    pty.wait { $0.isAlternate && $0.has("columns 1–34 of ") && $0.has("q back") }
    return pty
  }

  @Test(arguments: ["q", "\r", "\u{1B}", "\u{4}"])
  func `is moved by arrows and left by a key`(key: String) {
    let pty = view()
    pty.send("\u{1B}[C")
    pty.wait { $0.has("columns 9–42 of ") && $0.has("‹p in batched(loader, 8):") }
    pty.send("\u{1B}[F")
    pty.wait { $0.has("the last may be short") && !$0.has("may be short›") }
    pty.send("\u{1B}[H\u{1B}[D")
    pty.wait(for: "columns 1–34 of ")
    pty.resize(columns: 100, rows: 20)
    pty.wait { $0.has("for group in batched(loader, 8):") && $0.has("the last may be short") && !$0.has("›") }
    pty.resize(columns: 40, rows: 12)
    pty.wait(for: "columns 1–34 of ")
    pty.send(key)
    pty.wait { !$0.isAlternate && $0.line.hasSuffix("›") && $0.isCursorVisible }
    pty.send("quit\r")
    #expect(pty.ending == .exit(0))
    #expect(pty.modes == pty.initialModes)
    #expect(home.isJournalWhole)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `is left by a signal as by a key`(signal: Int32) {
    let pty = view()
    pty.signal(signal)
    #expect(pty.ending == .signal(signal))
    #expect(pty.modes == pty.initialModes && pty.isCooked)
    #expect(!pty.screen.isAlternate && pty.screen.isCursorVisible)
    #expect(home.isJournalWhole)
  }

  @Test func `is printed whole where there is no full screen`() {
    let plain = home.run(["--plain", "study", "12"], input: "goto 5\nwide\nquit\n", with: ["COLUMNS": "40"])
    #expect(plain.status == 0)
    #expect(plain.output.contains("In full, each line on one line"))
    #expect(plain.output.contains("for group in batched(loader, 8):      # itertools; the last may be short\n"))
  }
}
