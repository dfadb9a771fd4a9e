/// Reads JSON from bytes, one piece after the other.
///
/// Strict where a slip would be damage, and bounded: no text makes it trap or run for longer than its length.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  private var depth = 0

  static let deepest = 64

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Nothing but spaces may follow.
  mutating func end() throws(JSONError) {
    skipSpaces()
    if position != bytes.endIndex { throw error("there is more behind the value") }
  }

  mutating func value() throws(JSONError) -> JSON {
    switch peek() {
    case UInt8(ascii: "{"):
      var members: [JSON.Member] = []
      var isFirst = true
      while let name = try nextName(&isFirst) { members.append(.init(name, try value())) }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSON] = []
      var isFirst = true
      while try nextElement(&isFirst) { elements.append(try value()) }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default:
      let digits = try numberText()
      if let whole = Int(digits) { return .integer(whole) }
      guard let number = Double(digits), number.isFinite else { throw error("a number is out of range") }
      return .number(number)
    }
  }

  /// The bytes of a value, not looked into more than is needed to find its end.
  mutating func skip() throws(JSONError) -> Range<Int> {
    skipSpaces()
    let start = position
    switch peek() {
    case UInt8(ascii: "{"):
      var isFirst = true
      while try nextName(&isFirst) != nil { _ = try skip() }
    case UInt8(ascii: "["):
      var isFirst = true
      while try nextElement(&isFirst) { _ = try skip() }
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): _ = try value()
    default: _ = try numberText()
    }
    return start..<position
  }

  /// The name of an object's next member, its colon taken too; nil behind the last one.
  mutating func nextName(_ isFirst: inout Bool) throws(JSONError) -> String? {
    guard try next(in: "{", "}", &isFirst) else { return nil }
    let name = try string()
    try take(":")
    return name
  }

  /// Whether a list has another element.
  mutating func nextElement(_ isFirst: inout Bool) throws(JSONError) -> Bool {
    try next(in: "[", "]", &isFirst)
  }

  mutating func string() throws(JSONError) -> String {
    skipSpaces()
    let start = position + 1
    let isPlain = try skipString()
    let inside = bytes[start..<position - 1]
    return isPlain ? String(decoding: inside, as: UTF8.self) : try unescaped(inside)
  }

  /// The characters of a number, checked against JSON's grammar.
  mutating func numberText() throws(JSONError) -> String {
    skipSpaces()
    let start = position
    if byte == UInt8(ascii: "-") { position += 1 }
    let first = byte
    let whole = skipDigits()
    guard whole > 0, whole == 1 || first != UInt8(ascii: "0") else { throw error("there is no value") }
    if byte == UInt8(ascii: ".") {
      position += 1
      guard skipDigits() > 0 else { throw error("a number ends with its point") }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      guard skipDigits() > 0 else { throw error("a number ends with its e") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

extension JSONReader {
  private var byte: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private func error(_ message: String) -> JSONError {
    JSONError(message: message, offset: position - bytes.startIndex)
  }

  private mutating func peek() -> UInt8? {
    skipSpaces()
    return byte
  }

  private mutating func skipSpaces() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    return position - start
  }

  private mutating func take(_ character: Unicode.Scalar) throws(JSONError) {
    guard peek() == UInt8(ascii: character) else { throw error("“\(character)” is missing") }
    position += 1
  }

  private mutating func next(
    in opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ isFirst: inout Bool
  ) throws(JSONError) -> Bool {
    if isFirst {
      try take(opening)
      depth += 1
      if depth > Self.deepest { throw error("it is nested too deeply") }
    }
    if peek() == UInt8(ascii: closing) {
      position += 1
      depth -= 1
      return false
    }
    if !isFirst {
      try take(",")
      if peek() == UInt8(ascii: closing) { throw error("a comma has nothing behind it") }
    }
    isFirst = false
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    let text = word.description.utf8
    guard bytes[position...].starts(with: text) else { throw error("there is no value") }
    position += text.count
    return value
  }

  /// Goes behind a string's closing quote; true if what is inside stands for itself.
  @discardableResult
  private mutating func skipString() throws(JSONError) -> Bool {
    try take("\"")
    var isPlain = true
    while let byte {
      position += 1
      if byte == UInt8(ascii: "\"") { return isPlain }
      if byte < 0x20 { throw error("a string holds a control character") }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        position += 1
      }
    }
    position = bytes.endIndex
    throw error("a string has no end")
  }

  private func unescaped(_ inside: ArraySlice<UInt8>) throws(JSONError) -> String {
    var text = ""
    var plain = inside.startIndex
    var at = plain
    while at < inside.endIndex {
      guard inside[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      text += String(decoding: inside[plain..<at], as: UTF8.self)
      at += 1
      switch Unicode.Scalar(inside[at]) {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "b": text.append("\u{08}")
      case "f": text.append("\u{0C}")
      case "\"", "\\", "/": text.unicodeScalars.append(Unicode.Scalar(inside[at]))
      case "u":
        var units = [try unit(inside, at + 1)]
        at += 4
        if UTF16.isLeadSurrogate(units[0]), inside[(at + 1)...].starts(with: "\\u".utf8) {
          units.append(try unit(inside, at + 3))
          at += 6
        }
        text += String(decoding: units, as: UTF16.self)
      default: throw error("a string holds an unknown escape")
      }
      at += 1
      plain = at
    }
    return text + String(decoding: inside[plain...], as: UTF8.self)
  }

  private func unit(_ inside: ArraySlice<UInt8>, _ at: Int) throws(JSONError) -> UInt16 {
    guard at + 4 <= inside.endIndex, inside[at..<at + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: inside[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw error("a string holds an unknown escape") }
    return unit
  }
}
