/// Points of a pattern, one after another without end, made when they are asked for. The seed decides them: every
/// iterator begins with the same ones.
///
/// ```swift
/// let moons = PlanarPattern.moons.samples(generator: SeededGenerator(seed: 1))
/// let data = Dataset(moons.prefix(500))
/// ```
public struct PlanarSamples: Sequence, Sendable {
  /// What the points are of.
  public let pattern: PlanarPattern
  /// The deviation of what is added to both coordinates.
  public let noise: Double
  /// Where the numbers come from.
  public let generator: SeededGenerator

  /// A point and its class, 0 or 1.
  public struct Sample: Sendable, Equatable {
    /// Across and up.
    public let x, y: Float
    /// 0 or 1.
    public let label: Int
  }

  /// Goes from point to point.
  public struct Iterator: IteratorProtocol, Sendable {
    private let samples: PlanarSamples
    private var generator: SeededGenerator
    private var label = 0

    init(_ samples: PlanarSamples) {
      self.samples = samples
      generator = samples.generator
    }

    /// The next point; there always is one.
    public mutating func next() -> Sample? {
      let (x, y) = samples.pattern.point(of: label, noise: samples.noise, generator: &generator)
      defer { label = 1 - label }
      return Sample(x: Float(x), y: Float(y), label: label)
    }
  }

  public func makeIterator() -> Iterator { Iterator(self) }
}

extension Dataset {
  /// Points as samples with the features x and y and one of two classes.
  public init(_ samples: some Sequence<PlanarSamples.Sample>) {
    var (features, labels): ([Float], [Int]) = ([], [])
    for sample in samples {
      features += [sample.x, sample.y]
      labels.append(sample.label)
    }
    self.init(features: features, columns: 2, labels: labels, classes: 2)
  }
}
