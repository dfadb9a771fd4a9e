extension Gradient {
  /// Keeps every derivative within ±`limit`: g ← min(max(g, −limit), limit).
  ///
  /// This turns the gradient; `clip(norm:)` does not. NaN stays NaN.
  public mutating func clip(values limit: Float) {
    precondition(limit >= 0, "No derivative lies within ±\(limit).")
    let (low, high) = (Vector(repeating: -limit), Vector(repeating: limit))
    var values = storage.mutableSpan
    for i in stride(from: 0, to: values.count, by: 8) {
      let g = values.vector(at: i)
      values.set(g.replacing(with: low, where: g .< low).replacing(with: high, where: g .> high), at: i)
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
    var values = storage.mutableSpan
    for i in stride(from: 0, to: values.count, by: 8) { values.set(values.vector(at: i) * factor, at: i) }
    return norm
  }
}
