/// What the journal says of one question.
///
/// It holds first and last moments rather than a history, so the order in which events come in does not matter.
public struct QuestionRecord: Sendable, Equatable {
  /// Answers given, right or not.
  public internal(set) var attempts = 0
  /// The highest number of a hint that was shown.
  public internal(set) var hints = 0
  /// The last answers, oldest first; more than a quiz and its missed round need.
  public internal(set) var recent: [Answer] = []
  /// The learner's own word on it, 1 to 4.
  public internal(set) var rating: Int?
  /// The key's meaning when it was last answered.
  public var meaning: String? { recent.last?.meaning }

  var firstAnswer: Moment?
  var firstHint: Moment?
  var firstExplanation: Moment?
  var firstRight: Moment?
  /// Whether that first right answer came after hints that no event tells of.
  var firstRightHadHints = false
  var firstAttempt: Moment?
  var lastLeft: Moment?
  var lastRated: Moment?

  /// An answer, without what was typed.
  public struct Answer: Sendable, Equatable {
    public let verdict: Judgement
    public let meaning: String
    public internal(set) var isUndone: Bool
    let moment: Moment
  }

  static let recentLimit = 6
}

extension QuestionRecord {
  /// True if its explanation or model answer was shown.
  public var explained: Bool { firstExplanation != nil }

  /// True once it was answered right, ever.
  public var isRight: Bool { firstRight != nil }

  /// The verdict on the last answer that was not taken back.
  public var lastVerdict: Judgement? { recent.last { !$0.isUndone }?.verdict }

  /// The XP for its first right answer; nil before it, and after its explanation.
  func gain(_ id: String) -> Gain? {
    guard let firstRight else { return nil }
    let comesAfter = { (moment: Moment?) in moment.map { $0 < firstRight } ?? false }
    if comesAfter(firstExplanation) { return nil }
    let hadHelp = firstRightHadHints || comesAfter(firstHint) || comesAfter(firstAnswer)
    return Gain(hadHelp ? .afterHelp : .atOnce, id, at: firstRight)
  }

  /// The XP for an interview answer; nil where the model answer was shown before it.
  func interviewGain(_ id: String) -> Gain? {
    guard let firstAttempt, firstExplanation.map({ firstAttempt < $0 }) ?? true else { return nil }
    return Gain(.interview, id, at: firstAttempt)
  }

  /// When it was last asked, as far as the record tells.
  public var lastAsked: Moment? {
    [recent.last?.moment, firstAttempt, lastRated, lastLeft].compactMap(\.self).max()
  }

  mutating func add(_ answered: Answered, at moment: Moment, isUndone: Bool) {
    attempts += 1
    firstAnswer.lower(to: moment)
    if answered.verdict == .right, firstRight.map({ moment < $0 }) ?? true {
      firstRight = moment
      firstRightHadHints = answered.hints > 0
    }
    let answer = Answer(verdict: answered.verdict, meaning: answered.meaning, isUndone: isUndone, moment: moment)
    recent.insert(answer, at: recent.firstIndex { moment < $0.moment } ?? recent.endIndex)
    if recent.count > Self.recentLimit { recent.removeFirst() }
  }

  mutating func help(_ what: Help, at moment: Moment) {
    switch what {
    case .explanation: firstExplanation.lower(to: moment)
    case .hint(let number):
      hints = max(hints, number)
      firstHint.lower(to: moment)
    }
  }

  mutating func rate(_ rating: Int, at moment: Moment) {
    if let lastRated, moment < lastRated { return }
    lastRated = moment
    self.rating = rating
  }
}

extension Optional where Wrapped: Comparable {
  mutating func lower(to value: Wrapped) { self = self.map { Swift.min($0, value) } ?? value }
  mutating func raise(to value: Wrapped) { self = self.map { Swift.max($0, value) } ?? value }
}
