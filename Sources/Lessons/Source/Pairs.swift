extension Substring {
  /// Where a sign of ASCII stands twice in a row for the first time.
  func firstPair(_ sign: Unicode.Scalar) -> Range<Index>? {
    let sign = UInt8(ascii: sign)
    var rest = utf8[...]
    while let first = rest.firstIndex(of: sign) {
      let next = rest.index(after: first)
      rest = rest[next...]
      if rest.first == sign { return first..<rest.index(after: next) }
    }
    return nil
  }
}
