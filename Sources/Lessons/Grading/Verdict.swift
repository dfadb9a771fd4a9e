/// What the grader says of an answer, and why.
public struct Verdict: Sendable {
  /// How right an answer is.
  public enum Outcome: String, Sendable {
    /// All of it.
    case right
    /// Right options only but not all, or at least half of several parts.
    case partly
    /// Else.
    case wrong
  }

  /// How right the answer is.
  public var outcome: Outcome
  /// What was chosen or given, in words.
  public var chosen: [String]
  /// What the author says about it, one entry for each option or mistake.
  public var feedback: [[Block]]
  /// How many right options were not chosen, or parts not right.
  public var missed: Int
  /// How many wrong options were chosen.
  public var extra: Int
  /// Why, in a sentence or two; nil where the author's feedback says it, or nothing needs saying.
  public var reason: String?

  /// A verdict.
  public init(
    outcome: Outcome, chosen: [String], feedback: [[Block]] = [], missed: Int = 0, extra: Int = 0,
    reason: String? = nil
  ) {
    self.outcome = outcome
    self.chosen = chosen
    self.feedback = feedback
    self.missed = missed
    self.extra = extra
    self.reason = reason
  }
}
