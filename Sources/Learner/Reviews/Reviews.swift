/// The learner's cards, one an idea: derived from the events and from nothing else, in whatever order they come.
///
/// What was due on a day is a function of the journal alone. Settings choose what is asked; they never change it.
public struct Reviews: Sendable, Equatable {
  /// By idea.
  public internal(set) var cards: [String: Card] = [:]

  /// What the due cards of each day pay together, before the most a day is applied.
  private(set) var paid: [Day: Int] = [:]
  private var dueDays = DueDays()
  /// Cards with events that the schedule does not know yet, and the first day of these.
  private var unsettled: Set<String> = []
  private var unsettledFrom: Day?

  /// The most XP that due reviews pay on one day.
  public static let mostPaid = 100

  init() {}

  /// Cards whose schedule is known.
  init(_ cards: [Card]) {
    self.cards = Dictionary(uniqueKeysWithValues: cards.map { ($0.idea, $0) })
    for card in cards { pay(card, 1) }
    if let first = cards.compactMap({ $0.days.first?.day }).min() { dueDays.reckon(from: first, self.cards.values) }
  }
}

extension Reviews {
  /// Takes in what happened to a card on a day; the schedule knows of it after `settle`.
  mutating func take(_ what: Happening, on day: Day, at moment: Moment) {
    switch what {
    case .answered(let answered):
      let new = CardDay.Try(
        question: answered.question, verdict: answered.verdict, hadHints: answered.hints > 0, moment: moment)
      change(answered.idea, day) { $0.add(new) }
    case .attempted(let attempted):
      change(attempted.idea, day) { $0.add(CardDay.Attempt(question: attempted.question, moment: moment)) }
    case .rated(_, let rating, let idea):
      guard let rating = FSRS.Rating(rawValue: rating) else { return }
      change(idea, day) { $0.add(CardDay.Word(rating: rating, moment: moment)) }
    case .retired(let idea): change(idea, day) { $0.retire(moment) }
    default: break
    }
  }

  private mutating func change(_ idea: String, _ day: Day, _ change: (inout CardDay) -> Void) {
    cards[idea, default: Card(idea)].change(day, change)
    unsettled.insert(idea)
    unsettledFrom = unsettledFrom.map { min($0, day) } ?? day
  }

  /// Brings the schedule up to what was taken in.
  mutating func settle() {
    guard let from = unsettledFrom else { return }
    for idea in unsettled {
      guard let card = cards[idea] else { continue }
      pay(card, -1)
      cards[idea]!.schedule()
      pay(cards[idea]!, 1)
    }
    dueDays.reckon(from: from, cards.values)
    unsettled = []
    unsettledFrom = nil
  }

  private mutating func pay(_ card: Card, _ sign: Int) {
    for day in card.days where day.points != 0 {
      let sum = paid[day.day, default: 0] + sign * day.points
      paid[day.day] = sum == 0 ? nil : sum
    }
  }
}

extension Reviews {
  /// The XP of all due reviews.
  var xp: Int { paid.values.reduce(0) { $0 + min(Self.mostPaid, $1) } }

  /// The first day on which something is due for who does nothing after a day; nil if nothing ever is.
  public func firstDue(after last: Day) -> Day? { dueDays.first(after: last) }

  /// What each due card's first answer earned on a day, in the order in which they were given.
  func payments(on day: Day) -> [(question: String, moment: Moment, points: Int)] {
    guard paid[day] != nil else { return [] }
    let answers = cards.values.compactMap { card -> (question: String, moment: Moment, points: Int)? in
      card.day(day).flatMap { $0.points > 0 ? $0.firstAnswer : nil }
    }
    var left = Self.mostPaid
    return answers.sorted { $0.moment < $1.moment }.compactMap { answer in
      let points = min(left, answer.points)
      left -= points
      return points > 0 ? (answer.question, answer.moment, points) : nil
    }
  }

  /// Every day on which a due review earned something.
  var paidDays: [Day] { paid.keys.sorted() }
}

extension Reviews {
  /// The cards that are due on a day, for who wants to recall this share of them: those likeliest forgotten first.
  public func due(on day: Day, retention: Double = Card.retention) -> [Card] {
    let due = cards.values.filter { $0.due(retention: retention).map { $0 <= day } ?? false }
    return due.map { ($0.chance(on: day), $0) }.sorted { ($0.0, $0.1.idea) < ($1.0, $1.1.idea) }.map(\.1)
  }

  /// The first day after this one on which something comes due, and how many.
  public func next(after day: Day, retention: Double = Card.retention) -> (day: Day, count: Int)? {
    let dues = cards.values.compactMap { $0.due(retention: retention) }.filter { $0 > day }
    return dues.min().map { first in (first, dues.count { $0 == first }) }
  }

  /// The cards that were not known on two days or more, nor on the last: what should be read again, the worst first.
  public var weak: [Card] {
    cards.values.filter { $0.due != nil && $0.misses >= 2 && $0.lastRating.map { $0 < .good } ?? false }
      .sorted { ($1.misses, $0.idea) < ($0.misses, $1.idea) }
  }
}
