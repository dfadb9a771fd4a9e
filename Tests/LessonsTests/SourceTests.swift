import Testing

@testable import Lessons

@Suite struct `The Markdown parser` {
  private func tree(_ text: String) throws -> SourceTree {
    let source = SourceText(Array(text.utf8), file: "f")
    return try MarkdownParser.tree(of: source.bytes, in: source)
  }

  /// Blocks and spans with what they hold, text as its offsets: `quote(paragraph(0..<2))`.
  private func outline(_ blocks: SourceBlocks) -> String {
    blocks.map { "\($0.element)(\(outline($0.blocks))\(outline($0.inlines)))" }.joined(separator: " ")
  }

  private func outline(_ pieces: SourceInlines) -> String {
    pieces.map { piece in
      switch piece.kind {
      case .text: "\(piece.range)"
      case .span(let element): "\(element)(\(outline(pieces.inside(piece))))"
      case .entity, .made, .lineBreak: "\(piece.kind)"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("# A *b*\n\n- c", "heading(level: 1)(2..<4 emphasis(5..<6)) list(start: nil)(item(paragraph(11..<12)))"),
    (
      "- a\n  - b\n- c",
      "list(start: nil)(item(paragraph(2..<3) list(start: nil)(item(paragraph(8..<9)))) item(paragraph(12..<13)))"
    ),
    ("> a\n> b&amp;\n\n***", "quote(paragraph(2..<3 lineBreak(isHard: false) 6..<7 entity)) rule()"),
    ("**a *b* `c`**", "paragraph(strong(2..<4 emphasis(5..<6) 7..<8 codeSpan(9..<10)))"),
    ("", ""),
  ])
  func `finds blocks, spans and text with their bytes`(text: String, outline: String) throws {
    #expect(try self.outline(tree(text).blocks) == outline)
  }

  @Test func `finds tables without head and body, and math, but no HTML`() throws {
    let left = String(reflecting: TableBlock.Alignment.left), right = String(reflecting: TableBlock.Alignment.right)
    #expect(
      try outline(tree("|a|b|\n|---|--:|\n|$x$|<b>|").blocks)
        == "table(columns: 2)(row(cell(\(left))(1..<2) cell(\(right))(3..<4)) "
        + "row(cell(\(left))(math(isDisplay: false)(18..<19)) cell(\(right))(21..<24)))")
  }

  @Test func `builds blocks that know where they begin`() throws {
    let text = "Hi\nthere\n\n- a\n  > q\n\n---\n\n```swift x\n\n  code\n```\n"
    let tree = try tree(text)
    let blocks = Array(tree.blocks)
    #expect(blocks.map(\.element) == [.paragraph, .list(start: nil), .rule, .code(info: 0)])
    #expect(blocks[3].info == "swift x")
    #expect(blocks.map { tree.source.place(at: $0.start).line } == [1, 4, 5, 9])
    #expect(blocks[1].blocks.first?.blocks.map(\.element) == [.paragraph, .quote])
    #expect(blocks[3].code.lines == ["", "  code"])
    #expect(blocks[3].code.starts[1].map(tree.source.place)?.line == 11)
  }

  @Test func `knows where code stands behind carriage returns, which end no line of the file`() throws {
    let blocks = try tree("a\n\n~~~\nb\r\r\rc\n  d\n~~~").blocks.map(\.self)
    #expect(blocks[1].code.text == "b\n\n\nc\n  d")
    #expect(blocks[1].code.starts == [7, nil, nil, 11, 13])
  }

  @Test func `cuts running text at its ends, whatever spans that crosses`() throws {
    let tree = try tree("one *two three* four")
    let pieces = try #require(tree.blocks.first).inlines
    let reader = InlineReader(source: tree.source, findings: Findings())
    #expect(reader.inlines(pieces.from(3)).map(\.dump).joined() == "*two three* four")
    #expect(reader.inlines(pieces.from(8)).map(\.dump).joined() == "* three* four")
    #expect(reader.inlines(pieces.upTo(8)).map(\.dump).joined() == "one *two*")
    #expect(reader.inlines(pieces.upTo(0)).isEmpty)
  }
}

@Suite struct `The YAML parser` {
  @Test func `reports scalars as text, with lines and columns`() throws {
    let items = try YAMLParser.items(of: Array("a: [1, \"x\"]\né: {}".utf8))
    #expect(
      items == [
        YAMLItem(kind: .mapping, line: 1, column: 1, end: 7),
        YAMLItem(kind: .scalar("a", isPlain: true), line: 1, column: 1, end: 2),
        YAMLItem(kind: .list, line: 1, column: 4, end: 5),
        YAMLItem(kind: .scalar("1", isPlain: true), line: 1, column: 5, end: 4),
        YAMLItem(kind: .scalar("x", isPlain: false), line: 1, column: 8, end: 5),
        YAMLItem(kind: .scalar("é", isPlain: true), line: 2, column: 1, end: 6),
        YAMLItem(kind: .mapping, line: 2, column: 4, end: 7),
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
    let error = #expect(throws: YAMLRefused.self) { try YAMLParser.items(of: Array(text.utf8)) }
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
