extension Tensor {
  /// C = A·B. More than two dimensions are matrices side by side, in the last two; those in front broadcast.
  ///
  ///     [n, k] and [k, m] give [n, m];   [b, n, k] and [k, m] give [b, n, m]
  ///     ∂L/∂A = ∂L/∂C · Bᵀ,   ∂L/∂B = Aᵀ · ∂L/∂C, summed over where it was repeated
  ///
  /// Each number is one sum over k in order, one fused multiply-add a step.
  public func matrixProduct(with b: Tensor) -> Differentiated<(a: Tensor, b: Tensor)> {
    let a = self
    return Differentiated(a.times(b)) { upstream in
      (
        upstream.times(b.transposed()).summed(to: a.shape),
        a.transposed().times(upstream).summed(to: b.shape)
      )
    }
  }
}
