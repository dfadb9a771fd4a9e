import Elementary

/// A measure of a run with the settings in which that run differs from its block: `loss(batch=64)`.
public struct MeasureCall: Sendable, Hashable {
  public var name: String
  public var arguments: [Argument]

  public init(name: String, arguments: [Argument] = []) {
    self.name = name
    self.arguments = arguments
  }

  /// One setting of a call: `batch=64`.
  public struct Argument: Sendable, Hashable {
    public var setting: String
    public var value: ArgumentValue

    public init(setting: String, value: ArgumentValue) {
      self.setting = setting
      self.value = value
    }
  }

  /// What a setting is given: a word, a number, or every value of the block's sweep.
  public enum ArgumentValue: Sendable, Hashable {
    case word(String)
    case number(Double)
    case sweep

    /// The value as one types it: `linear`, `0.04`, `sweep`.
    public var text: String {
      switch self {
      case .word(let word): word
      case .number(let number): number.plainDigits
      case .sweep: "sweep"
      }
    }
  }
}

extension MeasureCall {
  /// The call as a formula has it: `loss(batch=64, rule=linear)`, or `loss` without arguments.
  public var written: String {
    guard !arguments.isEmpty else { return name }
    return name + "(" + arguments.map { "\($0.setting)=\($0.value.text)" }.joined(separator: ", ") + ")"
  }

  /// The setting that takes every value of the sweep, if one does.
  public var swept: String? { arguments.first { $0.value == .sweep }?.setting }
}
