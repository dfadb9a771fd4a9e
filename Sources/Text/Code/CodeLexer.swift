/// Cuts code into tokens by a language's table, in one pass over its bytes.
struct CodeLexer {
  private let source: [UInt8]
  private let language: CodeLanguage
  private var position = 0
  private var lines: [[(text: String, kind: TokenKind)]] = [[]]
  /// Where plain text that is not yet a token began.
  private var plainStart = 0
  private var isDefinition = false

  init(_ text: String, _ language: CodeLanguage) {
    source = Array(text.utf8)
    self.language = language
  }

  /// The tokens, line by line.
  mutating func run() -> [[(text: String, kind: TokenKind)]] {
    while position < source.count { step() }
    emit(to: source.count, .plain)
    return lines
  }

  private mutating func step() {
    let byte = source[position]
    if starts(language.lineComment) && (!language.commentStartsWord || isAtWordStart) {
      token(.comment, to: endOfLine(from: position))
    } else if language.hasBlockComments && starts([0x2F, 0x2A]) {
      token(.comment, to: endOfBlockComment())
    } else if let quote = language.quotes.first(where: { starts($0.open) }) {
      token(.string, to: endOfString(quote, from: position + quote.open.count))
    } else if isDigit(byte) {
      number()
    } else if isWordStart(byte)
      || (language.sigils.contains(byte) && position + 1 < source.count && isWordStart(source[position + 1]))
    {
      word()
    } else {
      if !isSpace(byte) { isDefinition = false }
      position += byte == 0x5C && position + 1 < source.count && source[position + 1] != 0x0A ? 2 : 1
    }
  }

  // MARK: Tokens

  private mutating func word() {
    let start = position
    var end = start + 1
    while end < source.count && isWordPart(source[end]) { end += 1 }
    let text = String(decoding: source[start..<end], as: UTF8.self)
    if let quote = prefixedQuote(start, end) {
      token(.string, to: endOfString(quote, from: end + quote.open.count))
    } else if language.sigils.contains(source[start]) {
      token(source[start] == 0x23 ? .keyword : .function, to: end)
    } else if language.keywords.contains(text) && !isMember(start) {
      token(.keyword, to: end)
      isDefinition = language.definers.contains(text)
    } else if isDefinition || (language.known.contains(text) && !isMember(start)) {
      token(.function, to: end)
      isDefinition = false
    } else {
      position = end
    }
  }

  /// The quote behind `r`, `f`, `rb` … in languages that have them.
  private func prefixedQuote(_ start: Int, _ end: Int) -> CodeLanguage.Quote? {
    guard !language.stringPrefixes.isEmpty, end - start <= 2, end < source.count,
      source[start..<end].allSatisfy({ language.stringPrefixes.contains($0) }),
      var quote = language.quotes.first(where: { starts($0.open, at: end) })
    else { return nil }
    // A raw string still does not end at a quote behind a backslash, so its escapes stay on.
    quote.escapes = true
    return quote
  }

  private mutating func number() {
    var end = position
    let isHex = starts([0x30, 0x78]) || starts([0x30, 0x58])
    while end < source.count {
      let byte = source[end]
      let isExponentSign =
        (byte == 0x2B || byte == 0x2D) && !isHex && end > position && (source[end - 1] | 0x20) == 0x65
        && end + 1 < source.count && isDigit(source[end + 1])
      let isPoint = byte == 0x2E && !(end + 1 < source.count && (source[end + 1] == 0x2E || isLetter(source[end + 1])))
      guard isDigit(byte) || isLetter(byte) || byte == 0x5F || isPoint || isExponentSign else { break }
      end += 1
    }
    // In the shell 2nd or 10-best are words.
    if !language.wordCharacters.isEmpty && end < source.count && isWordPart(source[end]) {
      while end < source.count && isWordPart(source[end]) { end += 1 }
      position = end
      return
    }
    token(.number, to: end)
    isDefinition = false
  }

  private func endOfString(_ quote: CodeLanguage.Quote, from start: Int) -> Int {
    var end = start
    while end < source.count {
      if quote.escapes && source[end] == 0x5C {
        let isCode = quote.interpolates && end + 1 < source.count && source[end + 1] == 0x28
        end = isCode ? endOfInterpolation(from: end + 2) : end + 2
      } else if starts(quote.close, at: end) {
        return end + quote.close.count
      } else if source[end] == 0x0A && !quote.spansLines {
        return end
      } else {
        end += 1
      }
    }
    return source.count
  }

  /// The end of `\(…)`: brackets are counted, and strings inside skipped.
  private func endOfInterpolation(from start: Int) -> Int {
    var (end, depth) = (start, 1)
    while end < source.count && source[end] != 0x0A {
      switch source[end] {
      case 0x28: depth += 1
      case 0x29: depth -= 1
      case 0x22:
        end += 1
        while end < source.count && source[end] != 0x22 && source[end] != 0x0A { end += source[end] == 0x5C ? 2 : 1 }
      default: break
      }
      end += 1
      if depth == 0 { break }
    }
    return min(end, source.count)
  }

  private func endOfBlockComment() -> Int {
    var (end, depth) = (position + 2, 1)
    while end + 1 < source.count && depth > 0 {
      if starts([0x2F, 0x2A], at: end) {
        depth += 1
        end += 2
      } else if starts([0x2A, 0x2F], at: end) {
        depth -= 1
        end += 2
      } else {
        end += 1
      }
    }
    return depth == 0 ? end : source.count
  }

  private func endOfLine(from start: Int) -> Int { source[start...].firstIndex(of: 0x0A) ?? source.count }

  private mutating func token(_ kind: TokenKind, to end: Int) {
    emit(to: position, .plain)
    emit(to: min(end, source.count), kind)
    position = plainStart
  }

  /// Everything not yet emitted, up to `end`, a token for each line.
  private mutating func emit(to end: Int, _ kind: TokenKind) {
    var start = plainStart
    while start < end {
      let stop = source[start..<end].firstIndex(of: 0x0A) ?? end
      if stop > start {
        lines[lines.count - 1].append((String(decoding: source[start..<stop], as: UTF8.self), kind))
      }
      if stop < end { lines.append([]) }
      start = stop + 1
    }
    plainStart = max(plainStart, end)
  }

  // MARK: Characters

  private func starts(_ mark: [UInt8], at place: Int? = nil) -> Bool {
    let start = place ?? position
    guard start + mark.count <= source.count else { return false }
    for index in mark.indices where source[start + index] != mark[index] { return false }
    return true
  }

  private var isAtWordStart: Bool {
    guard position > 0 else { return true }
    return isSpace(source[position - 1]) || ";|&(".utf8.contains(source[position - 1])
  }

  /// Whether the word stands behind a point, and so belongs to something else: `x.print`.
  private func isMember(_ start: Int) -> Bool { start > 0 && source[start - 1] == 0x2E }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  private func isWordStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == 0x5F || byte >= 0x80 || language.wordCharacters.contains(byte)
  }
  private func isWordPart(_ byte: UInt8) -> Bool { isWordStart(byte) || isDigit(byte) }
}
