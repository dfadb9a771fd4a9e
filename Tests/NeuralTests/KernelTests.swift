import Elementary
import Testing

@testable import Neural

@Suite struct KernelTests {
  @Test(arguments: [1, 2, 3, 5, 6, 7, 8, 11, 13, 64], [8, 16, 24, 40])
  func `a product is one fused sum over k in order, whatever the tile`(rows: Int, columns: Int) {
    for depth in [1, 2, 9] { compare(rows: rows, depth: depth, columns: columns) }
  }

  private func compare(rows: Int, depth: Int, columns: Int) {
    let a = madeParameters(count: rows * depth, scale: 300)
    let b = madeParameters(count: 5 + (depth + 1) * columns, scale: 200)
    let old = madeParameters(count: 3 + rows * columns, scale: 100)
    for isTransposed in [false, true] {
      let strides = isTransposed ? Strides(row: 1, depth: rows) : Strides(row: depth, depth: 1)
      for start in [ProductStart.zero, .bias(at: 5 + depth * columns), .existing] {
        let products = Set([8, processorLanes]).map { lanes in
          var c = old
          multiply(
            rows: rows, depth: depth, columns: columns, a, strides, b, at: 5, into: &c, from: 3, starting: start,
            lanes: lanes)
          return c
        }
        var expected = old
        for i in 0..<rows {
          for j in 0..<columns {
            var sum: Float
            switch start {
            case .zero: sum = 0
            case .bias(let place): sum = b[place + j]
            case .existing: sum = old[3 + i * columns + j]
            }
            for k in 0..<depth { sum.addProduct(a[i * strides.row + k * strides.depth], b[5 + k * columns + j]) }
            expected[3 + i * columns + j] = sum
          }
        }
        for c in products { #expect(bits(c) == bits(expected)) }
      }
    }
  }

  @Test(arguments: [(8, 8), (32, 10), (5, 3), (17, 33), (1, 1), (64, 16)])
  func `a transposed matrix has rows for columns`(rows: Int, columns: Int) {
    let source = madeParameters(count: 3 + rows * columns.padded, scale: 1)
    var target = [Float](repeating: 0, count: columns * rows.padded)
    transpose(rows: rows, columns: columns, source, at: 3, into: &target)
    for i in 0..<rows {
      for j in 0..<columns { #expect(target[j * rows.padded + i] == source[3 + i * columns.padded + j]) }
    }
  }

  @Test func `the vector exponential is within 1.3 ulp`() {
    for k in stride(from: Float(-87.3), to: 88.7, by: 0.0137) {
      #expect(ulps(exponential(Vector(repeating: k))[3], Double.exp(Double(k))) < 1.3)
    }
    #expect(
      exponential(Vector(-88, -1000, -.infinity, 89, .infinity, 0, -0.0, 1e-30))
        == Vector(0, 0, 0, .infinity, .infinity, 1, 1, 1))
    #expect(exponential(Vector(repeating: .nan))[0].isNaN)
  }

  @Test func `the vector logarithm is within 1.1 ulp`() {
    for k in stride(from: Float(0.01), to: 20, by: 0.00137) {
      #expect(ulps(logarithm(Vector(repeating: k))[3], Double.log(Double(k))) < 1.1)
    }
    for exponent in -126...127 {
      let x = Float(sign: .plus, exponent: exponent, significand: 1.37)
      #expect(ulps(logarithm(Vector(repeating: x))[0], Double.log(Double(x))) < 1.1)
    }
    #expect(logarithm(Vector(repeating: 1)) == .zero)
    #expect(logarithm(Vector(repeating: .nan))[0].isNaN)
  }

  @Test func `the vector tangent is within 2 ulp`() {
    for k in stride(from: Float(-10), to: 10, by: 0.00137) {
      #expect(ulps(hyperbolicTangent(Vector(repeating: k))[3], Double.tanh(Double(k))) < 2)
    }
    #expect(
      hyperbolicTangent(Vector(-100, 100, -.infinity, .infinity, 0, 1e-30, -1e-30, 1e4))
        == Vector(-1, 1, -1, 1, 0, 1e-30, -1e-30, 1))
    #expect(hyperbolicTangent(Vector(repeating: .nan))[0].isNaN)
  }

  @Test(arguments: [1, 2, 3, 8, 9, 10, 17])
  func `softmax cross-entropy bears huge scores and ignores the padding`(classes: Int) {
    let width = classes.padded
    var scores = [Float](repeating: 77, count: width * 2)
    for j in 0..<classes {
      scores[j] = Float(j) * 1e30
      scores[width + j] = 1000 + Float(j)
    }
    var deltas = [Float](repeating: 9, count: width * 2)
    var losses = [Float](repeating: 0, count: 8)
    var sums = losses
    let last = Int32(classes - 1)
    softmaxCrossEntropy(
      rows: 2, columns: classes, scores, labels: [last, 0], share: 0.5, deltas: &deltas, losses: &losses, sums: &sums)
    #expect(losses[0] == 0)
    let exact = (0..<classes).map { Double.exp(Double($0)) }.reduce(0, +)
    #expect(abs(Double(losses[1]) - Double.log(exact)) < 1e-5)
    for j in 0..<width {
      let expected = j < classes ? 0.5 * (Double.exp(Double(j)) / exact - (j == 0 ? 1 : 0)) : 0
      #expect(abs(Double(deltas[width + j]) - expected) < 1e-7)
      #expect(deltas[j] == 0)
    }
  }
}

/// How far a float is from the true value, in units of the float's last place there.
private func ulps(_ value: Float, _ exact: Double) -> Double {
  abs(Double(value) - exact) / Double(Float(exact).ulp)
}
