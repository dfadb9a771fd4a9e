import Neural

/// The schedules that the setting `schedule` names.
enum ScheduleName: String, CaseIterable, Sendable {
  case constant, step, linear, cosine
}

extension ScheduleName {
  /// A schedule over so many steps from this rate, behind a ramp that is part of them.
  func schedule(_ rate: Double, steps: Int, ramp: Int) -> Schedule {
    let rest = max(1, steps - ramp)
    let schedule: Schedule =
      switch self {
      case .constant: .constant(rate)
      case .step: .steps(rate, by: 0.1, at: [rest / 2, rest - rest / 4])
      case .linear: .linear(from: rate, over: rest)
      case .cosine: .cosine(from: rate, over: rest)
      }
    return schedule.afterRamp(of: ramp)
  }
}
