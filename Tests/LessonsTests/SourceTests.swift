import Testing

@testable import Lessons

@Suite struct `The Markdown parser` {
  private func events(_ text: String) throws -> [MarkdownEvent] {
    var events: [MarkdownEvent] = []
    try MarkdownParser.parse(Array(text.utf8)) { events.append($0) }
    return events
  }

  private func blocks(of source: SourceText) throws -> [SourceBlock] {
    try MarkdownParser.blocks(of: source.bytes, in: source)
  }

  @Test func `reports blocks, spans and text with their bytes`() throws {
    #expect(
      try events("# A *b*\n\n- c") == [
        .enter(.heading(level: 1)), .text(.source(2..<4)), .enter(.emphasis), .text(.source(5..<6)), .leave, .leave,
        .enter(.list(start: nil)), .enter(.item), .text(.source(11..<12)), .leave, .leave,
      ])
  }

  @Test func `reports tables without head and body, and math, but no HTML`() throws {
    #expect(
      try events("|a|b|\n|---|--:|\n|$x$|<b>|") == [
        .enter(.table(columns: 2)),
        .enter(.row), .enter(.cell(.left)), .text(.source(1..<2)), .leave, .enter(.cell(.right)), .text(.source(3..<4)),
        .leave,
        .leave,
        .enter(.row), .enter(.cell(.left)), .enter(.math(isDisplay: false)), .text(.source(18..<19)), .leave, .leave,
        .enter(.cell(.right)), .text(.source(21..<24)), .leave, .leave,
        .leave,
      ])
  }

  @Test func `takes an empty text`() throws {
    #expect(try events("") == [])
  }

  @Test func `builds blocks that know where they begin`() throws {
    let text = "Hi\nthere\n\n- a\n  > q\n\n---\n\n```swift x\n\n  code\n```\n"
    let source = SourceText(Array(text.utf8), file: "f")
    let blocks = try blocks(of: source)
    #expect(blocks.map(\.element) == [.paragraph, .list(start: nil), .rule, .code(info: "swift x")])
    #expect(blocks.map { source.place(at: $0.start).line } == [1, 4, 5, 9])
    #expect(blocks[1].blocks[0].blocks.map(\.element) == [.paragraph, .quote])
    #expect(blocks[3].lines.map(\.text) == ["", "  code"])
    #expect(blocks[3].lines[1].start.map(source.place)?.line == 11)
  }

  @Test func `cuts bytes out of running text, whatever spans they cross`() throws {
    let text = "one *two three* four"
    let source = SourceText(Array(text.utf8), file: "f")
    let inlines = try blocks(of: source)[0].inlines
    let reader = InlineReader(source: source, findings: Findings())
    #expect(reader.inlines(inlines.removing(0..<3)).map(\.dump).joined() == "*two three* four")
    #expect(reader.inlines(inlines.removing(8..<20)).map(\.dump).joined() == "one *two*")
    #expect(reader.inlines(inlines.removing(0..<20)).isEmpty)
  }
}

@Suite struct `The YAML parser` {
  @Test func `reports scalars as text, with lines and columns`() throws {
    let events = try YAMLParser.events(of: Array("a: [1, \"x\"]\né: {}".utf8))
    #expect(
      events == [
        YAMLEvent(kind: .mappingStart, line: 1, column: 1),
        YAMLEvent(kind: .scalar("a", isPlain: true), line: 1, column: 1),
        YAMLEvent(kind: .listStart, line: 1, column: 4),
        YAMLEvent(kind: .scalar("1", isPlain: true), line: 1, column: 5),
        YAMLEvent(kind: .scalar("x", isPlain: false), line: 1, column: 8),
        YAMLEvent(kind: .end, line: 1, column: 11),
        YAMLEvent(kind: .scalar("é", isPlain: true), line: 2, column: 1),
        YAMLEvent(kind: .mappingStart, line: 2, column: 4),
        YAMLEvent(kind: .end, line: 2, column: 5),
        YAMLEvent(kind: .end, line: 3, column: 1),
      ])
  }

  @Test(arguments: [
    ("a: &x 1", 1, 4, "An anchor (&name) is not allowed."), ("a: *x", 1, 4, "An alias (*name) is not allowed."),
    ("a:\n- !t b", 2, 3, "A tag (!name) is not allowed."),
    ("%TAG ! x\n--- a", 1, 1, "A directive (%…) is not allowed."),
    (String(repeating: "[", count: 65), 1, 65, "More than 64 lists and mappings stand in one another."),
    ("a: b\n\tc: d", 2, 1, "A tab stands before this."),
    ("a: @b", 1, 4, "This character cannot begin a value."),
    ("a\nb: c", 2, 2, "A second colon stands in this line."),
    ("a: b\nc\nd: e", 2, 1, "A key without a colon stands here."),
    ("- a\nb: c", 2, 1, "An item of the list is expected here."),
    ("a: \u{1}", 1, 1, "A control character stands in the YAML."),
  ])
  func `refuses what can do harm or mean two things`(text: String, line: Int, column: Int, message: String) {
    let error = #expect(throws: YAMLRefused.self) { try YAMLParser.events(of: Array(text.utf8)) }
    #expect(error.map { "\($0.line):\($0.column) \($0.message)" } == "\(line):\(column) \(message)")
  }
}

@Suite struct `A source text` {
  @Test func `counts columns in Unicode scalars`() {
    let source = SourceText(Array("é→x\ny".utf8), file: "f")
    #expect(source.place(at: 5) == Place(file: "f", line: 1, column: 3))
    #expect(source.place(at: 7) == Place(file: "f", line: 2, column: 1))
    #expect(source.place(at: 99) == Place(file: "f", line: 2, column: 2))
  }

  @Test(
    arguments: [
      ("The linear rule", "the-linear-rule"), ("  1/√B: Noise!", "b-noise"), ("Ärger", "rger"), ("→", nil),
    ] as [(String, String?)])
  func `suggests ids`(title: String, id: String?) {
    #expect(Identifier.suggested(by: title) == id)
  }

  @Test(
    arguments: [
      ("&amp;", "&"), ("&#215;", "×"), ("&#xD7;", "×"), ("&nosuch;", nil), ("&#0;", "\u{FFFD}"),
      ("&#xFFFFFFFF;", "\u{FFFD}"),
      ("&#99999999999999;", nil),
    ] as [(String, String?)])
  func `decodes entities`(entity: String, text: String?) {
    #expect(Entity.decoded(entity) == text)
  }
}
