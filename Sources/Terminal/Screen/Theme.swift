/// How each role looks: the one place that knows escape codes for style.
public struct Theme: Sendable, Hashable {
  /// The calm palette.
  public init() {}

  /// The bytes that draw `line`, without a newline; text without a single escape code where the rendering is linear.
  public func bytes(of line: Line, medium: Medium) -> String { line.text }

  /// The escape sequence that turns on the look of `role`; empty where it looks plain. For a display that draws cells.
  public func opening(_ role: Role, medium: Medium) -> String { "" }

  /// The escape sequence that ends every look.
  public static let reset = "\u{1B}[0m"
}
