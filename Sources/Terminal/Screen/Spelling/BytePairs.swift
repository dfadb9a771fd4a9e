extension String {
  /// Whether `isSought` gives 1 for any byte of UTF-8 and the one before it, which is 0x7F before the first.
  ///
  /// It looks at many bytes at once, as long as `isSought` joins its conditions by `|` and `&` of ones and noughts.
  @inline(__always)
  func hasPair(_ isSought: (_ before: UInt8, _ byte: UInt8) -> UInt8) -> Bool {
    let bytes = utf8Span.span
    var before: UInt8 = 0x7F
    var found: UInt8 = 0
    // Without a way out of the loop, which would have it look at one byte after another.
    for index in bytes.indices {
      let byte = bytes[index]
      found |= isSought(before, byte)
      before = byte
    }
    return found > 0
  }
}
