/// XP that one event earned, and for what. Nothing is ever taken away again, and nothing earned twice.
public struct Gain: Sendable, Equatable {
  public let points: Int
  public let what: What
  /// The question or the lesson.
  public let subject: String
  /// The event that earned it.
  public let event: String

  /// What XP are given for.
  public enum What: String, Sendable, CaseIterable {
    /// A question answered right at the first attempt, without a hint.
    case atOnce
    /// A question answered right after a hint, or after an attempt that was not right.
    case afterHelp
    /// A prediction committed before its runs were shown, right or wrong.
    case guess
    /// A lesson completed.
    case lesson
    /// An interview question attempted before its model answer was shown.
    case interview
    /// The first answer of a day to a card that was due.
    case review

    /// XP for each; once a question, or once a lesson, ever. A due review pays this when it is right or an interview's,
    /// 3 when it is not, and what is left of the most a day.
    public var points: Int {
      switch self {
      case .atOnce: 10
      case .afterHelp: 6
      case .guess: 4
      case .lesson: 40
      case .interview, .review: 5
      }
    }
  }

  init(_ what: What, _ subject: String, at moment: Moment, points: Int? = nil) {
    self.points = points ?? what.points
    self.what = what
    self.subject = subject
    event = moment.id
  }
}
