/// Comments are for authors: with HTML off, the parser would show them.
enum Comments {
  /// The bytes with each comment that begins a line outside code blanked, so that all offsets stay.
  ///
  /// An unclosed comment stays and is shown as its source.
  static func blanked(_ bytes: [UInt8], in source: SourceText) -> [UInt8] {
    // With room for what the parser puts behind it.
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + MarkdownParser.padding.count)
    result += bytes
    var fence: (mark: UInt8, count: Int)?
    // The next end of a comment, kept so that many beginnings before one end cost one search.
    var found: (from: Int, end: Int?)?
    func next(from start: Int) -> Int? {
      if let found, start >= found.from, found.end.map({ $0 - 3 >= start }) ?? true { return found.end }
      found = (start, end(from: start, in: bytes))
      return found?.end
    }
    var line = 0
    while line < source.lineStarts.count {
      let range = source.range(ofLine: line)
      let text = bytes[range].drop { $0 == .space }
      let isIndented = text.startIndex - range.lowerBound > 3
      if let open = fence {
        if !isIndented, text.prefix(while: { $0 == open.mark }).count >= open.count,
          text.drop(while: { $0 == open.mark }).allSatisfy(\.isBlank)
        {
          fence = nil
        }
      } else if !isIndented, let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
        text.prefix(while: { $0 == mark }).count >= 3
      {
        fence = (mark, text.prefix { $0 == mark }.count)
      } else if !isIndented, text.starts(with: "<!--".utf8), let end = next(from: text.startIndex + 4) {
        let last = source.line(at: end - 1)
        if bytes[end..<source.range(ofLine: last).upperBound].allSatisfy(\.isBlank) {
          for i in range.lowerBound..<end where result[i] != .newline { result[i] = .space }
          line = last
        }
      }
      line += 1
    }
    return result
  }

  /// Running text without the comments that lie whole in it.
  static func removed(from text: String) -> String {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "<"), bytes[i...].starts(with: "<!--".utf8) {
        guard let end = end(from: i + 4, in: bytes) else { break }
        i = end
      } else {
        kept.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: kept + bytes[i...], as: UTF8.self)
  }

  /// Whether a comment may begin in a text: it has a `<`. All running text comes by here, so it is looked for in the
  /// text's own memory.
  static func mayStand(in text: String) -> Bool {
    let bytes = text.utf8Span.span
    for i in bytes.indices where bytes[i] == UInt8(ascii: "<") { return true }
    return false
  }

  /// The offset behind the next `-->`.
  private static func end(from start: Int, in bytes: [UInt8]) -> Int? {
    guard start <= bytes.count else { return nil }
    var dashes = 0
    for i in start..<bytes.count {
      if bytes[i] == UInt8(ascii: ">"), dashes >= 2 { return i + 1 }
      dashes = bytes[i] == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    return nil
  }
}
