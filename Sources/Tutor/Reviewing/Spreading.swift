import Learner

/// Which of the due cards are asked on which day: of each section one a day, where the others can wait without harm.
///
/// What is due is due all the same, for the streak and for XP: spreading chooses what is asked, and changes nothing else.
struct Spreading {
  private let cards: [Card]
  private let retention: Double
  /// The section that teaches an idea; nil where it has left its pack.
  private let section: (String) -> String?

  init(_ reviews: Reviews, retention: Double, _ section: @escaping (String) -> String?) {
    cards = reviews.cards.values.filter { section($0.idea) != nil }
    self.retention = retention
    self.section = section
  }

  /// The cards that are asked on a day, the likeliest forgotten first.
  ///
  /// One is asked on its day if nothing of its section was asked that day, and at the latest when it has waited as long
  /// as it may.
  func asked(on day: Day) -> [Card] {
    let due = cards.map { (card: $0, due: $0.due(retention: retention)) }.filter { $0.due.map { $0 <= day } ?? false }
      .map { (card: $0.card, chance: $0.card.chance(on: day), isLast: isLast($0.due!, day, $0.card)) }
      .sorted { ($0.chance, $0.card.idea) < ($1.chance, $1.card.idea) }
    var taken = Set(cards.filter { $0.isRated(on: day) }.map { section($0.idea) })
    taken.formUnion(due.filter(\.isLast).map { section($0.card.idea) })
    return due.filter { $0.isLast || taken.insert(section($0.card.idea)).inserted }.map(\.card)
  }

  /// The next day on which something is asked, and how much, for who is asked all of this day's.
  func next(after day: Day) -> (day: Day, count: Int)? {
    let asked = Set(asked(on: day).map(\.idea))
    let later = cards.filter { !asked.contains($0.idea) && $0.due(retention: retention) != nil }
    guard let first = later.compactMap({ $0.due(retention: retention) }).min() else { return nil }
    let next = max(first, day.advanced(by: 1))
    return (next, Spreading(later, retention, section).asked(on: next).count)
  }

  private init(_ cards: [Card], _ retention: Double, _ section: @escaping (String) -> String?) {
    self.cards = cards
    self.retention = retention
    self.section = section
  }

  private func isLast(_ due: Day, _ day: Day, _ card: Card) -> Bool {
    due.advanced(by: card.slack(retention: retention)) <= day
  }
}
