extension Tensor {
  /// Each number set to 0 with the probability p, the others divided by 1 − p, so that the mean stays (Srivastava et al.
  /// 2014, inverted).
  ///
  ///     y = x · m,   m = 0 or 1/(1 − p)
  ///     ∂L/∂x = ∂L/∂y · m
  ///
  /// - Parameters:
  ///   - probability: p, from 0 up to but not including 1.
  ///   - generator: is drawn from once for every number, in order.
  public func dropping(_ probability: Double, generator: inout SeededGenerator) -> Differentiated<Tensor> {
    precondition(0..<1 ~= probability, "A probability of \(probability) is not from 0 up to 1.")
    let kept = Float(1 / (1 - probability))
    let factors = (0..<count).map { _ in generator.uniform() < probability ? 0 : kept }
    let mask = Tensor(shape: shape, scalars: factors)
    // Not a product, in which 0 times infinity would be NaN.
    let masked = { @Sendable (x: Tensor) in x.mapped(with: mask) { $1 == 0 ? 0 : $0 * $1 } }
    return Differentiated(masked(self), pullBack: masked)
  }
}
