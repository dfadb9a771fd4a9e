public import Experiments

/// A setting and the values at which it stops: of a slider, or of a sweep.
public struct BoundSlider: Sendable, Equatable {
  public var name: String
  public var stops: [SettingValue]

  public init(name: String, stops: [SettingValue]) {
    self.name = name
    self.stops = stops
  }
}
