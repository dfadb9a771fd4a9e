import Elementary
import Neural
import Testing

@Suite struct OperationTests {
  static let shapes = [[1], [7], [3, 1], [2, 5], [4, 9], [2, 3, 4], [2, 1, 3, 2]]

  @Test(arguments: OperationCase.all, shapes)
  func `value and derivative agree with the formula in double precision`(operation: OperationCase, shape: [Int]) {
    for seed in 1...4 as ClosedRange<UInt64> {
      let x = operation.input(shape: shape, seed: seed)
      let result = operation.operation(x)
      let point = x.scalars.map { Double($0) }
      let exact = operation.formula(point, shape.last!)
      #expect(result.value.scalars.count == exact.count)
      for (value, exact) in zip(result.value.scalars, exact) {
        #expect(abs(Double(value) - exact) < 1e-6 * (abs(exact) + 0.01), "value: \(Double(value) - exact)")
      }

      // A derivative of L with respect to each number of the value, none like another.
      var generator = SeededGenerator(seed: seed, stream: 1)
      let upstream = Tensor(
        shape: result.value.shape, scalars: exact.map { _ in Float(generator.normal()) })
      let slopes = result.pullBack(upstream)
      #expect(slopes.shape == x.shape)
      for k in point.indices {
        let slope = difference(operation, point, k, columns: shape.last!, upstream)
        let distance = Double(slopes.scalars[k]) - slope
        #expect(abs(distance) < 2e-6 * (abs(slope) + 0.05), "derivative \(k): \(slopes.scalars[k]) for \(slope)")
      }
    }
  }

  /// ∂L/∂x_k by central differences with Richardson's correction, where L = Σ upstream · value.
  private func difference(
    _ operation: OperationCase, _ point: [Double], _ k: Int, columns: Int, _ upstream: Tensor
  ) -> Double {
    func loss(_ change: Double) -> Double {
      var moved = point
      moved[k] += change
      return zip(operation.formula(moved, columns), upstream.scalars).reduce(0) { $0 + $1.0 * Double($1.1) }
    }
    func difference(_ h: Double) -> Double { (loss(h) - loss(-h)) / (2 * h) }
    return (4 * difference(5e-4) - difference(1e-3)) / 3
  }

