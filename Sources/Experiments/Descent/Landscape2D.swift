/// The surface under a descent, for its picture.
public struct Landscape2D: Sendable, Equatable {
  private let curvature: [Double]
  /// Where the surface is lowest.
  public let minimum: (x: Double, y: Double) = (0, 0)
  /// Where the walkers start.
  public let start: (x: Double, y: Double) = DescentCourse.start

  /// The surface of these settings; nil unless they are those of a descent.
  public init?(_ settings: Settings) {
    guard settings.kind == .descent else { return nil }
    curvature = settings.list("curvature")
  }

  /// Whether the surfaces are the same.
  public static func == (a: Landscape2D, b: Landscape2D) -> Bool { a.curvature == b.curvature }
}

extension Landscape2D {
  /// The loss at a place.
  public func value(_ x: Double, _ y: Double) -> Double {
    0.5 * (curvature[0] * x * x + curvature[1] * y * y)
  }

  /// Losses for rings: as far apart as the squares, so that the rings themselves lie evenly, up to beyond the start.
  public var levels: [Double] {
    let top = value(start.x, start.y)
    return (1...6).map { top * Double($0 * $0) / 16 }
  }
}
