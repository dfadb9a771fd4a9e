import Elementary
import Neural

/// A set of samples in the plane that is made from the seed.
enum MadeSet: String, CaseIterable, Sendable {
  /// Two round clouds, at ±separation·(1, ½).
  case twoClasses = "two-classes"
  /// Two half circles that reach into each other.
  case moons
  /// Two spirals around one another.
  case spirals
}

extension MadeSet {
  /// Their names, for a message.
  static let named = allCases.map(\.rawValue).joined(separator: ", ")
  static let columns = 2
  static let classes = 2

  /// Samples of the two classes in turn.
  func dataset(samples: Int, separation: Double, generator: inout SeededGenerator) -> Dataset {
    var features: [Float] = []
    features.reserveCapacity(samples * Self.columns)
    for i in 0..<samples {
      let (x, y) = point(of: i % 2, separation: separation, generator: &generator)
      features.append(Float(x))
      features.append(Float(y))
    }
    return Dataset(
      features: features, columns: Self.columns, labels: (0..<samples).map { $0 % 2 }, classes: Self.classes)
  }

  private func point(of label: Int, separation: Double, generator: inout SeededGenerator) -> (Double, Double) {
    let sign = label == 1 ? 1.0 : -1.0
    switch self {
    case .twoClasses:
      let (x, y) = (generator.normal(), generator.normal())
      return (x + sign * separation, y + sign * separation / 2)
    case .moons:
      let angle = Double.pi * generator.uniform()
      let (x, y) = (0.1 * generator.normal(), 0.1 * generator.normal())
      return label == 0
        ? (x + .cos(angle) - 0.5, y + .sin(angle) - 0.25) : (x + 0.5 - .cos(angle), y + 0.25 - .sin(angle))
    case .spirals:
      let turn = generator.uniform().squareRoot()
      let (x, y) = (0.02 * generator.normal(), 0.02 * generator.normal())
      let angle = 3 * Double.pi * turn
      return (x + sign * turn * .cos(angle), y + sign * turn * .sin(angle))
    }
  }
}
