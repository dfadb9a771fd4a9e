import Neural

/// A set of samples in the plane that is made from the seed.
enum MadeSet: Sendable {
  /// Two round clouds, at ±separation·(1, ½).
  case twoClasses
  /// A pattern that no straight line divides.
  case pattern(PlanarPattern)

  static let names = ["two-classes"] + PlanarPattern.allCases.map(\.rawValue)
  static let columns = 2
  static let classes = 2

  init?(named name: String) {
    if name == "two-classes" {
      self = .twoClasses
    } else if let pattern = PlanarPattern(rawValue: name) {
      self = .pattern(pattern)
    } else {
      return nil
    }
  }

  /// Samples of the two classes in turn.
  func dataset(samples: Int, separation: Double, generator: SeededGenerator) -> Dataset {
    switch self {
    case .twoClasses: MadeSet.clouds(samples, separation: separation, generator: generator)
    case .pattern(let pattern): Dataset(pattern.samples(generator: generator).prefix(samples))
    }
  }

  private static func clouds(_ samples: Int, separation: Double, generator: SeededGenerator) -> Dataset {
    var generator = generator
    var features: [Float] = []
    features.reserveCapacity(samples * columns)
    for i in 0..<samples {
      let sign = i % 2 == 1 ? 1.0 : -1.0
      let (x, y) = (generator.normal(), generator.normal())
      features.append(Float(x + sign * separation))
      features.append(Float(y + sign * separation / 2))
    }
    return Dataset(features: features, columns: columns, labels: (0..<samples).map { $0 % 2 }, classes: classes)
  }
}
