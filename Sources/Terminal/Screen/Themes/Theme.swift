internal import Plots
internal import Text

/// How each role looks: the one place that knows escape codes for style.
///
/// Nothing depends on red against green, and nothing on colour alone.
public struct Theme: Sendable, Hashable {
  /// What it is called in the settings.
  public let name: String
  /// A look for each role, by ``Role/place``.
  let looks: [Look]
  /// The escape sequences of the looks, by colour depth.
  private let sequences: [[String]]

  /// The theme for a terminal of which nothing is known: its colours are of middle brightness.
  public init() { self = .neutral }

  init(name: String, looks: [Look]) {
    self.name = name
    self.looks = looks
    sequences = Medium.ColorDepth.allCases.map { depth in looks.map { $0.sequence(depth) } }
  }

  /// The escape sequence that ends every look.
  public static let reset = "\u{1B}[0m"

  /// The look of a role.
  public func look(of role: Role) -> Look { looks[role.place] }

  /// The bytes that draw `line`, without a newline; text without a single escape code where the rendering is linear.
  public func bytes(of line: Line, medium: Medium) -> String {
    var result: [UInt8] = []
    write(line, medium: medium, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes that draw `screen`, each line with its newline.
  public func bytes(of screen: Screen, medium: Medium) -> [UInt8] {
    var result: [UInt8] = []
    for line in screen.lines(for: medium) {
      write(line, medium: medium, to: &result)
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// Adds the bytes that draw `line`, without a newline.
  private func write(_ line: Line, medium: Medium, to result: inout [UInt8]) {
    if line.spans.isEmpty { return }
    for _ in 0..<line.indent { result.append(0x20) }
    var role = Role.plain, style = ""
    for span in line.spans where !span.text.isEmpty {
      if !medium.isLinear, span.role != role {
        let wanted = sequence(of: span.role, medium.color)
        if wanted != style {
          if !style.isEmpty { result += Self.reset.utf8 }
          result += wanted.utf8
        }
        (role, style) = (span.role, wanted)
      }
      if case .address(let address) = span.role, medium.opensLinks, !medium.isLinear, Address.isSafe(address) {
        result += Address.opening(address).utf8
        result += safe(span.text).utf8
        result += Address.closing.utf8
      } else {
        result += safe(span.text).utf8
      }
    }
    if !style.isEmpty { result += Self.reset.utf8 }
  }

  /// The escape sequence that turns on the look of `role`; empty where it looks plain. For a display that draws cells.
  public func opening(_ role: Role, medium: Medium) -> String {
    medium.isLinear ? "" : sequence(of: role, medium.color)
  }

  private func sequence(of role: Role, _ depth: Medium.ColorDepth) -> String {
    if case .ink(.shade(let level)) = role { return Shade.sequence(level, depth) }
    return sequences[depth.rawValue][role.place]
  }

  /// `text`, which the layout has made clean; a line made by hand may not be.
  private func safe(_ text: String) -> String {
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
