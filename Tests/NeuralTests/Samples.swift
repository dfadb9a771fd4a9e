import Neural
import Testing

/// Samples for tests, from a formula in integers, so that every machine and the PyTorch script begin with the same bits.
func madeData(inputs: Int, classes: Int, count: Int = 256) -> Dataset {
  let rows = madeFeatures(inputs: inputs, count: count)
  let labels = rows.map { row in (0..<classes).max { (row[$0 % inputs], -$0) < (row[$1 % inputs], -$1) }! }
  return Dataset(features: rows.flatMap { $0 }, columns: inputs, labels: labels, classes: classes)
}

/// The same with numbers to predict.
func madeData(inputs: Int, outputs: Int, count: Int = 256) -> Dataset {
  let rows = madeFeatures(inputs: inputs, count: count)
  var values: [Float] = []
  for (i, row) in rows.enumerated() {
    for k in 0..<outputs {
      let line = (row[0] - row[1] * 0.5) * Float(k + 1)
      values.append(line + Float((i + k) % 7 - 3) / 16)
    }
  }
  return Dataset(features: rows.flatMap { $0 }, columns: inputs, values: values, outputs: outputs)
}

private func madeFeatures(inputs: Int, count: Int) -> [[Float]] {
  (0..<count).map { i in
    (0..<inputs).map { j in
      let mixed = i * 1103 + j * 2909 + i * j * 17 + i * i * 5
      return Float(mixed % 257) / 256
    }
  }
}

/// Weights and biases from a formula, of either sign.
func madeParameters(count: Int, scale: Float) -> [Float] {
  (0..<count).map { k in Float((k * 7919 + 12345) % 1009 - 504) / scale }
}

/// A network's shape, for tests over several.
struct Shape: Sendable, CustomTestStringConvertible {
  var widths: [Int]
  var activation = Activation.relu
  var hasBias = true
  var isRegression = false

  var testDescription: String {
    "\(widths) \(activation.rawValue)\(hasBias ? "" : " without bias")\(isRegression ? " on numbers" : "")"
  }

  var data: Dataset {
    isRegression
      ? madeData(inputs: widths[0], outputs: widths[widths.count - 1])
      : madeData(inputs: widths[0], classes: widths[widths.count - 1])
  }

  func model(scale: Float = 1024) -> MLP {
    var generator = SeededGenerator(seed: 0)
    let fresh = MLP(widths: widths, activation: activation, gain: 0, hasBias: hasBias, generator: &generator)
    return MLP(
      widths: widths, activation: activation, hasBias: hasBias,
      parameters: madeParameters(count: fresh.parameterCount, scale: scale))
  }

  static let all: [Shape] = [
    Shape(widths: [64, 32, 10]),
    Shape(widths: [3, 2], activation: .identity),
    Shape(widths: [2, 16, 16, 2], activation: .tanh),
    Shape(widths: [2, 1], activation: .identity, hasBias: false, isRegression: true),
    Shape(widths: [5, 7, 3], activation: .tanh, isRegression: true),
    Shape(widths: [9, 33, 17, 12]),
    Shape(widths: [8, 8, 8], activation: .identity),
    Shape(widths: [4, 6, 5], hasBias: false),
    Shape(widths: [20, 3, 19]),
  ]
}

/// The bits of the parameters, for comparisons that forgive nothing.
func bits(_ numbers: [Float]) -> [UInt32] { numbers.map(\.bitPattern) }

/// One number for many bits (FNV-1a over the bytes).
func fingerprint(_ numbers: [Float]) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for number in numbers {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      hash = (hash ^ UInt64(number.bitPattern >> shift & 0xff)) &* 0x100_0000_01b3
    }
  }
  return hash
}
