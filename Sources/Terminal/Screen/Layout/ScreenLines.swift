extension Screen {
  /// The screen as lines for `medium`, none wider than it.
  public func lines(for medium: Medium) -> [Line] { [] }
}
