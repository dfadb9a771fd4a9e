extension Gradient {
  /// Keeps every derivative within ±`limit`: g ← min(max(g, −limit), limit).
  ///
  /// This turns the gradient; `clip(norm:)` does not. NaN stays NaN.
  public mutating func clip(values limit: Float) {
    precondition(limit >= 0, "No derivative lies within ±\(limit).")
    let (low, high) = (Vector(repeating: -limit), Vector(repeating: limit))
    updateEach(&storage) { g in
      g.replace(with: low, where: g .< low)
      g.replace(with: high, where: g .> high)
    }
  }

  /// Shortens the gradient to the length `limit` where it is longer, in its direction: g ← g · min(1, limit / |g|)
  /// (Pascanu et al. 2013).
  ///
  /// - Returns: the length before. Infinite or NaN, it leaves a gradient of NaNs: a result to be reported.
  @discardableResult
  public mutating func clip(norm limit: Double) -> Double {
    precondition(limit >= 0, "No gradient has the length \(limit).")
    let norm = norm
    guard !(norm <= limit) else { return norm }
    let factor = Vector(repeating: Float(limit / norm))
    updateEach(&storage) { g in g *= factor }
    return norm
  }
}
