extension Initializer {
  /// Weights that keep the size of signals behind a rectifier, which lets half through (He et al. 2015): normal, with the
  /// deviation
  ///
  ///     gain · √(2 / inputs)
  ///
  /// `MLP` begins with the same bits.
  public static func he(gain: Double = 1) -> Initializer {
    Initializer { shape, generator in
      precondition(shape.count == 2, "Weights of shape \(shape) have no inputs and outputs.")
      return Initializer.normal(deviation: (2 / Double(shape[0])).squareRoot() * gain)(shape, &generator)
    }
  }
}
