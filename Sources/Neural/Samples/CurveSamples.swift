/// Points near a curve, one after another without end, made when they are asked for. The seed decides them: every
/// iterator begins with the same ones.
public struct CurveSamples: Sequence, Sendable {
  /// What the points lie near.
  public let curve: Curve
  /// Where x comes from, each place as likely.
  public let range: ClosedRange<Double>
  /// The deviation of what is added to y.
  public let noise: Double
  /// Where the numbers come from.
  public let generator: SeededGenerator

  /// A point near the curve.
  public struct Sample: Sendable, Equatable {
    /// What is known.
    public let x: Float
    /// What is to be predicted.
    public let y: Float
  }

  /// Goes from point to point.
  public struct Iterator: IteratorProtocol, Sendable {
    private let samples: CurveSamples
    private var generator: SeededGenerator

    init(_ samples: CurveSamples) {
      self.samples = samples
      generator = samples.generator
    }

    /// The next point; there always is one.
    public mutating func next() -> Sample? {
      let range = samples.range
      let x = range.lowerBound.addingProduct(range.upperBound - range.lowerBound, generator.uniform())
      let y = samples.curve.value(at: x).addingProduct(samples.noise, generator.normal())
      return Sample(x: Float(x), y: Float(y))
    }
  }

  public func makeIterator() -> Iterator { Iterator(self) }
}

extension Dataset {
  /// Points as samples with the feature x and the value y.
  public init(_ samples: some Sequence<CurveSamples.Sample>) {
    let samples = Array(samples)
    self.init(features: samples.map(\.x), columns: 1, values: samples.map(\.y))
  }
}
