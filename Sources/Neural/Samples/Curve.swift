import Elementary

/// A curve whose points are to be predicted: y from x.
public enum Curve: Sendable, Equatable {
  /// slope · x + intercept.
  case line(slope: Double, intercept: Double)
  /// sin(2π · periods · x), so that x from 0 to 1 sees so many waves.
  case sine(periods: Double)
}

extension Curve {
  /// y at x.
  public func value(at x: Double) -> Double {
    switch self {
    case .line(let slope, let intercept): intercept.addingProduct(slope, x)
    case .sine(let periods): .sin(2 * Double.pi * periods * x)
    }
  }

  /// Samples without end: x even over the range, y with noise of this deviation.
  public func samples(
    over range: ClosedRange<Double> = 0...1, noise: Double = 0.1, generator: SeededGenerator
  ) -> CurveSamples {
    CurveSamples(curve: self, range: range, noise: noise, generator: generator)
  }
}
