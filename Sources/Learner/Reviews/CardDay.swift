/// What happened to one card on one day: firsts and lasts, so the order in which events come in does not matter.
struct CardDay: Sendable, Equatable {
  let day: Day
  /// The first two answers to each of its questions, oldest first.
  private(set) var tries: [Try] = []
  /// The first interview answer.
  private(set) var attempt: Attempt?
  /// The learner's own word, the last of the day.
  private(set) var word: Word?
  private(set) var retired: Moment?

  /// What its first answer pays, once it is known whether the card was due.
  var points = 0
  /// When the card is due after this day; nil for one that has no rating yet, or is retired.
  var due: Day?

  /// An answer to one of the card's questions.
  struct Try: Sendable, Equatable {
    let question: String
    let verdict: Judgement
    let hadHints: Bool
    let moment: Moment
  }

  /// An interview answer.
  struct Attempt: Sendable, Equatable {
    let question: String
    let moment: Moment
  }

  /// How well the learner says that it was known.
  struct Word: Sendable, Equatable {
    let rating: FSRS.Rating
    let moment: Moment
  }

  init(_ day: Day) { self.day = day }
}

extension CardDay {
  mutating func add(_ new: Try) {
    tries.insert(new, at: tries.firstIndex { new.moment < $0.moment } ?? tries.endIndex)
    var own = 0
    if let third = tries.firstIndex(where: {
      own += $0.question == new.question ? 1 : 0
      return own == 3
    }) {
      tries.remove(at: third)
    }
  }

  /// Adds what was kept of this day before, in its order.
  mutating func append(_ kept: Try) { tries.append(kept) }

  mutating func add(_ new: Attempt) {
    if attempt.map({ new.moment < $0.moment }) ?? true { attempt = new }
  }

  mutating func add(_ new: Word) {
    if word.map({ $0.moment < new.moment }) ?? true { word = new }
  }

  mutating func retire(_ moment: Moment) { retired.raise(to: moment) }

  /// The day's one rating: the learner's own word, else by the first of the card's questions that was asked.
  ///
  /// Right at once is good; at the second try, with a hint, or partly right is hard; all else is again.
  var rating: FSRS.Rating? {
    if let word { return word.rating }
    guard let first = tries.first else { return nil }
    switch first.verdict {
    case .right: return first.hadHints ? .hard : .good
    case .partly: return .hard
    case .wrong:
      let second = tries.dropFirst().first { $0.question == first.question }
      return second?.verdict == .right ? .hard : .again
    }
  }

  /// The first answer of the day, and what it pays if the card was due: 5 for a right one and for an interview answer,
  /// whatever the learner says of it; 3 for any other.
  var firstAnswer: (question: String, moment: Moment, points: Int)? {
    let first = tries.first.map { ($0.question, $0.moment, $0.verdict == .right ? 5 : 3) }
    guard let attempt else { return first }
    if let first, first.1 < attempt.moment { return first }
    return (attempt.question, attempt.moment, 5)
  }

  /// When it was asked last, as far as it is known.
  var lastAsked: Moment? {
    [tries.last?.moment, attempt?.moment, word?.moment].compactMap(\.self).max()
  }
}
