/// Cuts lines into pages that fit a terminal.
///
/// A page ends at a blank line, never inside what keeps together (a picture, a table, a question). Only a block that is
/// itself higher than a page is parted elsewhere, and one that keeps together comes whole however high it is.
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
  public var isAtEnd: Bool { remaining.allSatisfy(\.isBlank) }

  /// The next page, without blank lines at its ends; nil at the end.
  public mutating func next() -> [Line]? {
    remaining = remaining.drop(while: \.isBlank)
    guard !remaining.isEmpty else { return nil }
    let end = endOfPage()
    var page = remaining[..<end]
    remaining = remaining[end...]
    if remaining.allSatisfy(\.isBlank) { remaining = [] }
    while let last = page.last, last.isBlank { page.removeLast() }
    return Array(page)
  }

  /// Where the page that begins the remaining lines ends.
  private func endOfPage() -> Int {
    let start = remaining.startIndex
    let limit = start + max(1, height)
    if limit >= remaining.endIndex { return remaining.endIndex }
    // A blank line right behind the page ends it too.
    for index in stride(from: limit, to: start, by: -1)
    where remaining[index].isBlank && !remaining[index].keepsWithNext && !remaining[index - 1].keepsWithNext {
      return index
    }
    for index in stride(from: limit, to: start, by: -1) where !remaining[index - 1].keepsWithNext {
      return index
    }
    return remaining[limit...].firstIndex { !$0.keepsWithNext }.map { $0 + 1 } ?? remaining.endIndex
  }
}
