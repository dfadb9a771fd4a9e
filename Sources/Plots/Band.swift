/// Many runs of one thing, such as seeds: their median as a line, and around it the band in which half of them lie.
public struct Band: Sendable, Equatable {
  /// The runs at one place.
  public struct Slice: Sendable, Equatable {
    public var x: Double
    /// A quarter of the runs lie below.
    public var lower: Double
    public var median: Double
    /// A quarter of the runs lie above.
    public var upper: Double

    public init(x: Double, lower: Double, median: Double, upper: Double) {
      self.x = x
      self.lower = lower
      self.median = median
      self.upper = upper
    }

    var isFinite: Bool { x.isFinite && lower.isFinite && median.isFinite && upper.isFinite }
  }

  /// Stands at the end of the median. Empty for none.
  public var name: String

  /// The words after the subject in the sentence: "at batch 8"; nil says the name in brackets.
  public var spoken: String?

  /// What the band is made of: "20 seeds".
  public var source: String

  /// From left to right. The first slice that is not finite ends the band.
  public var slices: [Slice]
  public var ink: Ink

  public init(
    _ name: String = "", spoken: String? = nil, of source: String, slices: [Slice], ink: Ink = .series(0)
  ) {
    self.name = name
    self.spoken = spoken
    self.source = source
    self.slices = slices
    self.ink = ink
  }

  /// The band of the runs at each x; what is not a number is left out, and an x without numbers ends the band.
  ///
  /// - Parameter samples: for each x the value of every run, in any order.
  public init(
    _ name: String = "", spoken: String? = nil, of source: String, x: [Double], samples: [[Double]],
    ink: Ink = .series(0)
  ) {
    let slices = zip(x, samples).map { x, values in
      let sorted = values.filter(\.isFinite).sorted()
      return Slice(
        x: x, lower: sorted.quantile(0.25), median: sorted.quantile(0.5), upper: sorted.quantile(0.75))
    }
    self.init(name, spoken: spoken, of: source, slices: slices, ink: ink)
  }

  /// The slices that can be drawn.
  var drawn: [Slice] { Array(slices.prefix(while: \.isFinite)) }

  /// The line in its middle.
  var middle: Curve {
    Curve(name, spoken: spoken, points: slices.map { Point($0.x, $0.median) }, ink: ink)
  }
}

extension [Double] {
  /// The number below which a part of these sorted ones lies, between two of them by a straight line (type 7 of Hyndman
  /// and Fan 1996); not a number where there are none.
  func quantile(_ part: Double) -> Double {
    guard let last = indices.last else { return .nan }
    let place = part * Double(last)
    let index = Swift.min(Int(place), last)
    guard index < last, self[index] != self[index + 1] else { return self[index] }
    let share = place - Double(index)
    return self[index] * (1 - share) + self[index + 1] * share
  }
}
