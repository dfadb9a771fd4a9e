import Elementary

/// How the learning rate goes along when the batch changes.
public enum RateRule: String, CaseIterable, Sendable {
  /// It stays.
  case fixed
  /// It grows with the square root of the batch: the noise of one step stays.
  case sqrt
  /// It grows with the batch: the way made in an epoch stays.
  case linear
}

extension RateRule {
  /// The rate at a batch, when `rate` is the one at batch `base`.
  public func rate(_ rate: Double, batch: Double, base: Double) -> Double {
    switch self {
    case .fixed: rate
    case .sqrt: rate * (batch / base).squareRoot()
    case .linear: rate * batch / base
    }
  }

  static let words = SettingSpec(
    "rule", label: "scaling rule", .words(allCases.map(\.rawValue)), default: .word("fixed"),
    note: "how the rate goes along with the batch, from its value at batch base")

  static let base = SettingSpec(
    "base", label: "base batch", .number(1...65536, whole: true), default: .number(8),
    note: "the batch at which rate is the rate; the block's batch unless named")
}

extension Settings {
  /// The learning rate of the run: `rate` at batch `base`, moved to `batch` by `rule`.
  public var scaledRate: Double {
    guard let rule = RateRule(rawValue: word("rule")) else { return number("rate") }
    return rule.rate(number("rate"), batch: number("batch"), base: number("base"))
  }
}
