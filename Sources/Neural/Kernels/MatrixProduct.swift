/// A matrix that is read in either direction: element (i, k) stands at `i * row + k * depth`.
struct Strides {
  var row: Int
  var depth: Int
}

/// What a product is added to.
enum ProductStart {
  /// C = A·B.
  case zero
  /// C = bias + A·B, one row of bias, in B's buffer, for every row of C.
  case bias(at: Int)
  /// C += A·B.
  case existing
}

/// C = start + A·B, for `rows` rows, `depth` terms a sum and `columns` padded columns.
///
/// Every element of C is one sum over k in order, each step one fused multiply-add, whatever the size of the tile and of
/// the machine's registers: the bits depend on nothing but the numbers. A product taken in parts along k, each added to
/// the last, gives the same bits as taken whole.
///
/// - Parameters:
///   - a: A, transposed by its strides.
///   - b: B from index `right` on, rows of `columns` floats.
///   - c: C from index `place` on, rows of `columns` floats.
///   - lanes: 16 takes pairs of vectors as one, where the processor can.
func multiply(
  rows: Int, depth: Int, columns: Int, _ a: Span<Float>, _ strides: Strides, _ b: Span<Float>, at right: Int = 0,
  into c: inout MutableSpan<Float>, from place: Int = 0, starting origin: ProductStart, lanes: Int = processorLanes
) {
  guard rows > 0, depth > 0 else { return }
  precondition(
    columns == columns.padded && right >= 0 && place >= 0
      && a.count > (rows - 1) * strides.row + (depth - 1) * strides.depth
      && b.count >= right + depth * columns && c.count >= place + rows * columns,
    "A product of \(rows) × \(depth) × \(columns) does not fit its matrices.")
  if case .bias(let bias) = origin { precondition(bias >= 0 && b.count >= bias + columns, "The bias lies outside.") }
  let t = Work(depth: depth, columns: columns, strides: strides, right: right, place: place, start: origin)
  // Where two rows would be left, the last eight are taken as four and four: four sums alone wait for one another.
  let sixes = rows % 6 == 2 && rows > 2 ? rows &- 8 : rows
  var column = 0
  if lanes == 16, columns >= 16 {
    multiplySixteens(
      rows: rows, depth: depth, columns: columns, a, strides, b, at: right, into: &c, from: place, starting: origin)
    column = columns & ~15
  }
  while column &+ 16 <= columns {
    var row = 0
    while row &+ 6 <= sixes {
      tile6x2(row, column, t, a, b, &c)
      row &+= 6
    }
    while row &+ 4 <= rows {
      tile4x2(row, column, t, a, b, &c)
      row &+= 4
    }
    if row &+ 2 <= rows {
      tile2x2(row, column, t, a, b, &c)
      row &+= 2
    }
    if row < rows { tile1x2(row, column, t, a, b, &c) }
    column &+= 16
  }
  guard column < columns else { return }
  var row = 0
  while row &+ 8 <= rows {
    tile8x1(row, column, t, a, b, &c)
    row &+= 8
  }
  if row &+ 4 <= rows {
    tile4x1(row, column, t, a, b, &c)
    row &+= 4
  }
  while row < rows {
    tile1x1(row, column, t, a, b, &c)
    row &+= 1
  }
}

/// The same for arrays.
func multiply(
  rows: Int, depth: Int, columns: Int, _ a: [Float], _ strides: Strides, _ b: [Float], at right: Int = 0,
  into c: inout [Float], from place: Int = 0, starting origin: ProductStart, lanes: Int = processorLanes
) {
  var c = c.mutableSpan
  multiply(
    rows: rows, depth: depth, columns: columns, a.span, strides, b.span, at: right, into: &c, from: place,
    starting: origin, lanes: lanes)
}

/// What all tiles of a product share.
private struct Work {
  var depth: Int
  var columns: Int
  var strides: Strides
  var right: Int
  var place: Int
  var start: ProductStart
}

@inline(__always)
private func start(_ row: Int, _ column: Int, _ t: Work, _ b: Span<Float>, _ c: borrowing MutableSpan<Float>) -> Vector
{
  switch t.start {
  case .zero: .zero
  case .bias(let bias): b.vector(at: bias &+ column)
  case .existing: c.vector(at: t.place &+ row &* t.columns &+ column)
  }
}

// A tile is a block of C held in registers while its sums run over k. The largest fills the sixteen registers of AVX2:
// twelve sums, two vectors of B, one factor of A. They are written out, since a loop over an array of registers is
// kept in memory.

