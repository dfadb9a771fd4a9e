import Neural

/// A set of samples that is made from the seed.
enum MadeSet: Sendable {
  /// Two round clouds, at ±separation·(1, ½).
  case twoClasses
  /// A pattern in the plane that no straight line divides.
  case pattern(PlanarPattern)
  /// Numbers to predict: y near a curve, from x.
  case curve(Curve)

  /// The sets of two classes in the plane.
  static let classNames = ["two-classes"] + PlanarPattern.allCases.map(\.rawValue)
  /// All of them.
  static let names = classNames + curves.map(\.name)

  private static let curves = [
    (name: "line", curve: Curve.line(slope: 2, intercept: -1)), (name: "sine", curve: Curve.sine(periods: 1)),
  ]

  init?(named name: String) {
    if name == "two-classes" {
      self = .twoClasses
    } else if let pattern = PlanarPattern(rawValue: name) {
      self = .pattern(pattern)
    } else if let curve = Self.curves.first(where: { $0.name == name }) {
      self = .curve(curve.curve)
    } else {
      return nil
    }
  }
}

extension MadeSet {
  /// How many features a sample has.
  var columns: Int { hasClasses ? 2 : 1 }

  /// How many classes there are, or numbers to predict.
  var outputs: Int { hasClasses ? 2 : 1 }

  /// Whether a class is to be told, and not a number.
  var hasClasses: Bool {
    if case .curve = self { false } else { true }
  }

  /// So many samples; of the two classes in turn.
  func dataset(samples: Int, separation: Double, generator: SeededGenerator) -> Dataset {
    switch self {
    case .twoClasses: MadeSet.clouds(samples, separation: separation, generator: generator)
    case .pattern(let pattern): Dataset(pattern.samples(generator: generator).prefix(samples))
    case .curve(let curve): Dataset(curve.samples(generator: generator).prefix(samples))
    }
  }

  private static func clouds(_ samples: Int, separation: Double, generator: SeededGenerator) -> Dataset {
    var generator = generator
    var features: [Float] = []
    features.reserveCapacity(samples * 2)
    for i in 0..<samples {
      let sign = i % 2 == 1 ? 1.0 : -1.0
      let (x, y) = (generator.normal(), generator.normal())
      features.append(Float(x + sign * separation))
      features.append(Float(y + sign * separation / 2))
    }
    return Dataset(features: features, columns: 2, labels: (0..<samples).map { $0 % 2 }, classes: 2)
  }
}
