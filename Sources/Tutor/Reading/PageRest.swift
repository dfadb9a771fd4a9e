import Terminal

/// What a page has left to show in a window that was too low for all of it.
struct PageRest: Sendable {
  private let elements: [Element]
  private let medium: Medium
  private let count: Int
  private var pager: Pager

  init(_ elements: [Element], medium: Medium) {
    self.elements = elements
    self.medium = medium
    let lines = Screen(elements).lines(for: medium)
    count = lines.count
    // Two blank lines and the prompt stand around a page; the one above it may scroll away.
    pager = Pager(lines, height: max(4, medium.height - 3), spare: 1)
  }

  var isAtEnd: Bool { pager.isAtEnd }

  /// The next lines that fit.
  mutating func next() -> [Line]? { pager.next() }

  /// The same for a window of another size: what was shown in part begins again.
  func laidOut(for medium: Medium) -> PageRest {
    let shown = count - pager.remaining.count
    let whole = elements.indices.last { index in
      Screen(Array(elements[...index])).lines(for: self.medium).count <= shown
    }
    return PageRest(Array(elements[(whole.map { $0 + 1 } ?? 0)...]), medium: medium)
  }
}
