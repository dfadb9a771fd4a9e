/// Cuts lines into pages that fit a terminal.
///
/// A page ends at a blank line, never inside what keeps together (a picture, a table, a question). Only a block that is
/// itself higher than a page is parted elsewhere, never before its last line; one that keeps together comes whole however
/// high it is.
public struct Pager: Sendable {
  /// What has not been shown yet.
  public private(set) var remaining: ArraySlice<Line>
  /// The rows of a page.
  public var height: Int
  /// How many rows more a page may have where they spare the learner a page: its last one, or the end of a block.
  public var spare: Int

  /// Pages of at most `height` rows, and `spare` more where that saves a page.
  public init(_ lines: [Line], height: Int, spare: Int = 0) {
    remaining = lines[...]
    self.height = height
    self.spare = spare
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
    let most = limit + max(0, spare)
    if most >= remaining.endIndex { return remaining.endIndex }
    // A blank line right behind the page ends it too.
    if let end = stride(from: limit, to: start, by: -1).first(where: endsBlock) { return end }
    if let end = stride(from: most, to: limit, by: -1).first(where: endsBlock) { return end }
    for index in stride(from: limit, to: start, by: -1) where !remaining[index - 1].keepsWithNext {
      let leavesOneLine = index + 1 == remaining.endIndex || remaining[index + 1].isBlank
      return leavesOneLine && index > start + 2 && !remaining[index - 2].keepsWithNext ? index - 1 : index
    }
    return remaining[limit...].firstIndex { !$0.keepsWithNext }.map { $0 + 1 } ?? remaining.endIndex
  }

  /// Whether `index` is a blank line between two blocks that may stand on two pages.
  private func endsBlock(_ index: Int) -> Bool {
    remaining[index].isBlank && !remaining[index].keepsWithNext && !remaining[index - 1].keepsWithNext
  }
}
