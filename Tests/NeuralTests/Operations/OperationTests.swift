import Elementary
import Neural
import Testing

@Suite struct OperationTests {
  @Test(arguments: OperationCase.all)
  func `value and derivatives agree with the formula in double precision`(operation: OperationCase) {
    for shapes in operation.shapes {
      for seed in 1...4 as ClosedRange<UInt64> {
        let inputs = operation.inputs(of: shapes, seed: seed)
        let result = operation.operation(inputs)
        let point = inputs.map { Numbers($0) }
        let exact = operation.formula(point)
        #expect(result.value.shape == exact.shape)
        for (value, exact) in zip(result.value.scalars, exact.values) {
          #expect(
            abs(Double(value) - exact) < 1e-6 * (abs(exact) + 0.01 * operation.terms), "value: \(Double(value) - exact)"
          )
        }

        let upstream = upstream(for: result.value, seed: seed)
        let slopes = result.pullBack(upstream)
        #expect(slopes.map(\.shape) == shapes)
        for (i, slopes) in slopes.enumerated() {
          for (k, found) in slopes.scalars.enumerated() {
            let slope = difference(operation, point, i, k, upstream)
            let distance = Double(found) - slope
            #expect(
              abs(distance) < 2e-6 * (abs(slope) + 0.05 * operation.terms),
              "shapes \(shapes), input \(i), derivative \(k): \(found) for \(slope), \(distance) apart")
          }
        }
      }
    }
  }

  /// A derivative of L with respect to each number of the value, none like another.
  private func upstream(for value: Tensor, seed: UInt64) -> Tensor {
    var generator = SeededGenerator(seed: seed, stream: 1)
    return Tensor(shape: value.shape, scalars: (0..<value.count).map { _ in Float(generator.normal()) })
  }

  /// The derivative with respect to number k of input i, by central differences with Richardson's correction, where
  /// L = Σ upstream · value.
  private func difference(
    _ operation: OperationCase, _ point: [Numbers], _ i: Int, _ k: Int, _ upstream: Tensor
  ) -> Double {
    let weights = upstream.scalars
    func loss(_ change: Double) -> Double {
      var moved = point
      moved[i].values[k] += change
      return zip(operation.formula(moved).values, weights).reduce(0) { $0 + $1.0 * Double($1.1) }
    }
    func difference(_ h: Double) -> Double { (loss(h) - loss(-h)) / (2 * h) }
    return (4 * difference(5e-4) - difference(1e-3)) / 3
  }

  @Test(arguments: OperationCase.all)
  func `every machine and every build gives these bits`(operation: OperationCase) {
    let result = operation.operation(operation.inputs(of: operation.shapes.last!, seed: 7))
    let slopes = result.pullBack(upstream(for: result.value, seed: 7)).flatMap(\.scalars)
    let found = fingerprint(result.value.scalars + slopes)
    #expect(found == operation.fingerprint, "\(operation.testDescription): \(found)")
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
    let ones = Tensor(shape: [5], scalars: [1, 1, 1, 1, 1])
    #expect(x.sigmoid().pullBack(ones).scalars == [0, 0, 0.25, 0, 0])
    #expect(x.gelu().pullBack(ones).scalars == [0, 0, 0.5, 1, 1])
    #expect(x.relu().pullBack(ones).scalars == [0, 0, 0, 1, 1])
    let none = Tensor(shape: [1], scalars: [.nan])
    for operation in OperationCase.functions where operation.testDescription != "softmax" {
      #expect(operation.operation([none]).value.scalars[0].isNaN, "\(operation)")
    }
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
