/// What a kind says of one of its measures.
public struct MeasureSpec: Sendable {
  /// Its name in claims and in JSON.
  public var name: String
  /// What it is called on screens.
  public var label: String
  /// Whether it is a curve; else it is one number.
  public var isSeries: Bool
  /// Its unit, where it has one.
  public var unit: String?
  /// What a series' x is: "epochs".
  public var xLabel: String?
  /// Whether it is best drawn with a logarithmic y.
  public var logY: Bool
  /// Whether x and y are a place in the plane; such a series has no final number.
  public var isPath: Bool
  /// What the other axis of a grid is; nil where it is no grid.
  public var yLabel: String?

  /// Whether it is a grid over a plane; such a measure has no one number.
  public var isGrid: Bool { yLabel != nil }

  init(
    _ name: String, _ label: String? = nil, over xLabel: String? = nil, unit: String? = nil, logY: Bool = false,
    isPath: Bool = false, by yLabel: String? = nil
  ) {
    self.name = name
    self.label = label ?? name
    isSeries = xLabel != nil && yLabel == nil
    self.yLabel = yLabel
    self.unit = unit
    self.xLabel = xLabel
    self.logY = logY
    self.isPath = isPath
  }
}
