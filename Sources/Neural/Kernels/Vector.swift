/// Eight floats that are worked on together; every row of numbers is padded with zeros to a multiple of eight.
///
/// The width belongs to the arithmetic, not to the machine: a processor with shorter registers does the same operations
/// in pieces.
typealias Vector = SIMD8<Float>

extension Int {
  /// This many columns with their padding: the next multiple of the vector width.
  var padded: Int { (self + 7) & ~7 }
}

// The only place of the core that is `unsafe`. Bounds are not looked at here, which would cost a third of the speed: a
// kernel checks once, before its loops, that everything lies inside. That the bytes are read as another type is
// harmless, since all bytes are floats.

extension Span where Element == Float {
  /// The eight floats from index `i` on.
  @inline(__always)
  func vector(at i: Int) -> Vector {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i &* 4, as: Vector.self)
  }

  /// The four floats from index `i` on.
  @inline(__always)
  func four(at i: Int) -> SIMD4<Float> {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i &* 4, as: SIMD4<Float>.self)
  }

  /// The float at index `i`, eight times.
  @inline(__always)
  func repeated(at i: Int) -> Vector { unsafe Vector(repeating: self[unchecked: i]) }
}

extension MutableSpan where Element == Float {
  /// The eight floats from index `i` on.
  @inline(__always)
  func vector(at i: Int) -> Vector {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i &* 4, as: Vector.self)
  }

  /// Writes eight floats from index `i` on.
  @inline(__always)
  mutating func set(_ vector: Vector, at i: Int) {
    var bytes = unsafe mutableBytes
    unsafe bytes.storeBytes(of: vector, toUncheckedByteOffset: i &* 4, as: Vector.self)
  }
}

extension SIMD8 where Scalar == Float {
  /// The bits of the eight floats.
  @inline(__always)
  var bits: SIMD8<UInt32> { unsafe unsafeBitCast(self, to: SIMD8<UInt32>.self) }

  /// Eight floats of these bits.
  @inline(__always)
  init(bits: SIMD8<UInt32>) { self = unsafe unsafeBitCast(bits, to: SIMD8<Float>.self) }
}

extension SIMD8 where Scalar == Float {
  /// The sum of the lanes in a fixed order: halves are added to halves.
  @inline(__always)
  var laneSum: Float {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }

  /// The largest lane.
  @inline(__always)
  var laneMaximum: Float {
    // `pointwiseMax` and `max()` become calls a lane; a replacement becomes one instruction.
    let four = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return two[1] > two[0] ? two[1] : two[0]
  }
}
