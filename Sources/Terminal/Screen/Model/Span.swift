/// A piece of text in one role.
///
/// ```swift
/// Screen([.paragraph(["Noise falls as ", Span("1/√B", .math, spoken: "1 over the square root of B"), "."])])
/// ```
public struct Span: Sendable, Hashable {
  /// The text as drawn. In prose a newline in it ends the line.
  public var text: String
  /// What the text is.
  public var role: Role
  /// What the accessible rendering says instead; nil: the text, with words for its marks.
  public var spoken: String?

  /// A piece of text.
  public init(_ text: String, _ role: Role = .plain, spoken: String? = nil) {
    self.text = text
    self.role = role
    self.spoken = spoken
  }

  /// The same as ``init(_:_:spoken:)``, with every label written.
  public init(text: String, role: Role = .plain, spoken: String? = nil) { self.init(text, role, spoken: spoken) }
}

extension Span: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}
