import Elementary

/// The value of a setting: a number, a word or a list of numbers.
public enum SettingValue: Sendable, Hashable {
  case number(Double)
  case word(String)
  case list([Double])
}

extension SettingValue {
  /// The value as one types it: `0.04`, `linear`, `[64, 32, 10]`.
  public var text: String {
    switch self {
    case .number(let number): number.plainDigits
    case .word(let word): word
    case .list(let numbers): "[" + numbers.map(\.plainDigits).joined(separator: ", ") + "]"
    }
  }
}
