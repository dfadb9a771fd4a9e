import Elementary
import Neural

/// Where a landscape is looked at: along a line through the weights, or over a plane.
struct Plane: Sendable {
  let direction: Direction
  let isPlane: Bool

  /// A direction in the space of the weights.
  enum Direction: String, CaseIterable, Sendable {
    /// A random one in which each unit's weights are as long as the network's own (Li et al. 2018): 1 is all of them.
    case random
    /// Down the gradient of all training samples: a distance is the rate of the step that goes so far.
    case gradient
    /// Where the loss bends most, in a vector of length 1.
    case sharpest
  }

  private static let suffix = "-plane"

  static let names = Direction.allCases.map(\.rawValue) + Direction.allCases.map { $0.rawValue + suffix }

  init(named name: String) {
    isPlane = name.hasSuffix(Self.suffix)
    direction = Direction(rawValue: isPlane ? String(name.dropLast(Self.suffix.count)) : name) ?? .random
  }
}

extension Plane {
  /// The direction across a plane is a random one, scaled to the length of the other.
  static func across(_ along: [Float], of model: MLP, generator: inout SeededGenerator) -> [Float] {
    let across = model.randomDirection(generator: &generator)
    let (long, short) = (length(along), length(across))
    return short > 0 ? across.map { $0 * Float(long / short) } : across
  }

  private static func length(_ vector: [Float]) -> Double {
    vector.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
  }
}
