import Elementary
import Neural

/// One walk down the bowl, and how it went.
struct Walker: Sendable {
  private(set) var x: Double
  private(set) var y: Double
  private var sampler: EpochSampler
  private let start: (x: Double, y: Double)
  private let momentum: Double
  private var velocity = (x: 0.0, y: 0.0)
  private var lastStep: (x: Double, y: Double)?
  private var length = 0.0
  private var angles = 0.0
  private var turns = 0

  init(atX x: Double, y: Double, momentum: Double, sampler: EpochSampler) {
    self.x = x
    self.y = y
    start = (x, y)
    self.momentum = momentum
    self.sampler = sampler
  }
}

extension Walker {
  /// One step down the gradient of the next batch: v ← momentum · v + g, w ← w − rate · v.
  mutating func step(in bowl: Bowl, rate: Double) {
    let gradient = bowl.gradient(of: sampler.next(), atX: x, y: y)
    velocity = (momentum * velocity.x + gradient.0, momentum * velocity.y + gradient.1)
    let step = (x: -rate * velocity.x, y: -rate * velocity.y)
    x += step.x
    y += step.y
    let size = (step.x * step.x + step.y * step.y).squareRoot()
    guard size > 0 else { return }
    length += size
    if let last = lastStep {
      let angle = Double.atan2(y: last.x * step.y - last.y * step.x, x: last.x * step.x + last.y * step.y)
      angles += angle.magnitude * 180 / Double.pi
      turns += 1
    }
    lastStep = step
  }

  /// The mean angle between a step and the one before, in degrees; none for fewer than two steps.
  var turning: Double? { turns > 0 ? angles / Double(turns) : nil }

  /// The distance from the start.
  var reach: Double { ((x - start.x) * (x - start.x) + (y - start.y) * (y - start.y)).squareRoot() }

  /// The distance from the start ÷ the length of the path: 1 for a straight line; none before the first step.
  var straightness: Double? { length > 0 ? reach / length : nil }
}
