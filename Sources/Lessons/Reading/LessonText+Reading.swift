extension LessonText {
  /// Reads a lesson's words with their places; nil for what is no lesson at all.
  public init?(parsing bytes: [UInt8], file: String) {
    let source = SourceText(bytes, file: file)
    guard bytes.count <= Limits.lessonBytes, source.firstInvalidByte == nil, source.lineOverLimit == nil,
      let frontMatter = FrontMatter(of: source, findings: Findings()),
      let tree = try? source.markdown(afterLine: frontMatter.lastLine)
    else { return nil }
    var reader = PassageReader(source: source)
    reader.read(tree.blocks)
    self.init(
      file: file, lines: source.lineStarts.indices.map { source.text(source.range(ofLine: $0)) },
      frontMatterEnd: frontMatter.lastLine + 1, passages: reader.passages)
  }
}

/// Takes the passages out of a lesson's blocks.
private struct PassageReader {
  let source: SourceText
  var passages: [LessonText.Passage] = []
  private var tables = 0

  init(source: SourceText) {
    self.source = source
  }

  mutating func read(_ blocks: SourceBlocks) {
    for block in blocks { read(block) }
  }

  private mutating func read(_ block: SourceBlock) {
    switch block.element {
    case .paragraph: add(.paragraph, block)
    case .heading(let level): add(.heading(level: level), block)
    case .table:
      for (row, cells) in block.blocks.enumerated() {
        for (column, cell) in cells.blocks.enumerated() {
          add(.cell(table: tables, row: row, column: column), cell)
        }
      }
      tables += 1
    case .code:
      let code = block.code
      let pieces = zip(code.lines, code.starts).compactMap { text, start in
        start.map { LessonText.Piece(kind: .code, text: text, place: source.place(at: $0)) }
      }
      passages.append(
        LessonText.Passage(
          kind: .code(language: SourceCode.language(of: block.info)), place: source.place(at: block.start), pieces: pieces))
    default: read(block.blocks)
    }
  }

  private mutating func add(_ kind: LessonText.Kind, _ block: SourceBlock) {
    var pieces: [LessonText.Piece] = []
    add(block.inlines, as: .text, to: &pieces)
    passages.append(LessonText.Passage(kind: kind, place: source.place(at: block.start), pieces: pieces))
  }

  private func add(_ inlines: SourceInlines, as kind: LessonText.Piece.Kind, to pieces: inout [LessonText.Piece]) {
    for inline in inlines {
      let place = source.place(at: inline.range.lowerBound)
      switch inline.kind {
      case .text: pieces.append(LessonText.Piece(kind: kind, text: source.text(inline.range), place: place))
      case .entity:
        let text = source.text(inline.range)
        pieces.append(LessonText.Piece(kind: kind, text: Entity.decoded(text) ?? text, place: place))
      case .made(let index):
        pieces.append(LessonText.Piece(kind: kind, text: inlines.words(index), place: place))
      case .lineBreak: pieces.append(LessonText.Piece(kind: .lineBreak, text: " ", place: place))
      case .span(let element):
        switch element {
        case .codeSpan: add(inlines.inside(inline), as: .code, to: &pieces)
        case .math: add(inlines.inside(inline), as: .math, to: &pieces)
        case .link(let index), .image(let index):
          var isImage = false
          if case .image = element { isImage = true }
          let link = LessonText.Piece.Kind.link(url: Entity.decodedAll(in: inlines.words(index)), isImage: isImage)
          if inline.children.isEmpty { pieces.append(LessonText.Piece(kind: link, text: "", place: place)) }
          add(inlines.inside(inline), as: link, to: &pieces)
        default: add(inlines.inside(inline), as: kind, to: &pieces)
        }
      }
    }
  }
}
