/// Reads YAML as authors mostly write it, several times as fast as libyaml: mappings and lists, short ones in brackets,
/// words and quoted text that end with their line.
///
/// It gives the events that libyaml gives, or none at all: comments, escapes, text over several lines, all that is wrong
/// or could mean two things are libyaml's to read and to refuse.
struct PlainYAML {
  /// What is left to libyaml.
  private struct Unusual: Error {}

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  /// The bytes of this line, so far, that go on with a scalar: they are no columns.
  private var continuations = 0
  /// The column, from 0, at which the line or the list item begins; -1 behind the last line.
  private var indent = 0
  private var depth = 0
  private var events: [YAMLEvent] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The events of a text; nil where libyaml is to read it. Those that end a list or a mapping have no place (line 0).
  static func events(of bytes: [UInt8]) -> [YAMLEvent]? {
    var reader = PlainYAML(bytes)
    do throws(Unusual) {
      try reader.document()
      return reader.events
    } catch {
      return nil
    }
  }

  private mutating func document() throws(Unusual) {
    events.reserveCapacity(bytes.count / 8)
    try beginLine()
    if at == bytes.count { return }
    try mapping(at: indent)
    guard at == bytes.count else { throw Unusual() }
  }
}

// Blocks: what is told by indentation.
extension PlainYAML {
  private mutating func mapping(at column: Int) throws(Unusual) {
    try begin(.mappingStart)
    repeat {
      try key()
      skipSpaces()
      if next == .newline || at == bytes.count {
        try endLine()
        guard indent > column || indent == column && isItem else { throw Unusual() }
        if isItem { try list(at: indent) } else { try mapping(at: indent) }
      } else {
        try value(inBrackets: false)
        try endLine()
        // What stands further in would go on with the text.
        guard indent <= column else { throw Unusual() }
      }
    } while indent == column
    end()
  }

  private mutating func list(at column: Int) throws(Unusual) {
    try begin(.listStart)
    while indent == column, isItem {
      at += 1
      skipSpaces()
      indent = at - lineStart
      if isKey {
        try mapping(at: indent)
      } else {
        try value(inBrackets: false)
        try endLine()
        guard indent <= column else { throw Unusual() }
      }
    }
    end()
  }

  /// Whether a list's item begins here.
  private var isItem: Bool {
    next == UInt8(ascii: "-") && (at + 1 == bytes.count || bytes[at + 1] == .space || bytes[at + 1] == .newline)
  }

  /// Leaves a line on which only blanks are left.
  private mutating func endLine() throws(Unusual) {
    skipSpaces()
    if at == bytes.count {
      indent = -1
      return
    }
    guard bytes[at] == .newline else { throw Unusual() }
    at += 1
    line += 1
    try beginLine()
  }

  /// Goes to the first line from here on that is not blank.
  private mutating func beginLine() throws(Unusual) {
    while true {
      lineStart = at
      skipSpaces()
      guard at < bytes.count else {
        indent = -1
        return
      }
      guard bytes[at] == .newline else { break }
      at += 1
      line += 1
    }
    indent = at - lineStart
    continuations = 0
  }
}

// Values that end with their line.
extension PlainYAML {
  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpaces() { while at < bytes.count, bytes[at] == .space { at += 1 } }

  private mutating func begin(_ kind: YAMLEvent.Kind) throws(Unusual) {
    depth += 1
    guard depth <= 16 else { throw Unusual() }
    events.append(YAMLEvent(kind: kind, line: line, column: at - lineStart - continuations + 1))
  }

  private mutating func end() {
    depth -= 1
    events.append(YAMLEvent(kind: .end, line: 0, column: 0))
  }

