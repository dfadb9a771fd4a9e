/// Comments are for authors: with HTML off, the parser would show them.
enum Comments {
  /// The bytes of a text with each comment that begins a line outside code blanked, so that all offsets stay.
  ///
  /// An unclosed comment stays and is shown as its source.
  static func blanked(in source: SourceText) -> [UInt8] {
    let bytes = source.bytes
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
      line += 1
      guard let start = firstMark(in: range, of: bytes) else { continue }
      let mark = bytes[start]
      let count = bytes[start..<range.upperBound].prefix { $0 == mark }.count
      if let open = fence {
        if mark == open.mark, count >= open.count, bytes[start + count..<range.upperBound].allSatisfy(\.isBlank) {
          fence = nil
        }
      } else if mark != UInt8(ascii: "<") {
        if count >= 3 { fence = (mark, count) }
      } else if bytes[start..<range.upperBound].starts(with: "<!--".utf8), let end = next(from: start + 4) {
        let last = source.line(at: end - 1)
        if bytes[end..<source.range(ofLine: last).upperBound].allSatisfy(\.isBlank) {
          for i in range.lowerBound..<end where result[i] != .newline { result[i] = .space }
          line = last + 1
        }
      }
    }
    return result
  }

  /// Where a line begins, behind at most three spaces, with what may open a fence or a comment.
  private static func firstMark(in line: Range<Int>, of bytes: [UInt8]) -> Int? {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == .space { start += 1 }
    guard start < line.upperBound, start - line.lowerBound <= 3 else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"): return start
    default: return nil
    }
  }

  /// Running text without the comments that lie whole in it.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
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
    return kept + bytes[i...]
  }

  /// Whether a comment may begin in running text.
  static func mayStand(in bytes: ArraySlice<UInt8>) -> Bool { bytes.holds(UInt8(ascii: "<")) }

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
