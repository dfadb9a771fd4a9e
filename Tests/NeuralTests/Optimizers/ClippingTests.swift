import Neural
import Testing

@Suite struct ClippingTests {
  private func gradient(_ values: [Float]) -> Gradient {
    var gradient = Gradient(for: MLP(widths: [2, 1], activation: .identity, parameters: [0, 0, 0]))
    gradient.values = values
    return gradient
  }

  @Test func `by value, every derivative is cut to the limit`() {
    var gradient = gradient([3, -5, 0.5])
    gradient.clip(values: 2)
    #expect(gradient.values == [2, -2, 0.5])
  }

  @Test func `by norm, a long gradient is shortened in its direction`() {
    var gradient = gradient([3, 0, -4])
    #expect(gradient.clip(norm: 2.5) == 5)
    #expect(gradient.values == [1.5, 0, -2])
  }

  @Test(arguments: [5.0, 6, .infinity])
  func `by norm, a gradient within the limit stays as it is`(limit: Double) {
    var gradient = gradient([3, 0, -4])
    #expect(gradient.clip(norm: limit) == 5)
    #expect(gradient.values == [3, 0, -4])
  }

  @Test func `a gradient of zeros stays`() {
    var gradient = gradient([0, 0, 0])
    gradient.clip(norm: 0)
    gradient.clip(values: 0)
    #expect(gradient.values == [0, 0, 0])
  }

  @Test func `what is no number stays none, and an infinite length is seen`() {
    var one = gradient([.nan, 1, 1])
    one.clip(values: 0.5)
    #expect(one.values[0].isNaN && one.values[1] == 0.5)
    #expect(one.clip(norm: 1).isNaN)
    #expect(one.norm.isNaN)
    var other = gradient([.infinity, 1, 1])
    #expect(other.clip(norm: 1) == .infinity)
    #expect(other.norm.isNaN)
  }

  @Test func `an average follows slowly and a copy of it stays`() {
    let start = MLP(widths: [1, 1], hasBias: false, parameters: [8])
    var average = MovingAverage(of: start, decay: 0.75)
    let target = MLP(widths: [1, 1], hasBias: false, parameters: [0])
    average.add(target)
    let copy = average
    average.add(target)
    #expect(copy.model.parameters == [6] && average.model.parameters == [4.5])
  }
}
