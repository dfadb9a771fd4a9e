import Testing

@testable import Terminal

@Suite struct `Lines of a script` {
  func lines(_ pieces: [String], end: Bool = true) -> [String] {
    var buffer = LineBuffer()
    var lines: [String] = []
    for piece in pieces {
      buffer.feed(Array(piece.utf8))
      while let line = buffer.next() { lines.append(line) }
    }
    if end { buffer.end() }
    while let line = buffer.next() { lines.append(line) }
    return lines
  }

  @Test func `come one by one, however the bytes are cut`() {
    #expect(lines(["ne", "xt\nqu", "it\n"]) == ["next", "quit"])
    #expect(lines(["one\r\n", "\n", "two"]) == ["one", "", "two"])
    #expect(lines(["one\ntwo"], end: false) == ["one"])
    #expect(lines([]) == [])
  }

  @Test func `that are not UTF-8 are mended`() {
    var buffer = LineBuffer()
    buffer.feed([0x61, 0xFF, 0x62, 0x0A])
    #expect(buffer.next() == "a\u{FFFD}b")
  }

  @Test func `have an end, even where the script has none`() {
    #expect(lines([String(repeating: "x", count: 200_000) + "\nnext\n"]).map(\.utf8.count) == [LineBuffer.longest, 4])
  }
}

@Suite struct `The prompt's colours` {
  @Test func `are hidden from readline, which counts columns`() {
    #expect(promptWithHiddenStyle("1/7 › ") == "1/7 › ")
    #expect(
      promptWithHiddenStyle("\u{1B}[1;36m1/7\u{1B}[0m › ") == "\u{1}\u{1B}[1;36m\u{2}1/7\u{1}\u{1B}[0m\u{2} › ")
    #expect(promptWithHiddenStyle("a\u{1B}[0m\u{1B}[1mb") == "a\u{1}\u{1B}[0m\u{2}\u{1}\u{1B}[1m\u{2}b")
  }
}
