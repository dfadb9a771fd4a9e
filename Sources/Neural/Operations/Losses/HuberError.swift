extension Tensor {
  /// Squared where small, absolute where large (Huber 1964), a tensor of one number. With e = x − target and n numbers:
  ///
  ///     loss = 1/n Σ  ½ e²            where |e| ≤ δ,   δ (|e| − ½ δ)   beyond
  ///     ∂loss/∂x =    e / n           where |e| ≤ δ,   δ sign(e) / n   beyond
  ///
  /// Value and slope are joined without a jump at δ.
  public func huberError(from targets: Tensor, delta: Float = 1) -> Differentiated<Tensor> {
    precondition(delta > 0, "Huber's error changes at a distance above 0, not at \(delta).")
    let edge = Double(delta)
    return meanError(
      from: targets,
      of: { $0.magnitude <= edge ? 0.5 * $0 * $0 : edge * ($0.magnitude - 0.5 * edge) },
      slope: { $0.magnitude <= edge ? $0 : $0 > 0 ? edge : $0 < 0 ? -edge : $0 })
  }
}
