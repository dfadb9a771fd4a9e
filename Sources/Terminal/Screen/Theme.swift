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
    medium.isLinear ? "" : Look(of: role, hasColor: medium.color != .none).sequence(medium.color)
  }

  /// `text`, which the layout has made clean; a line made by hand may not be.
  private func safe(_ text: String) -> String {
    for byte in text.utf8 where byte < 0x20 || byte == 0x7F || byte == 0xC2 { return visible(text) }
    return text
  }
}
