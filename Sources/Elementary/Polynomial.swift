/// A polynomial by Horner's rule, every step one fused multiply-add: c₀ + x(c₁ + x(c₂ + …)).
///
/// A fused multiply-add is rounded once and defined to the last bit, so the value is the same on every machine.
struct Polynomial<let count: Int> {
  /// The coefficients, the constant first.
  let coefficients: InlineArray<count, Double>

  init(_ coefficients: InlineArray<count, Double>) { self.coefficients = coefficients }

  func callAsFunction(_ x: Double) -> Double {
    var sum = coefficients[count - 1]
    for k in stride(from: count - 2, through: 0, by: -1) { sum = coefficients[k].addingProduct(sum, x) }
    return sum
  }
}
