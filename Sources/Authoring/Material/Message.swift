public import Lessons

/// What a rule says: how much is spoilt, what is wrong, and what to do about it.
public struct Message: Sendable, Equatable {
  /// How much is spoilt.
  public var severity: Finding.Severity
  /// What is wrong, with the value quoted.
  public var text: String
  /// What to do about it, if that can be said.
  public var advice: String?

  /// The thing cannot be shown, asked or run as written, or says what is false.
  static func error(_ text: String, _ advice: String? = nil) -> Message {
    Message(severity: .error, text: text, advice: advice)
  }

  /// The thing works, but not well.
  static func warning(_ text: String, _ advice: String? = nil) -> Message {
    Message(severity: .warning, text: text, advice: advice)
  }
}
