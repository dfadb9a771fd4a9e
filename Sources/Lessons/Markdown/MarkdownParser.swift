import CMD4C

/// The only file that talks to md4c: source bytes in, events with offsets out.
enum MarkdownParser {
  /// md4c reads one byte past its input, so zeros stand behind it.
  static let padding = [UInt8](repeating: 0, count: 8)

  /// What stands in a text that begins at an offset, before which all is blank; `source` is the text as it was written.
  static func tree(
    of bytes: consuming [UInt8], in source: SourceText, from start: Int = 0
  ) throws(MarkdownLimit) -> SourceTree {
    let count = bytes.count
    bytes += padding
    var collector = Collector(source: source, start: start)
    let result = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe parse(characters.baseAddress!, count: count, into: &collector)
      }
    }
    if let limit = collector.limit {
      // The parser tells where text ended; what is over the limit begins behind it.
      let rest = bytes[min(limit.offset, count)..<count]
      throw MarkdownLimit(
        offset: rest.firstIndex { !$0.isBlank && $0 != .newline } ?? limit.offset, message: limit.message)
    }
    if result != 0 { throw MarkdownLimit(offset: 0, message: "The text could not be parsed.") }
    return collector.tree.finished()
  }

  private static func parse(_ text: UnsafePointer<CChar>, count: Int, into collector: inout Collector) -> CInt {
    unsafe collector.input = Int(bitPattern: text)
    collector.length = count
    var parser = MD_PARSER()
    parser.flags = CUnsignedInt(
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_LATEXMATHSPANS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS)
    unsafe parser.enter_block = { type, detail, state in
      unsafe Collector.at(state).pointee.enter(type, detail)
    }
    unsafe parser.leave_block = { type, _, state in
      Collector.isKnown(type) ? unsafe Collector.at(state).pointee.leave() : 0
    }
    unsafe parser.enter_span = { type, detail, state in
      unsafe Collector.at(state).pointee.enter(type, detail)
    }
    unsafe parser.leave_span = { _, _, state in
      unsafe Collector.at(state).pointee.leave()
    }
    unsafe parser.text = { type, text, size, state in
      unsafe Collector.at(state).pointee.text(type, UnsafeBufferPointer(start: text, count: Int(size)))
    }
    return unsafe withUnsafeMutablePointer(to: &collector) { state in
      unsafe md_parse(text, MD_SIZE(count), &parser, state)
    }
  }
}

/// Hands what md4c reports on to the tree, up to the limits.
private struct Collector {
  var tree: SourceTreeBuilder
  var limit: MarkdownLimit?
  /// Where md4c's input lies.
  var input = 0
  var length = 0
  private var count = 0
  private var offset: Int
  private var depth = 0
  private var cells = 0
  private var linkBytes = 0

  init(source: SourceText, start: Int) {
    tree = SourceTreeBuilder(source, offset: start)
    offset = start
  }

