import Neural
import Testing

@Suite struct InitializerTests {
  @Test(
    arguments: [
      ("He's", Initializer.he(), (2.0 / 300).squareRoot()),
      ("He's, steep", .he(gain: 5), 5 * (2.0 / 300).squareRoot()),
      ("Glorot's normal", .glorotNormal(), (2.0 / 400).squareRoot()),
      ("Glorot's uniform", .glorotUniform(gain: 2), 2 * (2.0 / 400).squareRoot()),
      ("normal", .normal(deviation: 0.3), 0.3),
      ("uniform", .uniform(limit: 0.6), 0.6 / (3.0).squareRoot()),
    ] as [(String, Initializer, Double)])
  func `weights have the deviation of their formula`(name: String, initializer: Initializer, deviation: Double) {
    var generator = SeededGenerator(seed: 3)
    let weights = initializer([300, 100], &generator)
    #expect(weights.shape == [300, 100])
    #expect(abs(Double(weights.mean().value[])) < 0.02 * deviation)
    #expect(abs(Double(weights.variance().value[]).squareRoot() / deviation - 1) < 0.01)
  }

  @Test func `uniform weights stay within their limit, and come close to it`() {
    var generator = SeededGenerator(seed: 3)
    let weights = Initializer.glorotUniform()([30, 20], &generator)
    let largest = weights.scalars.map(abs).max()!
    let limit = Float((6.0 / 50).squareRoot())
    #expect(largest <= limit && largest > 0.98 * limit)
  }

  @Test func `a constant draws nothing`() {
    var generator = SeededGenerator(seed: 3)
    #expect(Initializer.constant(0.5)([2, 2], &generator).scalars == [0.5, 0.5, 0.5, 0.5])
    var fresh = SeededGenerator(seed: 3)
    #expect(generator.next() == fresh.next())
  }

  @Test func `weights without inputs and outputs are refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = SeededGenerator(seed: 3)
      _ = Initializer.glorotNormal()([4], &generator)
    }
    #expect(result.says("Weights of shape [4] have no inputs and outputs."))
  }
}
