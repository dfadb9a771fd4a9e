internal import Text

/// The bytes of drawn text in the making, and the look that is turned on behind the last of them.
struct StyledBytes {
  private(set) var bytes: [UInt8] = []

  private let theme: Theme
  private let medium: Medium
  private var role = Role.plain
  /// The escape sequence that is on; empty for none.
  private var look = ""

  /// Nothing drawn yet, and room for some bytes.
  init(_ theme: Theme, _ medium: Medium, room: Int = 0) {
    (self.theme, self.medium) = (theme, medium)
    bytes.reserveCapacity(room)
  }

  /// Adds spans, `indent` columns in.
  mutating func add(_ spans: [Span], indent: Int) {
    for _ in 0..<indent { bytes.append(0x20) }
    for span in spans where !span.text.isEmpty { add(span.role) { $0 += Self.safe(span.text).utf8 } }
  }

  /// Adds a part of a text, which is clean since it is spelt.
  mutating func add(_ part: Range<Int>, of text: SpeltText, from run: Int) {
    text.forEachPiece(of: part, from: run) { piece, role in add(role) { $0 += text.bytes[piece] } }
  }

  /// Turns off the look that is on.
  mutating func endLook() {
    if !look.isEmpty { bytes += Theme.reset.utf8 }
    (role, look) = (.plain, "")
  }

  /// Ends a line, and the look that is on.
  mutating func endLine() {
    endLook()
    bytes.append(0x0A)
  }

  /// Adds what `write` writes in the look of a role.
  private mutating func add(_ role: Role, _ write: (inout [UInt8]) -> Void) {
    if medium.isLinear { return write(&bytes) }
    if role != self.role {
      let wanted = theme.sequence(of: role, medium.color)
      if wanted != look {
        if !look.isEmpty { bytes += Theme.reset.utf8 }
        bytes += wanted.utf8
      }
      (self.role, look) = (role, wanted)
    }
    if medium.opensLinks, case .address(let address) = role, Address.isSafe(address) {
      bytes += Address.opening(address).utf8
      write(&bytes)
      bytes += Address.closing.utf8
    } else {
      write(&bytes)
    }
  }

  /// `text`, which the layout has made clean; a line made by hand may not be.
  private static func safe(_ text: String) -> String {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte &- 0x20 < 0x5F { continue }
      if byte < 0x80 || byte == 0xC2 { return visible(text) }
    }
    return text
  }
}

/// Addresses that a terminal may open when they are clicked (the escape sequence OSC 8).
private enum Address {
  /// Whether an address can do no more than lead to a page: http or https, of printable ASCII, of usual length.
  static func isSafe(_ address: String) -> Bool {
    let isWeb = ["http://", "https://"].contains { address.utf8.starts(with: $0.utf8) }
    return isWeb && address.utf8.count <= 2000 && address.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  static func opening(_ address: String) -> String { "\u{1B}]8;;" + address + "\u{1B}\\" }
  static let closing = "\u{1B}]8;;\u{1B}\\"
}
