import Elementary

/// One axis of a plot: its words, its scale and, where they are not left to the data, its range and ticks.
public struct Axis: Sendable, Equatable {
  /// How equal distances on the axis are to be read.
  public enum Scale: Sendable, Equatable {
    /// Equal distances are equal differences.
    case linear
    /// Equal distances are equal ratios; values that are not positive lie below the axis.
    case log
  }

  /// The words beside the axis: "samples seen". Empty for none.
  public var label: String

  /// What the values count, as the sentence says it: "over 512 samples". The label where it is nil.
  public var unit: String?

  public var scale: Scale

  /// The values that must be in sight; nil takes them from the data. The axis may reach a little further, so that
  /// its ticks are round numbers on whole rows.
  public var range: ClosedRange<Double>?

  /// The values that get a tick, such as those of a sweep; nil chooses round numbers. Labels that would touch are left out.
  public var ticks: [Double]?

  public init(
    _ label: String, unit: String? = nil, scale: Scale = .linear, range: ClosedRange<Double>? = nil,
    ticks: [Double]? = nil
  ) {
    self.label = label
    self.unit = unit
    self.scale = scale
    self.range = range
    self.ticks = ticks
  }
}

extension Axis.Scale {
  /// Where a value stands when equal distances are equal: the value itself or its decimal logarithm.
  ///
  /// What is not positive has no logarithm and stands below everything that has one.
  func forward(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .log: value > 0 ? Axis.Scale.log10(value) : -400
    }
  }

  static func log10(_ value: Double) -> Double { Double.log(value) / 2.302585092994046 }
}
