/// Where a run stands: "step 12 of 80".
public struct Step: Sendable, Hashable {
  /// How many steps were taken.
  public var index: Int
  /// How many it takes at most.
  public var count: Int
  /// Whether the run ends here, be it before all its steps.
  public var isLast: Bool

  /// A step; the last one is that of the full count unless said otherwise.
  public init(index: Int, count: Int, isLast: Bool? = nil) {
    self.index = index
    self.count = count
    self.isLast = isLast ?? (index >= count)
  }
}
