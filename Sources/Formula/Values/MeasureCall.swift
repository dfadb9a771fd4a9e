import Elementary

/// A measure of a run with the settings in which that run differs from its block: `loss(batch=64)`.
public struct MeasureCall: Sendable, Hashable {
  /// The measure's name.
  public var name: String
  /// The settings given, in the order of the source.
  public var arguments: [Argument]

  /// A call of a measure; without arguments, of the block's own run.
  public init(name: String, arguments: [Argument] = []) {
    self.name = name
    self.arguments = arguments
  }

  /// One setting of a call: `batch=64`.
  public struct Argument: Sendable, Hashable {
    /// The setting's name.
    public var setting: String
    /// What it is given.
    public var value: ArgumentValue

    /// A setting and its value.
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

  /// The settings that take every value of the sweep, in the order of the source: none, one or two.
  public var swept: [String] { arguments.filter { $0.value == .sweep }.map(\.setting) }
}