/// Six rows of two vectors.
@inline(__always)
private func tile6x2(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s00 = start(row, column, t, b, c)
  var s01 = start(row, column &+ 8, t, b, c)
  var s10 = start(row &+ 1, column, t, b, c)
  var s11 = start(row &+ 1, column &+ 8, t, b, c)
  var s20 = start(row &+ 2, column, t, b, c)
  var s21 = start(row &+ 2, column &+ 8, t, b, c)
  var s30 = start(row &+ 3, column, t, b, c)
  var s31 = start(row &+ 3, column &+ 8, t, b, c)
  var s40 = start(row &+ 4, column, t, b, c)
  var s41 = start(row &+ 4, column &+ 8, t, b, c)
  var s50 = start(row &+ 5, column, t, b, c)
  var s51 = start(row &+ 5, column &+ 8, t, b, c)
  var left = row &* t.strides.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let b0 = b.vector(at: right)
    let b1 = b.vector(at: right &+ 8)
    let a0 = a.repeated(at: left)
    s00.addProduct(a0, b0)
    s01.addProduct(a0, b1)
    let a1 = a.repeated(at: left &+ t.strides.row)
    s10.addProduct(a1, b0)
    s11.addProduct(a1, b1)
    let a2 = a.repeated(at: left &+ 2 &* t.strides.row)
    s20.addProduct(a2, b0)
    s21.addProduct(a2, b1)
    let a3 = a.repeated(at: left &+ 3 &* t.strides.row)
    s30.addProduct(a3, b0)
    s31.addProduct(a3, b1)
    let a4 = a.repeated(at: left &+ 4 &* t.strides.row)
    s40.addProduct(a4, b0)
    s41.addProduct(a4, b1)
    let a5 = a.repeated(at: left &+ 5 &* t.strides.row)
    s50.addProduct(a5, b0)
    s51.addProduct(a5, b1)
    left &+= t.strides.depth
    right &+= t.columns
  }
  var place = t.place &+ row &* t.columns &+ column
  c.set(s00, at: place)
  c.set(s01, at: place &+ 8)
  place &+= t.columns
  c.set(s10, at: place)
  c.set(s11, at: place &+ 8)
  place &+= t.columns
  c.set(s20, at: place)
  c.set(s21, at: place &+ 8)
  place &+= t.columns
  c.set(s30, at: place)
  c.set(s31, at: place &+ 8)
  place &+= t.columns
  c.set(s40, at: place)
  c.set(s41, at: place &+ 8)
  place &+= t.columns
  c.set(s50, at: place)
  c.set(s51, at: place &+ 8)
}

/// Four rows of two vectors.
@inline(__always)
private func tile4x2(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s00 = start(row, column, t, b, c)
  var s01 = start(row, column &+ 8, t, b, c)
  var s10 = start(row &+ 1, column, t, b, c)
  var s11 = start(row &+ 1, column &+ 8, t, b, c)
  var s20 = start(row &+ 2, column, t, b, c)
  var s21 = start(row &+ 2, column &+ 8, t, b, c)
  var s30 = start(row &+ 3, column, t, b, c)
  var s31 = start(row &+ 3, column &+ 8, t, b, c)
  var left = row &* t.strides.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let b0 = b.vector(at: right)
    let b1 = b.vector(at: right &+ 8)
    let a0 = a.repeated(at: left)
    s00.addProduct(a0, b0)
    s01.addProduct(a0, b1)
    let a1 = a.repeated(at: left &+ t.strides.row)
    s10.addProduct(a1, b0)
    s11.addProduct(a1, b1)
    let a2 = a.repeated(at: left &+ 2 &* t.strides.row)
    s20.addProduct(a2, b0)
    s21.addProduct(a2, b1)
    let a3 = a.repeated(at: left &+ 3 &* t.strides.row)
    s30.addProduct(a3, b0)
    s31.addProduct(a3, b1)
    left &+= t.strides.depth
    right &+= t.columns
  }
  var place = t.place &+ row &* t.columns &+ column
  c.set(s00, at: place)
  c.set(s01, at: place &+ 8)
  place &+= t.columns
  c.set(s10, at: place)
  c.set(s11, at: place &+ 8)
  place &+= t.columns
  c.set(s20, at: place)
  c.set(s21, at: place &+ 8)
  place &+= t.columns
  c.set(s30, at: place)
  c.set(s31, at: place &+ 8)
}

/// Two rows of two vectors.
@inline(__always)
private func tile2x2(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s00 = start(row, column, t, b, c)
  var s01 = start(row, column &+ 8, t, b, c)
  var s10 = start(row &+ 1, column, t, b, c)
  var s11 = start(row &+ 1, column &+ 8, t, b, c)
  var left = row &* t.strides.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let b0 = b.vector(at: right)
    let b1 = b.vector(at: right &+ 8)
    let a0 = a.repeated(at: left)
    s00.addProduct(a0, b0)
    s01.addProduct(a0, b1)
    let a1 = a.repeated(at: left &+ t.strides.row)
    s10.addProduct(a1, b0)
    s11.addProduct(a1, b1)
    left &+= t.strides.depth
    right &+= t.columns
  }
  var place = t.place &+ row &* t.columns &+ column
  c.set(s00, at: place)
  c.set(s01, at: place &+ 8)
  place &+= t.columns
  c.set(s10, at: place)
  c.set(s11, at: place &+ 8)
}

