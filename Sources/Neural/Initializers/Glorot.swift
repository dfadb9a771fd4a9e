extension Initializer {
  /// Weights that keep the size of signals and of slopes, as well as one number can both (Glorot and Bengio 2010, also
  /// called Xavier's): normal, with the deviation
  ///
  ///     gain · √(2 / (inputs + outputs))
  public static func glorotNormal(gain: Double = 1) -> Initializer {
    Initializer { shape, generator in
      Initializer.normal(deviation: deviation(shape, gain: gain))(shape, &generator)
    }
  }

  /// The same deviation by numbers that are each as likely, up to
  ///
  ///     gain · √(6 / (inputs + outputs))
  public static func glorotUniform(gain: Double = 1) -> Initializer {
    Initializer { shape, generator in
      Initializer.uniform(limit: (3.0).squareRoot() * deviation(shape, gain: gain))(shape, &generator)
    }
  }

  private static func deviation(_ shape: [Int], gain: Double) -> Double {
    precondition(shape.count == 2, "Weights of shape \(shape) have no inputs and outputs.")
    return gain * (2 / Double(shape[0] + shape[1])).squareRoot()
  }
}