  @Test(arguments: OperationCase.all)
  func `every machine and every build gives these bits`(operation: OperationCase) {
    let result = operation.operation(operation.input(shape: [4, 9], seed: 7))
    var generator = SeededGenerator(seed: 7, stream: 1)
    let upstream = Tensor(
      shape: result.value.shape, scalars: result.value.scalars.map { _ in Float(generator.normal()) })
    #expect(
      fingerprint(result.value.scalars + result.pullBack(upstream).scalars)
        == operationFingerprints[operation.testDescription])
  }

  @Test func `softmax and its logarithm bear huge numbers`() {
    let x = Tensor(shape: [2, 3], scalars: [1e30, 0, -1e30, 1000, 1000, 999])
    let shares = x.softmax().value
    #expect(Array(shares.row(0)) == [1, 0, 0])
    #expect(abs(shares[1, 0] - 0.4223188) < 1e-6 && abs(shares[1, 2] - 0.1553624) < 1e-6)
    let logarithms = x.logSoftmax().value
    #expect(Array(logarithms.row(0)) == [0, -1e30, -2e30])
    #expect(abs(logarithms[1, 2] + 1.8619948) < 1e-6)
    let loss = x.crossEntropy(labels: [0, 0])
    #expect(abs(loss.value.scalars[0] - 0.8619948 / 2) < 1e-6)
    #expect(loss.pullBack(Tensor(shape: [], scalars: [1])).scalars.allSatisfy { $0.isFinite })
  }

  @Test func `the ends of the range of floats are no trap`() {
    let x = Tensor(shape: [5], scalars: [-1e30, -200, 0, 200, 1e30])
    #expect(x.sigmoid().value.scalars == [0, 0, 0.5, 1, 1])
    #expect(x.tanh().value.scalars == [-1, -1, 0, 1, 1])
    #expect(x.exp().value.scalars == [0, 0, 1, .infinity, .infinity])
    #expect(x.relu().value.scalars == [0, 0, 0, 200, 1e30])
    #expect(x.gelu().value.scalars == [0, 0, 0, 200, 1e30])
    #expect(x.softplus().value.scalars == [0, 0, 0.6931472, 200, 1e30])
    let ones = Tensor(shape: [5], scalars: [1, 1, 1, 1, 1])
    #expect(x.sigmoid().pullBack(ones).scalars == [0, 0, 0.25, 0, 0])
    #expect(x.softplus().pullBack(ones).scalars == [0, 0, 0.5, 1, 1])
    #expect(x.gelu().pullBack(ones).scalars == [0, 0, 0.5, 1, 1])
    #expect(x.relu().pullBack(ones).scalars == [0, 0, 0, 1, 1])
    let none = Tensor(shape: [1], scalars: [.nan])
    for operation in OperationCase.functions where operation.testDescription != "softmax" {
      #expect(operation.operation(none).value.scalars[0].isNaN, "\(operation)")
    }
  }

  @Test func `softplus keeps its digits where it is small`() {
    let x = Tensor(shape: [2], scalars: [-20, -80])
    let y = x.softplus().value.scalars
    #expect(abs(y[0] / 2.0611537e-9 - 1) < 1e-6 && abs(y[1] / 1.8048514e-35 - 1) < 1e-6)
  }

  @Test func `smoothing asks for a loss that certainty does not bring to 0`() {
    let certain = Tensor(shape: [1, 2], scalars: [30, 0])
    #expect(certain.crossEntropy(labels: [0]).value.scalars[0] < 1e-6)
    #expect(abs(certain.crossEntropy(labels: [0], smoothing: 0.1).value.scalars[0] - 1.5) < 1e-5)
  }

  @Test func `one wild value moves the squared error most, the absolute least`() {
    let targets = Tensor(shape: [4], scalars: [0, 0, 0, 100])
    let x = Tensor(shape: [4], scalars: [1, 1, 1, 0])
    let one = Tensor(shape: [], scalars: [1])
    #expect(x.squaredError(from: targets).pullBack(one).scalars == [0.5, 0.5, 0.5, -50])
    #expect(x.absoluteError(from: targets).pullBack(one).scalars == [0.25, 0.25, 0.25, -0.25])
    #expect(x.huberError(from: targets, delta: 2).pullBack(one).scalars == [0.25, 0.25, 0.25, -0.5])
    #expect(x.absoluteError(from: x).pullBack(one).scalars == [0, 0, 0, 0])
  }

  @Test func `the way back of a chain is that of its links`() {
    let x = Tensor(shape: [2, 2], scalars: [0.5, -1, 2, 0.25])
    let a = x.tanh()
    let b = a.value.crossEntropy(labels: [0, 1])
    let slope = a.pullBack(b.pullBack(Tensor(shape: [], scalars: [1])))
    for k in 0..<4 {
      func loss(_ change: Float) -> Float {
        var moved = x
        moved.scalars[k] += change
        return moved.tanh().value.crossEntropy(labels: [0, 1]).value.scalars[0]
      }
      #expect(abs((loss(0.01) - loss(-0.01)) / 0.02 - slope.scalars[k]) < 1e-4)
    }
  }

  @Test func `a derivative of another shape is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Tensor(shape: [2], scalars: [1, 2]).exp().pullBack(Tensor(shape: [1, 2], scalars: [1, 2]))
    }
  }
}

private let operationFingerprints: [String: UInt64] = [
  "exp": 5_845_184_878_026_920_951,
  "log": 2_582_390_570_054_362_234,
  "tanh": 4_595_023_431_355_648_658,
  "sigmoid": 4_682_613_189_544_030_632,
  "relu": 10_144_189_006_475_990_349,
  "gelu": 7_423_963_993_667_400_822,
  "softplus": 862_007_863_044_443_911,
  "softmax": 1_467_755_114_463_974_729,
  "log-softmax": 16_988_687_050_382_036_637,
  "cross-entropy": 15_094_598_687_105_172_294,
  "smoothed cross-entropy": 17_454_942_373_448_284_253,
  "squared error": 11_643_624_922_930_410_237,
  "absolute error": 4_756_809_102_197_162_023,
  "Huber's error": 6_476_987_412_144_505_569,
]
