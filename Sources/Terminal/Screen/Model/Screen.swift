/// What is to be shown, before it is laid out for a medium.
public struct Screen: Sendable, Equatable {
  /// The elements from top to bottom. Blank lines stand between them only where there is a ``Element/blank``.
  public var elements: [Element]
  /// The columns of a screen that is the whole window, its margin included: its pictures are as wide as they have room.
  /// Nil for text that scrolls, which stays as narrow as reads well.
  public var columns: Int?

  /// A screen of `elements`; with `columns`, the whole window.
  public init(_ elements: [Element], columns: Int? = nil) {
    self.elements = elements
    self.columns = columns
  }
}
