/// Cuts lines into pages that fit a terminal.
public struct Pager: Sendable {
  /// What has not been shown yet.
  public private(set) var remaining: ArraySlice<Line>
  /// The rows of a page.
  public var height: Int

  /// Pages of at most `height` rows.
  public init(_ lines: [Line], height: Int) {
    remaining = lines[...]
    self.height = height
  }

  /// Whether everything was shown.
  public var isAtEnd: Bool { remaining.isEmpty }

  /// The next page; nil at the end.
  public mutating func next() -> [Line]? {
    guard !remaining.isEmpty else { return nil }
    defer { remaining = [] }
    return Array(remaining)
  }
}
