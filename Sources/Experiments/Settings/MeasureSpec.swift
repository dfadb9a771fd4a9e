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

  init(
    _ name: String, _ label: String? = nil, over xLabel: String? = nil, unit: String? = nil, logY: Bool = false,
    isPath: Bool = false
  ) {
    self.name = name
    self.label = label ?? name
    isSeries = xLabel != nil
    self.unit = unit
    self.xLabel = xLabel
    self.logY = logY
    self.isPath = isPath
  }
}
