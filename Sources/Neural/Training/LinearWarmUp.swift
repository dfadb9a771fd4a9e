/// A learning rate that rises in even steps to its full height and stays there: rate · min(1, (t + 1)/w).
public struct LinearWarmUp: Sendable, Equatable {
  /// The full rate.
  public let rate: Double
  /// How many steps the ramp has; with 0 or 1 the first step has the full rate.
  public let steps: Int

  /// A ramp of `steps` steps up to `rate`.
  public init(rate: Double, steps: Int = 0) {
    precondition(steps >= 0, "A ramp of \(steps) steps cannot be.")
    self.rate = rate
    self.steps = steps
  }

  /// The rate at step `t`, counted from 0.
  public func rate(at t: Int) -> Double { t + 1 >= steps ? rate : rate * (Double(t + 1) / Double(steps)) }
}
