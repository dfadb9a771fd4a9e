import Foundation
import Neural

/// A network, its samples and its batch size: what one training step is measured on.
struct Workload {
  var name: String
  var widths: [Int]
  var activation = Activation.relu
  var samples: Samples
  var batch: Int
  var rate: Float
  var momentum: Float = 0
  /// The largest ratio to the C that meets the goal, and the one beyond it to aim for.
  var goal: Double
  var stretch: Double

  /// The rows of all steps, one batch after another; when they end, they begin anew.
  var order: [Int] {
    var generator = SeededGenerator(seed: 3)
    var order: [Int] = []
    for _ in 0..<max(8, 4 * batch / samples.count) {
      var epoch = Array(0..<samples.count)
      generator.shuffle(&epoch)
      order += epoch
    }
    return Array(order.prefix(order.count / batch * batch))
  }

  /// The network before the first step.
  var model: MLP {
    var generator = SeededGenerator(seed: 1)
    return MLP(widths: widths, activation: activation, generator: &generator)
  }
}

extension Workload {
  /// The shapes and batch sizes of a lesson.
  static let all: [Workload] = {
    let digits = Samples.digits
    let spiral = Samples.spiral
    let moons = Samples.moons
    let line = Samples.line
    var all: [Workload] = []
    for (batch, goal, stretch) in [(8, 1.25, 0.9), (64, 1.15, 0.85), (512, 1.15, 0.85)] {
      all.append(
        Workload(
          name: "digits 64-32-10", widths: [64, 32, 10], samples: digits, batch: batch, rate: 0.05, momentum: 0.9,
          goal: goal, stretch: stretch))
    }
    for batch in [8, 64, 512] {
      all.append(
        Workload(
          name: "softmax 64-10", widths: [64, 10], samples: digits, batch: batch, rate: 0.1, goal: 1.3, stretch: 1))
    }
    for batch in [8, 32, 128] {
      all.append(
        Workload(
          name: "spiral 2-32-32-3", widths: [2, 32, 32, 3], activation: .tanh, samples: spiral, batch: batch,
          rate: 0.05,
          momentum: 0.9, goal: 1.3, stretch: 1))
    }
    for batch in [1, 32, 512] {
      all.append(
        Workload(
          name: "moons 2-16-16-2", widths: [2, 16, 16, 2], activation: .tanh, samples: moons, batch: batch, rate: 0.1,
          goal: batch == 1 ? 1.5 : 1.3, stretch: 1))
    }
    for batch in [16, 64, 256] {
      all.append(
        Workload(
          name: "digits 64-128-64-10", widths: [64, 128, 64, 10], samples: digits, batch: batch, rate: 0.05, goal: 1.3,
          stretch: 1))
    }
    for (batch, goal) in [(1, 2.0), (8, 2.0), (64, 1.8)] {
      all.append(
        Workload(
          name: "line 2-1", widths: [2, 1], activation: .identity, samples: line, batch: batch, rate: 0.01, goal: goal,
          stretch: 1.2))
    }
    return all
  }()

  /// How it is called in the table.
  var title: String { "\(name), B = \(batch)" }

  /// How it is called in the folder that the peers read.
  var key: String { "\(name)-\(batch)".replacingOccurrences(of: " ", with: "-") }

  var isLine: Bool { samples.classes == 0 }
}