/// One row of two vectors.
@inline(__always)
private func tile1x2(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s00 = start(row, column, t, b, c)
  var s01 = start(row, column &+ 8, t, b, c)
  var left = row &* t.strides.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let b0 = b.vector(at: right)
    let b1 = b.vector(at: right &+ 8)
    let a0 = a.repeated(at: left)
    s00.addProduct(a0, b0)
    s01.addProduct(a0, b1)
    left &+= t.strides.depth
    right &+= t.columns
  }
  let place = t.place &+ row &* t.columns &+ column
  c.set(s00, at: place)
  c.set(s01, at: place &+ 8)
}

/// Eight rows of one vector.
@inline(__always)
private func tile8x1(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s00 = start(row, column, t, b, c)
  var s10 = start(row &+ 1, column, t, b, c)
  var s20 = start(row &+ 2, column, t, b, c)
  var s30 = start(row &+ 3, column, t, b, c)
  var s40 = start(row &+ 4, column, t, b, c)
  var s50 = start(row &+ 5, column, t, b, c)
  var s60 = start(row &+ 6, column, t, b, c)
  var s70 = start(row &+ 7, column, t, b, c)
  var left = row &* t.strides.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let b0 = b.vector(at: right)
    let a0 = a.repeated(at: left)
    s00.addProduct(a0, b0)
    let a1 = a.repeated(at: left &+ t.strides.row)
    s10.addProduct(a1, b0)
    let a2 = a.repeated(at: left &+ 2 &* t.strides.row)
    s20.addProduct(a2, b0)
    let a3 = a.repeated(at: left &+ 3 &* t.strides.row)
    s30.addProduct(a3, b0)
    let a4 = a.repeated(at: left &+ 4 &* t.strides.row)
    s40.addProduct(a4, b0)
    let a5 = a.repeated(at: left &+ 5 &* t.strides.row)
    s50.addProduct(a5, b0)
    let a6 = a.repeated(at: left &+ 6 &* t.strides.row)
    s60.addProduct(a6, b0)
    let a7 = a.repeated(at: left &+ 7 &* t.strides.row)
    s70.addProduct(a7, b0)
    left &+= t.strides.depth
    right &+= t.columns
  }
  var place = t.place &+ row &* t.columns &+ column
  c.set(s00, at: place)
  place &+= t.columns
  c.set(s10, at: place)
  place &+= t.columns
  c.set(s20, at: place)
  place &+= t.columns
  c.set(s30, at: place)
  place &+= t.columns
  c.set(s40, at: place)
  place &+= t.columns
  c.set(s50, at: place)
  place &+= t.columns
  c.set(s60, at: place)
  place &+= t.columns
  c.set(s70, at: place)
}

/// Four rows of one vector.
@inline(__always)
private func tile4x1(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s00 = start(row, column, t, b, c)
  var s10 = start(row &+ 1, column, t, b, c)
  var s20 = start(row &+ 2, column, t, b, c)
  var s30 = start(row &+ 3, column, t, b, c)
  var left = row &* t.strides.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let b0 = b.vector(at: right)
    let a0 = a.repeated(at: left)
    s00.addProduct(a0, b0)
    let a1 = a.repeated(at: left &+ t.strides.row)
    s10.addProduct(a1, b0)
    let a2 = a.repeated(at: left &+ 2 &* t.strides.row)
    s20.addProduct(a2, b0)
    let a3 = a.repeated(at: left &+ 3 &* t.strides.row)
    s30.addProduct(a3, b0)
    left &+= t.strides.depth
    right &+= t.columns
  }
  var place = t.place &+ row &* t.columns &+ column
  c.set(s00, at: place)
  place &+= t.columns
  c.set(s10, at: place)
  place &+= t.columns
  c.set(s20, at: place)
  place &+= t.columns
  c.set(s30, at: place)
}

/// One row of one vector.
@inline(__always)
private func tile1x1(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s00 = start(row, column, t, b, c)
  var left = row &* t.strides.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let b0 = b.vector(at: right)
    let a0 = a.repeated(at: left)
    s00.addProduct(a0, b0)
    left &+= t.strides.depth
    right &+= t.columns
  }
  let place = t.place &+ row &* t.columns &+ column
  c.set(s00, at: place)
}
