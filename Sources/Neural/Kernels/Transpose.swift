/// target[j, i] = source[i, j]: a matrix of `rows` × `columns`, the rows padded in both buffers; the source begins at
/// `place`.
///
/// Blocks of eight by eight are read as rows and written as columns, three times as fast as number by number.
func transpose(rows: Int, columns: Int, _ source: [Float], at place: Int, into target: inout [Float]) {
  let source = source.span
  var target = target.mutableSpan
  let (width, height) = (columns.padded, rows.padded)
  precondition(
    place >= 0 && place + rows * width <= source.count && columns * height <= target.count, "The matrix does not fit.")
  for top in stride(from: 0, to: rows, by: 8) {
    for left in stride(from: 0, to: columns, by: 8) {
      // Rows beyond the last are taken as zero, so that the target's padding is.
      let block = Block(source, at: place &+ top &* width &+ left, rows: rows &- top, stride: width)
      block.write(to: &target, at: left &* height &+ top, columns: columns &- left, stride: height)
    }
  }
}

/// Eight rows of eight.
private struct Block {
  let r0, r1, r2, r3, r4, r5, r6, r7: Vector

  @inline(__always)
  init(_ source: Span<Float>, at place: Int, rows: Int, stride: Int) {
    r0 = source.vector(at: place)
    r1 = rows > 1 ? source.vector(at: place &+ stride) : .zero
    r2 = rows > 2 ? source.vector(at: place &+ 2 &* stride) : .zero
    r3 = rows > 3 ? source.vector(at: place &+ 3 &* stride) : .zero
    r4 = rows > 4 ? source.vector(at: place &+ 4 &* stride) : .zero
    r5 = rows > 5 ? source.vector(at: place &+ 5 &* stride) : .zero
    r6 = rows > 6 ? source.vector(at: place &+ 6 &* stride) : .zero
    r7 = rows > 7 ? source.vector(at: place &+ 7 &* stride) : .zero
  }

  @inline(__always)
  private func column(_ k: Int) -> Vector { Vector(r0[k], r1[k], r2[k], r3[k], r4[k], r5[k], r6[k], r7[k]) }

  @inline(__always)
  func write(to target: inout MutableSpan<Float>, at place: Int, columns: Int, stride: Int) {
    target.set(column(0), at: place)
    if columns > 1 { target.set(column(1), at: place &+ stride) }
    if columns > 2 { target.set(column(2), at: place &+ 2 &* stride) }
    if columns > 3 { target.set(column(3), at: place &+ 3 &* stride) }
    if columns > 4 { target.set(column(4), at: place &+ 4 &* stride) }
    if columns > 5 { target.set(column(5), at: place &+ 5 &* stride) }
    if columns > 6 { target.set(column(6), at: place &+ 6 &* stride) }
    if columns > 7 { target.set(column(7), at: place &+ 7 &* stride) }
  }
}
