import Testing

@testable import Neural

@Suite struct SquareRootTests {
  @Test func `the vector square root is within 0.5001 ulp`() {
    var worst = 0.0
    for exponent in -99...127 {
      for k in stride(from: Float(1), to: 2, by: 0.00137) {
        let x = Float(sign: .plus, exponent: exponent, significand: k)
        let exact = Double(x).squareRoot()
        worst = max(worst, abs(Double(squareRoot(Vector(repeating: x))[3]) - exact) / Double(Float(exact).ulp))
      }
    }
    #expect(worst < 0.5001)
  }

  @Test func `at the ends of the range it stays in bounds`() {
    let least = Float.leastNonzeroMagnitude
    let x = Vector(0, .infinity, .greatestFiniteMagnitude, 1, 4, .leastNormalMagnitude, 1000 * least, least)
    let root = squareRoot(x)
    #expect(root[0] == 0 && root[1] == .infinity && root[3] == 1 && root[4] == 2)
    #expect(root[2] == x[2].squareRoot() && abs(root[5] / x[5].squareRoot() - 1) < 1e-6)
    #expect((0...x[6].squareRoot()).contains(root[6]) && (0...x[7].squareRoot()).contains(root[7]))
    #expect(squareRoot(Vector(repeating: .nan))[0].isNaN)
  }
}
