/// A learning rate for every step, counted from 0: a function, made from simple ones.
///
/// ```swift
/// let schedule = Schedule.cosine(from: 0.4, over: 500).afterRamp(of: 50)
/// optimizer.update(&model, by: gradient, rate: schedule(t))
/// ```
public struct Schedule: Sendable {
  private let rate: @Sendable (Int) -> Double

  /// The schedule of a function.
  public init(_ rate: @escaping @Sendable (_ step: Int) -> Double) { self.rate = rate }

  /// The rate at step `t`, counted from 0.
  public func callAsFunction(_ t: Int) -> Double { rate(t) }
}

extension Schedule {
  /// The same rate at every step.
  public static func constant(_ rate: Double) -> Schedule { Schedule { _ in rate } }

  /// A rate that is multiplied by `factor` at each of these steps: rate · factorᵏ when k of them are reached.
  public static func steps(_ rate: Double, by factor: Double = 0.1, at steps: [Int]) -> Schedule {
    Schedule { t in steps.reduce(rate) { t >= $1 ? $0 * factor : $0 } }
  }
}
