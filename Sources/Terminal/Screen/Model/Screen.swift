/// What is to be shown, before it is laid out for a medium.
public struct Screen: Sendable, Equatable {
  /// The elements from top to bottom. Blank lines stand between them only where there is a ``Element/blank``.
  public var elements: [Element]

  /// A screen of `elements`.
  public init(_ elements: [Element]) { self.elements = elements }
}
