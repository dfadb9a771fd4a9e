import Terminal
import Testing

@Suite struct `Keys` {
  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}OD", .left),
    ("\u{1B}[1;5C", .right), ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end),
    ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6;2~", .pageDown),
    ("\r", .enter), ("\n", .enter), ("\u{1B}OM", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("a", .character("a")), (" ", .character(" ")), ("é", .character("é")), ("日", .character("日")),
    ("🙂", .character("🙂")), ("\u{1}", .control("a")), ("\u{12}", .control("r")), ("\u{0}", .unknown),
    ("\u{1B}[15~", .unknown), ("\u{1B}[[A", .unknown), ("\u{1B}[Z", .unknown), ("\u{1B}[23~", .unknown),
  ])
  func `are decoded from what terminals send`(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array(bytes.utf8)) == [key])
    #expect(!decoder.isWaiting)
    // The same, byte by byte.
    #expect(bytes.utf8.flatMap { decoder.feed([$0]) } == [key])
  }

  @Test func `an Esc alone is the Esc key once nothing has followed`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.finish() == [.escape])
    #expect(decoder.finish() == [])
    #expect(decoder.feed(Array("\u{1B}q".utf8)) == [.escape, .character("q")])
    #expect(decoder.feed(Array("\u{1B}\u{1B}[A".utf8)) == [.escape, .up])
  }

  @Test func `what was begun and not finished is no key`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[1;".utf8)) == [])
    #expect(decoder.finish() == [.unknown])
    #expect(decoder.feed([0xE6, 0x97]) == [])
    #expect(decoder.finish() == [.unknown])
  }

  @Test func `bytes that are not UTF-8 spoil only themselves`() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0xFF, 0x61, 0xC3, 0x62, 0x80, 0xED, 0xA0, 0x80]).filter { $0 != .unknown } == [
        .character("a"), .character("b"),
      ])
    // A control character of the second kind, in two bytes.
    #expect(decoder.feed([0xC2, 0x9B]) == [.unknown])
  }

  @Test func `a sequence without an end is given up`() {
    var decoder = KeyDecoder()
    _ = decoder.feed(Array(("\u{1B}[" + String(repeating: "1", count: 10_000)).utf8))
    #expect(decoder.feed(Array("q".utf8)).last == .character("q"))
  }

  @Test func `pressed together they all arrive`() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed(Array("\u{1B}[A\u{1B}[Ax\r".utf8)) == [.up, .up, .character("x"), .enter])
  }

  @Test func `a paste is one unknown key, however it is cut`() {
    let bytes = Array("a\u{1B}[200~q\u{1B}[20quit\r\u{1B}[201~b".utf8)
    var whole = KeyDecoder()
    #expect(whole.feed(bytes) == [.character("a"), .unknown, .character("b")])
    var single = KeyDecoder()
    #expect(bytes.flatMap { single.feed([$0]) } == [.character("a"), .unknown, .character("b")])
  }
}
