/// What a hidden layer does to its sums.
public enum Activation: String, Sendable, CaseIterable {
  /// max(x, 0), the rectifier.
  case relu
  /// The hyperbolic tangent.
  case tanh
  /// Nothing: a chain of such layers is still linear.
  case identity

  /// The deviation of fresh weights that keeps the size of signals through a layer of `inputs`: √(2/inputs) behind a
  /// rectifier, which lets half through (He), else √(1/inputs) (Glorot, LeCun).
  func deviation(inputs: Int) -> Double { ((self == .relu ? 2 : 1) / Double(inputs)).squareRoot() }
}