  /// The collector that md4c hands to its callbacks.
  static func at(_ state: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Collector> {
    unsafe state!.assumingMemoryBound(to: Collector.self)
  }

  // A negative result stops md4c; a positive one would end the block only.
  private mutating func stop(_ message: String) -> CInt {
    if limit == nil { limit = MarkdownLimit(offset: offset, message: message) }
    return -1
  }

  private mutating func reported() -> CInt {
    count += 1
    return count <= Limits.markdownEvents ? 0 : stop("The text has more than a million parts.")
  }

  mutating func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> CInt {
    guard let block = unsafe block(type, detail) else { return 0 }
    depth += 1
    if depth > Limits.markdownDepth { return stopTooDeep() }
    switch block {
    case .table(let columns) where columns > Limits.tableColumns:
      return stop("A table has \(columns) columns, more than \(Limits.tableColumns).")
    case .cell:
      cells += 1
      if cells > Limits.tableCells { return stop("The tables have more than \(Limits.tableCells) cells.") }
    default: break
    }
    tree.enter(block: block)
    return reported()
  }

  mutating func enter(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> CInt {
    depth += 1
    if depth > Limits.markdownDepth { return stopTooDeep() }
    let span = unsafe span(type, detail)
    if linkBytes > Limits.linkBytes { return stop("The links' addresses are longer than 256 KB in all.") }
    tree.enter(span: span)
    return reported()
  }

  private mutating func stopTooDeep() -> CInt {
    stop("More than \(Limits.markdownDepth) blocks and spans stand in one another.")
  }

  mutating func leave() -> CInt {
    depth -= 1
    tree.leave()
    return reported()
  }

  mutating func text(_ type: MD_TEXTTYPE, _ characters: UnsafeBufferPointer<CChar>) -> CInt {
    let start = unsafe Int(bitPattern: characters.baseAddress) - input
    switch type {
    case MD_TEXT_BR, MD_TEXT_SOFTBR: tree.lineBreak(isHard: type == MD_TEXT_BR)
    case MD_TEXT_NULLCHAR: tree.text(made: "\u{FFFD}")
    case _ where start >= 0 && start + characters.count <= length:
      offset = start + characters.count
      tree.text(start..<offset, isEntity: type == MD_TEXT_ENTITY)
    default:
      tree.text(made: unsafe String(decoding: UnsafeRawBufferPointer(characters), as: UTF8.self))
    }
    return reported()
  }
}

// md4c's enums and details, in our words.
extension Collector {
  /// Whether the block has an element: the document, and a table's head and body, have none.
  static func isKnown(_ type: MD_BLOCKTYPE) -> Bool {
    type != MD_BLOCK_DOC && type != MD_BLOCK_THEAD && type != MD_BLOCK_TBODY
  }

  private mutating func block(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> MarkdownElement? {
    switch type {
    case MD_BLOCK_QUOTE: return .quote
    case MD_BLOCK_UL: return .list(start: nil)
    case MD_BLOCK_OL:
      return unsafe .list(start: Int(detail!.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee.start))
    case MD_BLOCK_LI: return .item
    case MD_BLOCK_HR: return .rule
    case MD_BLOCK_H:
      return unsafe .heading(level: Int(detail!.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level))
    case MD_BLOCK_CODE:
      return unsafe .code(info: words(detail!.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self).pointee.info))
    case MD_BLOCK_HTML, MD_BLOCK_P: return .paragraph
    case MD_BLOCK_TABLE:
      return unsafe .table(columns: Int(detail!.assumingMemoryBound(to: MD_BLOCK_TABLE_DETAIL.self).pointee.col_count))
    case MD_BLOCK_TR: return .row
    case MD_BLOCK_TH, MD_BLOCK_TD:
      switch unsafe detail!.assumingMemoryBound(to: MD_BLOCK_TD_DETAIL.self).pointee.align {
      case MD_ALIGN_CENTER: return .cell(.center)
      case MD_ALIGN_RIGHT: return .cell(.right)
      default: return .cell(.left)
      }
    default: return nil
    }
  }

  private mutating func span(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> MarkdownElement {
    switch type {
    case MD_SPAN_STRONG: .strong
    case MD_SPAN_DEL: .strikethrough
    case MD_SPAN_CODE: .codeSpan
    case MD_SPAN_LATEXMATH: .math(isDisplay: false)
    case MD_SPAN_LATEXMATH_DISPLAY: .math(isDisplay: true)
    case MD_SPAN_A: unsafe .link(url: address(detail!.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee.href))
    case MD_SPAN_IMG: unsafe .image(url: address(detail!.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee.src))
    default: .emphasis
    }
  }

  private mutating func address(_ attribute: MD_ATTRIBUTE) -> Int {
    linkBytes += Int(attribute.size)
    return unsafe words(attribute)
  }

  private mutating func words(_ attribute: MD_ATTRIBUTE) -> Int {
    let bytes = unsafe UnsafeRawBufferPointer(start: attribute.text, count: attribute.text == nil ? 0 : Int(attribute.size))
    return unsafe tree.index(of: String(decoding: bytes, as: UTF8.self))
  }
}
