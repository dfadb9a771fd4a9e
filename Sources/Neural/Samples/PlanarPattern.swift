import Elementary

/// Two classes of points in the plane that no straight line divides.
public enum PlanarPattern: String, CaseIterable, Sendable {
  /// Two half circles that reach into each other.
  case moons
  /// A circle in a circle, of radii ½ and 1.
  case circles
  /// Two spirals around one another, one and a half turns each.
  case spirals
  /// Four clouds around (±1, ±1); opposite ones are of one class: 1 where exactly one coordinate is above 0.
  case xor
}

extension PlanarPattern {
  /// The deviation of the noise that is added to both coordinates, unless another one is given.
  public var usualNoise: Double {
    switch self {
    case .moons: 0.1
    case .circles: 0.1
    case .spirals: 0.02
    case .xor: 0.3
    }
  }

  /// Samples without end: the classes in turn, every point drawn anew.
  public func samples(noise: Double? = nil, generator: SeededGenerator) -> PlanarSamples {
    PlanarSamples(pattern: self, noise: noise ?? usualNoise, generator: generator)
  }

  /// A point of class 0 or 1.
  func point(of label: Int, noise: Double, generator: inout SeededGenerator) -> (x: Double, y: Double) {
    let sign = label == 1 ? 1.0 : -1.0
    switch self {
    case .moons:
      let angle = Double.pi * generator.uniform()
      let (x, y) = (noise * generator.normal(), noise * generator.normal())
      return label == 0
        ? (x + .cos(angle) - 0.5, y + .sin(angle) - 0.25) : (x + 0.5 - .cos(angle), y + 0.25 - .sin(angle))
    case .circles:
      let angle = 2 * Double.pi * generator.uniform()
      let (x, y) = (noise * generator.normal(), noise * generator.normal())
      let radius = label == 0 ? 1 : 0.5
      return (x + radius * .cos(angle), y + radius * .sin(angle))
    case .spirals:
      // The root keeps the density even along the arm.
      let turn = generator.uniform().squareRoot()
      let (x, y) = (noise * generator.normal(), noise * generator.normal())
      let angle = 3 * Double.pi * turn
      return (x + sign * turn * .cos(angle), y + sign * turn * .sin(angle))
    case .xor:
      let side = generator.below(2) == 0 ? -1.0 : 1.0
      let (x, y) = (noise * generator.normal(), noise * generator.normal())
      return (x + side, y - sign * side)
    }
  }
}
