/// Writes JSON without spaces, byte by byte.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  private static let hex = Array("0123456789abcdef".utf8)

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func byte(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }

  /// Quotes, escapes and nothing more: what is not ASCII stays as it is.
  mutating func string(_ text: String) {
    byte("\"")
    for unit in text.utf8 {
      switch unit {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), unit]
      case 0x0A: raw("\\n")
      case 0x09: raw("\\t")
      case 0x0D: raw("\\r")
      case 0..<0x20: bytes += [UInt8]("\\u00".utf8) + [Self.hex[Int(unit >> 4)], Self.hex[Int(unit & 15)]]
      default: bytes.append(unit)
      }
    }
    byte("\"")
  }

  mutating func number(_ value: Double) throws(NotFinite) {
    guard value.isFinite else { throw NotFinite() }
    // Beyond 2^53 neighbouring whole numbers share a Double: there the shortest digits say more than all of them.
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53, !(whole == 0 && value.sign == .minus) {
      raw(String(whole))
    } else if value == 0 {
      raw("-0.0")
    } else {
      raw(value.description)
    }
  }

  mutating func value(_ value: JSON) throws(NotFinite) {
    switch value {
    case .null: raw("null")
    case .bool(let value): raw(value ? "true" : "false")
    case .integer(let value): raw(String(value))
    case .number(let value): try number(value)
    case .string(let text): string(text)
    case .array(let elements):
      byte("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { byte(",") }
        try self.value(element)
      }
      byte("]")
    case .object(let members):
      byte("{")
      for (index, member) in members.enumerated() {
        if index > 0 { byte(",") }
        string(member.name)
        byte(":")
        try self.value(member.value)
      }
      byte("}")
    }
  }
}
