public import Experiments

/// A setting and the values at which it stops: of a slider, or of a sweep.
public struct BoundSlider: Sendable, Equatable {
  /// The setting's name.
  public var name: String
  /// Where it stops.
  public var stops: [SettingValue]

  /// A setting with its stops.
  public init(name: String, stops: [SettingValue]) {
    self.name = name
    self.stops = stops
  }
}
