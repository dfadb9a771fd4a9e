public import Formula

extension Bench {
  /// Refuses a call that this experiment cannot answer: a measure, a setting or a value that there is not.
  ///
  /// - Parameter source: the formula in which it stands, in which the error's offset counts.
  public func check(_ call: MeasureCall, in source: String) throws(FormulaError) {
    try call.check(settings: settings, sweeps: sweeps, in: source)
  }
}
