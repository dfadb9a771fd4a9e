/// Sixteen floats.
typealias Wide = SIMD16<Float>

// Unsafe as the vectors of eight are: bounds are looked at before the loops.

extension Span where Element == Float {
  /// The sixteen floats from index `i` on.
  @inline(__always)
  func wide(at i: Int) -> Wide {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i &* 4, as: Wide.self)
  }

  /// The float at index `i`, sixteen times.
  @inline(__always)
  func wideRepeated(at i: Int) -> Wide { unsafe Wide(repeating: self[unchecked: i]) }
}

extension MutableSpan where Element == Float {
  /// The sixteen floats from index `i` on.
  @inline(__always)
  func wide(at i: Int) -> Wide {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i &* 4, as: Wide.self)
  }

  /// Writes sixteen floats from index `i` on.
  @inline(__always)
  mutating func set(_ vector: Wide, at i: Int) {
    var bytes = unsafe mutableBytes
    unsafe bytes.storeBytes(of: vector, toUncheckedByteOffset: i &* 4, as: Wide.self)
  }
}