  /// The bytes of a key that begins here, up to its colon: a letter, then letters, digits, hyphens.
  private var keyEnd: Int? {
    var end = at
    while end < bytes.count, bytes[end].isWordByte || bytes[end] == UInt8(ascii: "-") && end > at { end += 1 }
    guard end > at, end < at + 100, end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return nil }
    return end + 1 == bytes.count || bytes[end + 1] == .space || bytes[end + 1] == .newline ? end : nil
  }

  private var isKey: Bool { keyEnd != nil }

  private mutating func key() throws(Unusual) {
    guard let end = keyEnd else { throw Unusual() }
    add(at..<end, isPlain: true)
    at = end + 1
  }

  private mutating func value(inBrackets: Bool) throws(Unusual) {
    guard let first = next else { throw Unusual() }
    switch first {
    case UInt8(ascii: "["): try bracketed(.listStart, until: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): try bracketed(.mappingStart, until: UInt8(ascii: "}"))
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted(first)
    default: try plain(inBrackets: inBrackets)
    }
  }

  private mutating func bracketed(_ kind: YAMLEvent.Kind, until close: UInt8) throws(Unusual) {
    try begin(kind)
    at += 1
    skipSpaces()
    while next != close {
      if kind == .mappingStart {
        try key()
        skipSpaces()
      }
      try value(inBrackets: true)
      skipSpaces()
      if next == close { break }
      guard next == UInt8(ascii: ",") else { throw Unusual() }
      at += 1
      skipSpaces()
      if next == close { throw Unusual() }
    }
    at += 1
    end()
  }

  private mutating func quoted(_ quote: UInt8) throws(Unusual) {
    let start = at, before = continuations
    at += 1
    while let byte = next, byte != quote {
      guard byte != UInt8(ascii: "\\") || quote == UInt8(ascii: "'") else { throw Unusual() }
      try step(over: byte)
    }
    guard next == quote else { throw Unusual() }
    let text = start + 1..<at
    at += 1
    // Two in a row stand for one.
    if next == quote { throw Unusual() }
    add(text, isPlain: false, column: start - lineStart - before + 1)
  }

  private mutating func plain(inBrackets: Bool) throws(Unusual) {
    let start = at, column = at - lineStart - continuations + 1
    let isNegative =
      bytes[at] == UInt8(ascii: "-") && at + 1 < bytes.count && bytes[at + 1].isWordByte
    guard bytes[at].isWordByte || bytes[at] >= 0x80 || bytes[at] == UInt8(ascii: "(") || isNegative else {
      throw Unusual()
    }
    var end = at
    scan: while let byte = next, byte != .newline {
      switch byte {
      case UInt8(ascii: ":"):
        let isLast = at + 1 == bytes.count || bytes[at + 1] == .space || bytes[at + 1] == .newline
        if isLast || inBrackets { throw Unusual() }
      case UInt8(ascii: "#"):
        if bytes[at - 1] == .space { throw Unusual() }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inBrackets { break scan }
      case UInt8(ascii: "?"):
        if inBrackets { throw Unusual() }
      default: break
      }
      try step(over: byte)
      if byte != .space { end = at }
    }
    add(start..<end, isPlain: true, column: column)
  }

  /// Goes on by a byte of text; control characters and what libyaml takes for a line's end are left to it.
  private mutating func step(over byte: UInt8) throws(Unusual) {
    guard byte >= 0x20, byte != 0x7F, byte != 0xEF else { throw Unusual() }
    if byte >= 0x80 {
      if byte.isContinuation { continuations += 1 }
      let second = at + 1 < bytes.count ? bytes[at + 1] : 0
      if byte == 0xC2 && second < 0xA0 { throw Unusual() }
      if byte == 0xE2 && second == 0x80 && at + 2 < bytes.count && bytes[at + 2] & 0xFE == 0xA8 { throw Unusual() }
    }
    at += 1
  }

  private mutating func add(_ range: Range<Int>, isPlain: Bool, column: Int? = nil) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let column = column ?? at - lineStart - continuations + 1
    events.append(YAMLEvent(kind: .scalar(text, isPlain: isPlain), line: line, column: column))
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII, or a low line.
  fileprivate var isWordByte: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
      || self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") || self == UInt8(ascii: "_")
  }
}
