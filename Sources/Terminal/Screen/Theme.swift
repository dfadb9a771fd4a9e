internal import Text

/// How each role looks: the one place that knows escape codes for style.
///
/// The palette is calm and reads on light and dark: nothing depends on red against green, and nothing on colour alone.
public struct Theme: Sendable, Hashable {
  /// The calm palette.
  public init() {}

  /// The escape sequence that ends every look.
  public static let reset = "\u{1B}[0m"

  /// The bytes that draw `line`, without a newline; text without a single escape code where the rendering is linear.
  public func bytes(of line: Line, medium: Medium) -> String {
    if medium.isLinear { return line.spans.count == 1 ? safe(line.spans[0].text) : safe(line.text) }
    var result = ""
    var current = ""
    for span in line.spans where !span.text.isEmpty {
      let wanted = opening(span.role, medium: medium)
      if wanted != current {
        if !current.isEmpty { result += Self.reset }
        result += wanted
        current = wanted
      }
      result += safe(span.text)
    }
    if !current.isEmpty { result += Self.reset }
    return result
  }

  /// The escape sequence that turns on the look of `role`; empty where it looks plain. For a display that draws cells.
  public func opening(_ role: Role, medium: Medium) -> String {
    medium.isLinear || role == .plain ? "" : Self.openings[medium.color.rawValue][role] ?? sequence(role, medium.color)
  }

  private func sequence(_ role: Role, _ color: Medium.ColorDepth) -> String {
    Look(of: role, hasColor: color != .none).sequence(color)
  }

  /// The sequences of the roles that stand in every line, by colour depth: made once.
  private static let openings: [[Role: String]] = Medium.ColorDepth.allCases.map { color in
    let roles: [Role] = [.strong, .emphasis, .dim, .heading, .code, .math, .key, .keyword, .string, .number, .comment]
    return Dictionary(uniqueKeysWithValues: roles.map { ($0, Theme().sequence($0, color)) })
  }

  /// `text`, which the layout has made clean; a line made by hand may not be.
  private func safe(_ text: String) -> String {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 { return visible(text) }
    }
    return text
  }
}
