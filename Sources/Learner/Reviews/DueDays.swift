/// The first day on which anything is due, for each day on which a card was asked: what the streak looks up.
struct DueDays: Sendable, Equatable {
  /// The days on which any card was asked, in order.
  private var days: [Day] = []
  /// As of each of them, when the first card is due; nil where none is.
  private var first: [Day?] = []

  /// The first day on which something is due for who does nothing after a day.
  func first(after last: Day) -> Day? {
    var low = 0, high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= last { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : first[low - 1]
  }

  /// Reckons anew from a day on; what was due before it does not change.
  mutating func reckon(from start: Day, _ cards: some Sequence<Card>) {
    let kept = days.firstIndex { $0 >= start } ?? days.count
    days.removeSubrange(kept...)
    first.removeSubrange(kept...)
    var fresh: Set<Day> = []
    for card in cards {
      for day in card.days[card.place(of: start)...] { fresh.insert(day.day) }
    }
    let order = fresh.sorted()
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var earliest = [Int](repeating: .max, count: order.count)
    for card in cards {
      // Each of its days holds until the next one.
      var end = order.count
      for day in card.days.reversed() where end > 0 {
        let begin = day.day < start ? 0 : places[day.day]!
        if let due = day.due {
          for place in begin..<end { earliest[place] = min(earliest[place], due.ordinal) }
        }
        end = begin
      }
    }
    days += order
    first += earliest.map { $0 == .max ? nil : Day(ordinal: $0) }
  }
}
