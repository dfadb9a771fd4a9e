extension Schedule {
  /// This schedule behind a ramp of w steps: its first rate · (t + 1)/w for t < w, then itself from its beginning.
  ///
  /// A ramp of 0 steps is none. In front of a constant it is the linear warm-up: rate · min(1, (t + 1)/w).
  public func afterRamp(of steps: Int) -> Schedule {
    precondition(steps >= 0, "A ramp of \(steps) steps cannot be.")
    return Schedule { t in
      t < steps ? self(0) * (Double(t + 1) / Double(steps)) : self(t - steps)
    }
  }
}
