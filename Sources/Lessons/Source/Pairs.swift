extension Substring {
  /// Where a sign stands twice in a row for the first time.
  func firstPair(_ sign: Character) -> Range<Index>? {
    var i = startIndex
    while i < endIndex {
      let next = index(after: i)
      if self[i] == sign, next < endIndex, self[next] == sign { return i..<index(after: next) }
      i = next
    }
    return nil
  }
}
