import Elementary

// Decays from a first rate to a last one over T steps. The first step has the first rate; step T would have the last,
// and so has every step from there on.

extension Schedule {
  /// A straight line: start + (end − start) · t/T.
  public static func linear(from start: Double, to end: Double = 0, over steps: Int) -> Schedule {
    precondition(steps > 0, "A line of \(steps) steps has no end.")
    return Schedule { t in
      t >= steps ? end : start + (end - start) * (Double(t) / Double(steps))
    }
  }

  /// Half a wave of the cosine: end + ½ (start − end) (1 + cos(π t/T)) (Loshchilov and Hutter 2017).
  ///
  /// It leaves the first rate slowly, is at the middle at T/2, and comes to the last one slowly.
  public static func cosine(from start: Double, to end: Double = 0, over steps: Int) -> Schedule {
    precondition(steps > 0, "A wave of \(steps) steps has no end.")
    return Schedule { t in
      t >= steps ? end : end + (start - end) * 0.5 * (1 + Double.cos(Double.pi * (Double(t) / Double(steps))))
    }
  }
}
