import CMD4C

/// The only file that talks to md4c: source bytes in, events with offsets out.
enum MarkdownParser {
  /// md4c reads one byte past its input, so zeros stand behind it.
  static let padding = [UInt8](repeating: 0, count: 8)

  /// The blocks of a text that begins at an offset, before which all is blank; `source` is the text as it was written.
  static func blocks(
    of bytes: consuming [UInt8], in source: SourceText, from start: Int = 0
  ) throws(MarkdownLimit) -> [SourceBlock] {
    var tree = SourceTree(source, offset: start)
    try parse(bytes, from: start) { tree.take($0) }
    return tree.finished()
  }

  /// Hands out what stands in a text, in its order.
  static func parse(
    _ bytes: consuming [UInt8], from start: Int = 0, _ take: @escaping (MarkdownEvent) -> Void
  ) throws(MarkdownLimit) {
    let collector = Collector(start: start, take)
    let count = bytes.count
    bytes += padding
    let result = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe collector.parse(characters.baseAddress!, count: count)
      }
    }
    if let limit = collector.limit {
      // The parser tells where text ended; what is over the limit begins behind it.
      let rest = bytes[min(limit.offset, count)..<count]
      throw MarkdownLimit(
        offset: rest.firstIndex { !$0.isBlank && $0 != .newline } ?? limit.offset, message: limit.message)
    }
    if result != 0 { throw MarkdownLimit(offset: 0, message: "The text could not be parsed.") }
  }
}

/// Hands md4c's callbacks on as events.
private final class Collector {
  private let take: (MarkdownEvent) -> Void
  private var count = 0
  var limit: MarkdownLimit?
  private var input = 0
  private var length = 0
  private var offset: Int
  private var depth = 0
  private var cells = 0
  private var linkBytes = 0

  init(start: Int, _ take: @escaping (MarkdownEvent) -> Void) {
    offset = start
    self.take = take
  }

  func parse(_ text: UnsafePointer<CChar>, count: Int) -> CInt {
    input = Int(bitPattern: text)
    length = count
    var parser = MD_PARSER()
    parser.flags = CUnsignedInt(
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_LATEXMATHSPANS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS)
    unsafe parser.enter_block = { type, detail, state in
      unsafe Collector.of(state).enter(Collector.element(type, detail))
    }
    unsafe parser.leave_block = { type, _, state in
      unsafe Collector.of(state).leave(isKnown: Collector.isKnown(type))
    }
    unsafe parser.enter_span = { type, detail, state in
      unsafe Collector.of(state).enter(Collector.span(type, detail))
    }
    unsafe parser.leave_span = { _, _, state in
      unsafe Collector.of(state).leave(isKnown: true)
    }
    unsafe parser.text = { type, text, size, state in
      unsafe Collector.of(state).text(
        type, address: Int(bitPattern: text), UnsafeBufferPointer(start: text, count: Int(size)))
    }
    return unsafe md_parse(text, MD_SIZE(count), &parser, Unmanaged.passUnretained(self).toOpaque())
  }

  private static func of(_ state: UnsafeMutableRawPointer?) -> Collector {
    unsafe Unmanaged<Collector>.fromOpaque(state!).takeUnretainedValue()
  }

  // A negative result stops md4c; a positive one would end the block only.
  private func stop(_ message: String) -> CInt {
    if limit == nil { limit = MarkdownLimit(offset: offset, message: message) }
    return -1
  }

  private func report(_ event: MarkdownEvent) -> CInt {
    take(event)
    count += 1
    return count <= Limits.markdownEvents ? 0 : stop("The text has more than a million parts.")
  }

  private func enter(_ element: MarkdownElement?) -> CInt {
    guard let element else { return 0 }
    depth += 1
    if depth > Limits.markdownDepth {
      return stop("More than \(Limits.markdownDepth) blocks and spans stand in one another.")
    }
    switch element {
    case .table(let columns) where columns > Limits.tableColumns:
      return stop("A table has \(columns) columns, more than \(Limits.tableColumns).")
    case .cell:
      cells += 1
      if cells > Limits.tableCells { return stop("The tables have more than \(Limits.tableCells) cells.") }
    case .link(let url), .image(let url):
      linkBytes += url.utf8.count
      if linkBytes > Limits.linkBytes { return stop("The links' addresses are longer than 256 KB in all.") }
    default: break
    }
    return report(.enter(element))
  }

  private func leave(isKnown: Bool) -> CInt {
    guard isKnown else { return 0 }
    depth -= 1
    return report(.leave)
  }

  private func text(_ type: MD_TEXTTYPE, address: Int, _ characters: UnsafeBufferPointer<CChar>) -> CInt {
    switch type {
    case MD_TEXT_BR: return report(.lineBreak(isHard: true))
    case MD_TEXT_SOFTBR: return report(.lineBreak(isHard: false))
    case MD_TEXT_NULLCHAR: return report(.text(.made("\u{FFFD}")))
    default: break
    }
    let start = address - input
    guard start >= 0, start + characters.count <= length else {
      let made = unsafe String(decoding: characters.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return report(.text(.made(made)))
    }
    let range = start..<start + characters.count
    offset = range.upperBound
    return report(.text(type == MD_TEXT_ENTITY ? .entity(range) : .source(range)))
  }
}

// md4c's enums and details, in our words.
extension Collector {
  /// Whether the block has an element: the document, and a table's head and body, have none.
  private static func isKnown(_ type: MD_BLOCKTYPE) -> Bool {
    type != MD_BLOCK_DOC && type != MD_BLOCK_THEAD && type != MD_BLOCK_TBODY
  }

  private static func element(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> MarkdownElement? {
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
      return unsafe .code(info: string(detail!.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self).pointee.info))
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

  private static func span(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> MarkdownElement {
    switch type {
    case MD_SPAN_STRONG: .strong
    case MD_SPAN_DEL: .strikethrough
    case MD_SPAN_CODE: .codeSpan
    case MD_SPAN_LATEXMATH: .math(isDisplay: false)
    case MD_SPAN_LATEXMATH_DISPLAY: .math(isDisplay: true)
    case MD_SPAN_A: unsafe .link(url: string(detail!.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee.href))
    case MD_SPAN_IMG:
      unsafe .image(url: string(detail!.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee.src))
    default: .emphasis
    }
  }

  private static func string(_ attribute: MD_ATTRIBUTE) -> String {
    guard let text = unsafe attribute.text else { return "" }
    let characters = unsafe UnsafeBufferPointer(start: text, count: Int(attribute.size))
    return unsafe String(decoding: characters.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
