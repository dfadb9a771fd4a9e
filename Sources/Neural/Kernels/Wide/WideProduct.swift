// The part of the matrix product that a processor with sixteen lanes takes in sixteen. It is a module of its own because
// it is compiled for other instructions; whoever calls it has asked the processor first.

/// C[i, j] = start[i, j] + Σ_k A[i, k] B[k, j], for the columns j that make whole vectors of sixteen.
///
/// Each sum runs over k in order, one fused multiply-add a step, as in eight lanes: the bits are the same.
///
/// Everything lies inside: that is looked at by `multiply`.
///
/// - Parameters:
///   - a: A, whose element (i, k) stands at `i * row + k * step`.
///   - b: B from index `right` on, rows of `columns` floats.
///   - c: C from index `place` on, rows of `columns` floats.
///   - bias: where in `b` the row stands that every sum begins with; −1 where they begin at 0.
///   - isAdded: whether the sums begin at what C holds instead.
@inline(never)
public func wideMultiply(
  rows: Int, depth: Int, columns: Int, _ a: Span<Float>, row: Int, step: Int, _ b: Span<Float>, at right: Int,
  into c: inout MutableSpan<Float>, from place: Int, bias: Int, isAdded: Bool
) {
  let t = Work(
    depth: depth, columns: columns, row: row, step: step, right: right, place: place, bias: bias, isAdded: isAdded)
  var column = 0
  while column &+ 16 <= columns {
    var row = 0
    while row &+ 8 <= rows {
      tile8(row, column, t, a, b, &c)
      row &+= 8
    }
    if row &+ 4 <= rows {
      tile4(row, column, t, a, b, &c)
      row &+= 4
    }
    while row < rows {
      tile1(row, column, t, a, b, &c)
      row &+= 1
    }
    column &+= 16
  }
}

/// What all tiles of a product share.
private struct Work {
  var depth: Int
  var columns: Int
  var row: Int
  var step: Int
  var right: Int
  var place: Int
  var bias: Int
  var isAdded: Bool
}

@inline(__always)
private func start(_ row: Int, _ column: Int, _ t: Work, _ b: Span<Float>, _ c: borrowing MutableSpan<Float>) -> Wide {
  if t.isAdded { return c.wide(at: t.place &+ row &* t.columns &+ column) }
  return t.bias >= 0 ? b.wide(at: t.bias &+ column) : .zero
}

/// Eight rows of one vector.
@inline(__always)
private func tile8(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s0 = start(row, column, t, b, c)
  var s1 = start(row &+ 1, column, t, b, c)
  var s2 = start(row &+ 2, column, t, b, c)
  var s3 = start(row &+ 3, column, t, b, c)
  var s4 = start(row &+ 4, column, t, b, c)
  var s5 = start(row &+ 5, column, t, b, c)
  var s6 = start(row &+ 6, column, t, b, c)
  var s7 = start(row &+ 7, column, t, b, c)
  var left = row &* t.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let factors = b.wide(at: right)
    s0.addProduct(a.wideRepeated(at: left), factors)
    s1.addProduct(a.wideRepeated(at: left &+ t.row), factors)
    s2.addProduct(a.wideRepeated(at: left &+ 2 &* t.row), factors)
    s3.addProduct(a.wideRepeated(at: left &+ 3 &* t.row), factors)
    s4.addProduct(a.wideRepeated(at: left &+ 4 &* t.row), factors)
    s5.addProduct(a.wideRepeated(at: left &+ 5 &* t.row), factors)
    s6.addProduct(a.wideRepeated(at: left &+ 6 &* t.row), factors)
    s7.addProduct(a.wideRepeated(at: left &+ 7 &* t.row), factors)
    left &+= t.step
    right &+= t.columns
  }
  var place = t.place &+ row &* t.columns &+ column
  c.set(s0, at: place)
  place &+= t.columns
  c.set(s1, at: place)
  place &+= t.columns
  c.set(s2, at: place)
  place &+= t.columns
  c.set(s3, at: place)
  place &+= t.columns
  c.set(s4, at: place)
  place &+= t.columns
  c.set(s5, at: place)
  place &+= t.columns
  c.set(s6, at: place)
  place &+= t.columns
  c.set(s7, at: place)
}

/// Four rows of one vector.
@inline(__always)
private func tile4(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s0 = start(row, column, t, b, c)
  var s1 = start(row &+ 1, column, t, b, c)
  var s2 = start(row &+ 2, column, t, b, c)
  var s3 = start(row &+ 3, column, t, b, c)
  var left = row &* t.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let factors = b.wide(at: right)
    s0.addProduct(a.wideRepeated(at: left), factors)
    s1.addProduct(a.wideRepeated(at: left &+ t.row), factors)
    s2.addProduct(a.wideRepeated(at: left &+ 2 &* t.row), factors)
    s3.addProduct(a.wideRepeated(at: left &+ 3 &* t.row), factors)
    left &+= t.step
    right &+= t.columns
  }
  var place = t.place &+ row &* t.columns &+ column
  c.set(s0, at: place)
  place &+= t.columns
  c.set(s1, at: place)
  place &+= t.columns
  c.set(s2, at: place)
  place &+= t.columns
  c.set(s3, at: place)
}

/// One row of one vector.
@inline(__always)
private func tile1(
  _ row: Int, _ column: Int, _ t: Work, _ a: Span<Float>, _ b: Span<Float>, _ c: inout MutableSpan<Float>
) {
  var s0 = start(row, column, t, b, c)
  var left = row &* t.row
  var right = t.right &+ column
  for _ in 0..<t.depth {
    let factors = b.wide(at: right)
    s0.addProduct(a.wideRepeated(at: left), factors)
    left &+= t.step
    right &+= t.columns
  }
  let place = t.place &+ row &* t.columns &+ column
  c.set(s0, at: place)
}
