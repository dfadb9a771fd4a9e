/// Keys out of the bytes that a terminal sends for them.
///
/// An arrow is `ESC [ A` or `ESC O A`, and the Esc key is ESC alone: when the bytes end in the middle of something, the
/// decoder waits, and whoever feeds it calls `finish` when nothing has followed for a moment.
///
/// What is pasted was not meant as keys: as a whole it is one `unknown`.
public struct KeyDecoder: Sendable {
  private var bytes: [UInt8] = []
  private var isPasting = false
  /// No sequence of a key is as long as this.
  private static let longest = 32

  public init() {}

  /// Whether something was begun that further bytes could change.
  public var isWaiting: Bool { !bytes.isEmpty && !isPasting }

  /// The keys that are complete with these bytes.
  public mutating func feed(_ more: [UInt8]) -> [Key] {
    bytes += more
    var keys: [Key] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      if isPasting {
        guard rest.starts(with: Self.endOfPaste) else {
          // As much as could be the beginning of its end stays.
          if Self.endOfPaste.starts(with: rest) { break }
          rest = rest.dropFirst()
          continue
        }
        isPasting = false
        rest = rest.dropFirst(Self.endOfPaste.count)
        continue
      }
      guard let (key, length) = Self.key(rest) else { break }
      isPasting = rest.starts(with: Self.beginningOfPaste)
      keys.append(key)
      rest = rest.dropFirst(length)
    }
    bytes = Array(rest)
    return keys
  }

  private static let beginningOfPaste = Array("\u{1B}[200~".utf8)
  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  /// A paste whose end never came is over.
  mutating func endPaste() { isPasting = false }

  /// Nothing followed: an ESC was the Esc key, and anything else begun is no key.
  public mutating func finish() -> [Key] {
    defer { bytes = [] }
    guard let first = bytes.first else { return [] }
    return first == 0x1B && bytes.count == 1 ? [.escape] : [.unknown]
  }

  /// The first key and its length; nil while it is not complete.
  private static func key(_ bytes: ArraySlice<UInt8>) -> (Key, length: Int)? {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x1B: return escapeSequence(bytes)
    case 0x0D, 0x0A: return (.enter, 1)
    case 0x09: return (.tab, 1)
    case 0x7F, 0x08: return (.backspace, 1)
    case 0x01...0x1A: return (.control(Character(Unicode.Scalar(first + 0x60))), 1)
    case 0x00...0x1F: return (.unknown, 1)
    case 0x20...0x7E: return (.character(Character(Unicode.Scalar(first))), 1)
    default: return character(bytes)
    }
  }

  private static func character(_ bytes: ArraySlice<UInt8>) -> (Key, length: Int)? {
    let length: Int
    switch bytes[bytes.startIndex] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return (.unknown, 1)
    }
    let following = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }.count
    if following < length - 1, bytes.count > following + 1 { return (.unknown, following + 1) }
    guard following == length - 1 else { return nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}", scalar.value > 0x9F else {
      return (.unknown, length)
    }
    return (.character(Character(scalar)), length)
  }

  private static func escapeSequence(_ bytes: ArraySlice<UInt8>) -> (Key, length: Int)? {
    let body = bytes.dropFirst()
    guard let second = body.first else { return nil }
    switch second {
    case UInt8(ascii: "O"):
      guard let final = body.dropFirst().first else { return nil }
      // The number pad's Enter.
      return (final == UInt8(ascii: "M") ? .enter : named(final: final, parameters: []), 3)
    case UInt8(ascii: "["):
      // The Linux console's function keys have a second bracket and one letter.
      if body.dropFirst().first == UInt8(ascii: "[") { return body.count > 2 ? (.unknown, 4) : nil }
      let parameters = body.dropFirst().prefix { (0x20...0x3F).contains($0) }
      guard let final = body.dropFirst(1 + parameters.count).first else {
        return bytes.count > longest ? (.unknown, bytes.count) : nil
      }
      let length = 3 + parameters.count
      return (named(final: final, parameters: Array(parameters)), length)
    default:
      // Esc, then a key that was typed before anyone looked.
      return (.escape, 1)
    }
  }

  /// What a sequence means by its last byte; a modifier, as in `ESC [ 1 ; 5 C`, makes no difference.
  private static func named(final: UInt8, parameters: [UInt8]) -> Key {
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return .right
    case UInt8(ascii: "D"): return .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "~"):
      switch String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self) {
      case "1", "7": return .home
      case "3": return .delete
      case "4", "8": return .end
      case "5": return .pageUp
      case "6": return .pageDown
      default: return .unknown
      }
    default: return .unknown
    }
  }
}
