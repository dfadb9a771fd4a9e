import Testing

@testable import Neural

@Suite struct LanczosTests {
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `as many steps as rows give every eigenvalue`(seed: UInt64) {
    let diagonal = [-24.5, -1, 0, 0.25, 3, 7]
    var generator = SeededGenerator(seed: seed)
    let spectrum = Lanczos(size: 6, generator: &generator) { v in zip(diagonal, v).map { $0 * $1 } }
    for (found, exact) in zip(spectrum.values, diagonal) { #expect(abs(found - exact) < 1e-12) }
    #expect(abs(abs(spectrum.top.vector[5]) - 1) < 1e-12 && spectrum.residual < 1e-10)
  }

  @Test func `the largest is found though a negative one is larger in size`() {
    let diagonal = (0..<400).map { $0 == 0 ? -24.6 : $0 == 399 ? 3.5 : Double($0) / 400 }
    var generator = SeededGenerator(seed: 1)
    let spectrum = Lanczos(size: 400, steps: 15, generator: &generator) { v in zip(diagonal, v).map { $0 * $1 } }
    #expect(abs(spectrum.top.value - 3.5) < 1e-6 && abs(spectrum.values[0] + 24.6) < 1e-6)
    #expect(spectrum.values.count == 15 && spectrum.residual < 1e-3)
  }

  @Test func `the residual bounds the error`() {
    let diagonal = (0..<200).map { Double($0) }
    for steps in [3, 6, 12, 24] {
      var generator = SeededGenerator(seed: 3)
      let spectrum = Lanczos(size: 200, steps: steps, generator: &generator) { v in zip(diagonal, v).map { $0 * $1 } }
      let nearest = diagonal.map { abs($0 - spectrum.top.value) }.min()!
      #expect(nearest <= spectrum.residual && spectrum.top.value <= 199.0 + 1e-9)
    }
  }

  @Test func `few different eigenvalues end the search early, and zeros at once`() {
    var generator = SeededGenerator(seed: 1)
    let two = Lanczos(size: 50, generator: &generator) { v in v.indices.map { v[$0] * ($0 < 20 ? 2 : 5) } }
    #expect(two.values.count == 2 && abs(two.top.value - 5) < 1e-12)
    let none = Lanczos(size: 50, generator: &generator) { v in v.map { _ in 0 } }
    #expect(none.values == [0] && none.residual == 0)
  }

  @Test func `what is no number stays none`() {
    var generator = SeededGenerator(seed: 1)
    let spectrum = Lanczos(size: 5, generator: &generator) { v in v.map { _ in .nan } }
    #expect(spectrum.top.value.isNaN)
  }

  @Test func `a small matrix is taken apart into its eigenvectors`() {
    var matrix = SymmetricMatrix(size: 7)
    for i in 0..<7 {
      for j in 0...i { matrix[i, j] = Double((i * 31 + j * 17) % 11 - 5) }
    }
    let eigen = matrix.eigen
    #expect(eigen.map(\.value) == eigen.map(\.value).sorted())
    for (value, vector) in eigen {
      for i in 0..<7 {
        let product = (0..<7).reduce(0) { $0 + matrix[i, $1] * vector[$1] }
        #expect(abs(product - value * vector[i]) < 1e-13 * 20)
      }
      #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-13)
    }
    #expect(abs(eigen.reduce(0) { $0 + $1.value } - (0..<7).reduce(0) { $0 + matrix[$1, $1] }) < 1e-12)
  }
}
