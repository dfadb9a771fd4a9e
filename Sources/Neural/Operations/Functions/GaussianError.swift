import Elementary

extension Tensor {
  /// x Φ(x) of each number, with Φ the share of the normal distribution below x (Hendrycks and Gimpel 2016): a rectifier
  /// with a soft corner. The exact one, by the error function; other programs have a shorter one by the tangent as well,
  /// which differs by up to 5 · 10⁻⁴.
  ///
  ///     Φ(x) = ½ (1 + erf(x/√2)),   φ(x) = e^(−x²/2) / √(2π)
  ///     ∂L/∂x = ∂L/∂y · (Φ(x) + x φ(x))
  public func gelu() -> Differentiated<Tensor> {
    Differentiated(mapped { Float(Double($0) * Self.share(below: Double($0))) }) {
      $0.mapped(with: self) {
        let x = Double($1)
        return $0 * Float(Self.share(below: x).addingProduct(x, Self.density(at: x)))
      }
    }
  }

  /// Φ, in double precision, since 1 + erf loses digits for negative x: a float's remain down to −5.
  private static func share(below x: Double) -> Double { 0.5 * (1 + .erf(x * (0.5).squareRoot())) }

  private static func density(at x: Double) -> Double { .exp(-0.5 * x * x) / (2 * Double.pi).squareRoot() }
}
