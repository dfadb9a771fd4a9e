import TestSupport
import Testing

@testable import Terminal

/// Frames are looked at in an emulator: what a person sees counts, not the bytes.
@Suite struct `A display` {
  let medium = Medium(width: 12, height: 4, color: .ansi16)

  func lines(_ texts: String...) -> [Line] { texts.map { Line([Span($0)]) } }

  /// What a terminal shows after these frames, written by a program of the system.
  func shown(_ bytes: String) -> TerminalScreen {
    let folder = TemporaryFolder()
    let pty = Pty(["/bin/cat", folder.write(bytes, to: "bytes")], columns: 12, rows: 4)
    #expect(pty.exitStatus == 0)
    return pty.screen
  }

  @Test func `writes only the cells that have changed`() {
    var display = Display()
    let first = display.frame(lines("loss 1.31", "batch 64"), medium: medium)
    let second = display.frame(lines("loss 1.32", "batch 64"), medium: medium)
    #expect(second == "\u{1B}[?2026h\u{1B}[1;9H2\u{1B}[?2026l")
    #expect(display.frame(lines("loss 1.32", "batch 64"), medium: medium) == "")
    #expect(shown(first + second).rows == ["loss 1.32", "batch 64", "", ""])
  }

  @Test func `clears what is no longer there`() {
    var display = Display()
    let bytes =
      display.frame(lines("a long line", "two", "three", "four"), medium: medium)
      + display.frame(lines("a", "", "th"), medium: medium)
    #expect(shown(bytes).rows == ["a", "", "th", ""])
  }

  @Test func `cuts what is too wide or too long, and never a wide character in half`() {
    var display = Display()
    let bytes = display.frame(lines("0123456789日本", "01234567890日", "c", "d", "e"), medium: medium)
    #expect(shown(bytes).rows == ["0123456789日", "01234567890", "c", "d"])
  }

  @Test func `draws wide characters over narrow ones and back`() {
    var display = Display()
    let bytes =
      display.frame(lines("abcdef", "日本語x"), medium: medium)
      + display.frame(lines("a日本f", "ab本語y"), medium: medium)
      + display.frame(lines("ab日ef", "abcd語y"), medium: medium)
    #expect(shown(bytes).rows == ["ab日ef", "abcd語y", "", ""])
  }

  @Test func `keeps marks with their letters`() {
    var display = Display()
    let bytes = display.frame(lines("e\u{301}a", "\u{301}b"), medium: medium)
    #expect(shown(bytes).rows[0] == "e\u{301}a")
  }

  @Test func `writes looks as the theme has them, and ends them`() {
    var display = Display()
    let line = Line([Span("bad", .bad), Span(" and "), Span("good", .good)])
    let bytes = display.frame([line], medium: medium)
    #expect(bytes.hasSuffix(Theme.reset + "\u{1B}[?2026l"))
    #expect(shown(bytes).cell(at: "good")?.foreground != "default")
    #expect(shown(bytes).cell(at: "and")?.foreground == "default")
    #expect(shown(bytes).rows[0] == "bad and good")
    let plain = display.frame([Line([Span("bad and good")])], medium: medium)
    #expect(plain.contains("bad") && plain.contains("good") && !plain.contains("and"))
  }

  @Test func `draws everything again when it is told to forget, and in a new size`() {
    var display = Display()
    let first = display.frame(lines("one"), medium: medium)
    display.forget()
    #expect(display.frame(lines("one"), medium: medium) == first)
    #expect(display.frame(lines("one"), medium: Medium(width: 13, height: 4)).contains("one"))
  }

  @Test func `shows the last of any row of frames`() {
    var generator = Chance(state: 7)
    var display = Display()
    var bytes = ""
    var last: [Line] = []
    let alphabet = ["a", "b", " ", " ", "日", "⣿", "e\u{301}"]
    for _ in 0..<300 {
      last = (0..<4).map { _ in
        Line([
          Span(
            (0..<Int.random(in: 0..<12, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }
              .joined())
        ])
      }
      bytes += display.frame(last, medium: medium)
    }
    var fresh = Display()
    #expect(shown(bytes).rows == shown(fresh.frame(last, medium: medium)).rows)
  }
}

/// Chance that is the same in every run.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}
