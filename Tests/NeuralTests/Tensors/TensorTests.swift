import Neural
import Testing

@Suite struct TensorTests {
  let x = Tensor(shape: [2, 3], scalars: [1, 2, 3, 4, 5, 6])

  @Test func `numbers are read and written by their place`() {
    var y = x
    y[1, 0] = 9
    #expect(y[1, 0] == 9 && y[0, 2] == 3 && x[1, 0] == 4)
    #expect(Array(y.row(1)) == [9, 5, 6])
    #expect(Tensor(7)[] == 7)
    #expect(Tensor(shape: [2, 1, 2, 1], scalars: [1, 2, 3, 4])[1, 0, 1, 0] == 4)
  }

  @Test func `a view reads the same memory in another order`() {
    #expect(x.transposed() == Tensor(shape: [3, 2], scalars: [1, 4, 2, 5, 3, 6]))
    #expect(x.transposed()[2, 1] == 6)
    #expect(Array(x.transposed().row(1)) == [2, 5])
    let solid = Tensor(shape: [2, 1, 3], scalars: [1, 2, 3, 4, 5, 6])
    #expect(solid.permuted([2, 0, 1]) == Tensor(shape: [3, 2, 1], scalars: [1, 4, 2, 5, 3, 6]))
    #expect(solid.permuted([2, 0, 1]).permuted([1, 2, 0]) == solid)
    #expect(x.slice(1..<3, along: 1) == Tensor(shape: [2, 2], scalars: [2, 3, 5, 6]))
    #expect(x.slice(1..<2, along: 0).slice(0..<2, along: -1) == Tensor(shape: [1, 2], scalars: [4, 5]))
    #expect(x.slice(1..<1, along: 1).scalars.isEmpty)
    #expect(x.transposed().slice(1..<3, along: 0).transposed() == x.slice(1..<3, along: 1))
    #expect(Tensor(shape: [2, 1], scalars: [1, 2]).broadcast(to: [2, 2, 2]).scalars == [1, 1, 2, 2, 1, 1, 2, 2])
    #expect(Tensor(repeating: 3, shape: [2, 2]) == Tensor(shape: [2, 2], scalars: [3, 3, 3, 3]))
  }

  @Test func `a tensor is reshaped row by row, a view by what is seen of it`() {
    #expect(x.reshaped(to: [3, -1]) == Tensor(shape: [3, 2], scalars: [1, 2, 3, 4, 5, 6]))
    #expect(x.transposed().reshaped(to: [6]).scalars == [1, 4, 2, 5, 3, 6])
    #expect(Tensor(4).reshaped(to: [1, 1]).shape == [1, 1])
  }

  @Test func `what is written to a view or to its source does not show in the other`() {
    var source = x
    var view = source.transposed()
    view[0, 1] = 40
    source[0, 0] = 10
    #expect(view.scalars == [1, 40, 2, 5, 3, 6])
    #expect(source.scalars == [10, 2, 3, 4, 5, 6])
    var repeated = Tensor(1).broadcast(to: [2, 2])
    repeated[0, 1] = 7
    #expect(repeated.scalars == [1, 7, 1, 1])
    var part = x.slice(1..<2, along: 0)
    part.scalars[0] += 1
    #expect(part.scalars == [5, 5, 6] && part[0, 0] == 5)
  }

  @Test(
    arguments: [
      ([], [], []), ([3], [], [3]), ([2, 3], [3], [2, 3]), ([4, 1, 3], [2, 1], [4, 2, 3]), ([1], [0], [0]),
      ([2, 1, 1, 5], [3, 4, 1], [2, 3, 4, 5]), ([2], [3], nil), ([2, 3], [2], nil),
    ] as [([Int], [Int], [Int]?)])
  func `lengths of 1 are repeated, others must be the same`(a: [Int], b: [Int], shape: [Int]?) {
    #expect(Tensor.broadcastShape(a, b) == shape)
    #expect(Tensor.broadcastShape(b, a) == shape)
  }

  @Test func `arithmetic goes number by number, with numbers on either side`() {
    let y = Tensor(shape: [3], scalars: [2, 4, 8])
    #expect((x + y).scalars == [3, 6, 11, 6, 9, 14])
    #expect((y - x).scalars == [1, 2, 5, -2, -1, 2])
    #expect((x * y).scalars == [2, 8, 24, 8, 20, 48])
    #expect((x / y).scalars == [0.5, 0.5, 0.375, 2, 1.25, 0.75])
    #expect((-y).scalars == [-2, -4, -8])
    #expect([y + 1, 1 + y, y - 1, 1 - y].map(\.scalars) == [[3, 5, 9], [3, 5, 9], [1, 3, 7], [-1, -3, -7]])
    #expect([y * 2, 2 * y, y / 2, 8 / y].map(\.scalars) == [[4, 8, 16], [4, 8, 16], [1, 2, 4], [4, 2, 1]])
  }

  @Test func `a sum loses nothing on the way, and of nothing is 0`() {
    let far = Tensor(shape: [4], scalars: [1e8, 1, -1e8, 1])
    #expect(far.sum().value == Tensor(2))
    #expect(Tensor(shape: [0, 2], scalars: []).sum(over: [0]).value.scalars == [0, 0])
    let near = Tensor(shape: [3], scalars: [10_001, 10_002, 10_003])
    #expect(near.variance(correction: 1).value == Tensor(1))
    #expect(near.mean().value == Tensor(10_002))
  }

  @Test func `the largest is the first of equals, and NaN if one is`() {
    let equal = Tensor(shape: [3], scalars: [1, 5, 5]).max()
    #expect(equal.value == Tensor(5) && equal.pullBack(Tensor(2)).scalars == [0, 2, 0])
    #expect(Tensor(shape: [3], scalars: [1, .nan, 5]).max().value[].isNaN)
  }

  @Test func `a product of transposed, sliced and repeated matrices is that of their copies`() {
    let a = Tensor(shape: [5, 11], scalars: madeParameters(count: 55, scale: 64))
    let b = Tensor(shape: [4, 11, 8], scalars: madeParameters(count: 352, scale: 32))
    let views = [
      (a, b), (a.slice(1..<4, along: 0), b), (a.slice(2..<9, along: 1), b.slice(2..<9, along: 1)),
      (b.transposed(), a.transposed()), (a, b.slice(1..<3, along: 0).slice(0..<3, along: 2)),
      (a.broadcast(to: [2, 1, 5, 11]), b.permuted([0, 1, 2])), (b.permuted([2, 0, 1]), a.transposed()),
    ]
    for (left, right) in views {
      func copy(_ x: Tensor) -> Tensor { Tensor(shape: x.shape, scalars: x.scalars) }
      let (product, copied) = (left.matrixProduct(with: right).value, copy(left).matrixProduct(with: copy(right)).value)
      #expect(product.shape == copied.shape && bits(product.scalars) == bits(copied.scalars))
      #expect(product.scalars.contains { $0 != 0 })
    }
  }

  @Test func `a product without terms is 0, one without rows is empty`() {
    let none = Tensor(shape: [2, 0], scalars: []).matrixProduct(with: Tensor(shape: [0, 3], scalars: []))
    #expect(none.value == Tensor(repeating: 0, shape: [2, 3]))
    #expect(Tensor(shape: [0, 2], scalars: []).matrixProduct(with: x).value.shape == [0, 3])
  }
}
