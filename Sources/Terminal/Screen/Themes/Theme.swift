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
    sequences = Medium.ColorDepth.allCases.map { depth in
      var looks = looks
      if depth == .none {
        // What a learner types and must not miss is told apart by more than its colour.
        for role in [Role.code, .warning] where looks[role.place].sequence(.none).isEmpty {
          looks[role.place].isBold = true
        }
      }
      return looks.map { $0.sequence(depth) }
    }
  }

  /// The escape sequence that ends every look.
  public static let reset = "\u{1B}[0m"

  /// The look of a role.
  public func look(of role: Role) -> Look { looks[role.place] }

  /// The bytes that draw `line`, without a newline; text without a single escape code where the rendering is linear.
  public func bytes(of line: Line, medium: Medium) -> String {
    var bytes = StyledBytes(self, medium)
    if !line.spans.isEmpty { bytes.add(line.spans, indent: line.indent) }
    bytes.endLook()
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  /// The bytes that draw `screen`, each line with its newline.
  public func bytes(of screen: Screen, medium: Medium) -> [UInt8] {
    let galley = screen.galley(for: medium)
    var bytes = StyledBytes(self, medium, room: galley.text.end.byte + 20 * galley.count)
    for row in galley.rows {
      bytes.add(row.marks, indent: row.indent)
      bytes.add(row.words, of: galley.text, from: row.run)
      bytes.endLine()
    }
    return bytes.bytes
  }

  /// The escape sequence that turns on the look of `role`; empty where it looks plain. For a display that draws cells.
  public func opening(_ role: Role, medium: Medium) -> String {
    medium.isLinear ? "" : sequence(of: role, medium.color)
  }

  /// The escape sequence of a role; empty where it looks plain.
  func sequence(of role: Role, _ depth: Medium.ColorDepth) -> String {
    switch role {
    case .ink(.shade(let level)): return Shade.sequence(level, depth)
    case .dots(let upper, let lower): return depth >= .ansi256 ? DotCodes.sequence(upper, lower) : ""
    default: return sequences[depth.rawValue][role.place]
    }
  }
}
