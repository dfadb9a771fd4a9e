/// One idea as the scheduler sees it: the days on which it was asked, and when it is due again.
public struct Card: Sendable, Equatable {
  /// `pack:lesson/idea`
  public let idea: String
  /// When it is due, at a retention of 0.9; nil for one without a rating, or whose question has left its pack.
  public var due: Day? { days.last?.due }
  /// What is remembered of it since it was rated last.
  public private(set) var memory: FSRS.Memory?
  /// The day of its last rating.
  public private(set) var ratedOn: Day?

  /// In their order.
  private(set) var days: [CardDay] = []

  init(_ idea: String) { self.idea = idea }

  init(_ idea: String, memory: FSRS.Memory?, ratedOn: Day?, days: [CardDay]) {
    self.idea = idea
    self.memory = memory
    self.ratedOn = ratedOn
    self.days = days
  }

  /// The share of recalls that the schedule of the record aims at, whatever the settings say.
  public static let retention = 0.9
}

extension Card {
  /// The day on which it is due for who wants to recall this share of what is asked.
  public func due(retention: Double) -> Day? {
    guard let due, let memory, let ratedOn else { return nil }
    if retention == Self.retention { return due }
    return ratedOn.advanced(by: FSRS.standard.interval(memory, retention: retention))
  }

  /// How many days it may wait beyond its day without harm: 1, and of the days between its last rating and its day
  /// 15 % of those from 2.5 to 7, 10 % of those to 20 and 5 % of the rest; none where there are fewer than 2.5.
  ///
  /// Source: the fuzz of FSRS ("fuzz_range" in py-fsrs), by which its schedulers spread what would come together.
  public func slack(retention: Double = Card.retention) -> Int {
    guard let due = due(retention: retention), let ratedOn else { return 0 }
    let days = Double(due.ordinal - ratedOn.ordinal)
    if days < 2.5 { return 0 }
    let share = { (low: Double, high: Double, of: Double) in of * max(0, min(days, high) - low) }
    return Int((1 + share(2.5, 7, 0.15) + share(7, 20, 0.1) + share(20, .infinity, 0.05)).rounded(.toNearestOrEven))
  }

  /// The chance that it is recalled on a day.
  public func chance(on day: Day) -> Double {
    guard let memory, let ratedOn else { return 0 }
    return FSRS.standard.retrievability(after: day.ordinal - ratedOn.ordinal, memory)
  }

  /// The first day on which it was asked.
  public var begun: Day? { days.first { $0.rating != nil }?.day }

  /// On how many days it was not known.
  public var misses: Int { days.count { $0.rating == .again } }

  /// The rating it was given last.
  public var lastRating: FSRS.Rating? { days.last { $0.rating != nil }?.rating }

  /// True if it was asked on a day and its rating of that day stands.
  public func isRated(on day: Day) -> Bool { self.day(day)?.rating != nil }

  func day(_ day: Day) -> CardDay? {
    let place = place(of: day)
    return place < days.count && days[place].day == day ? days[place] : nil
  }

  /// The place of the first of its days that is not before a day.
  func place(of day: Day) -> Int {
    var low = 0, high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func change(_ day: Day, _ change: (inout CardDay) -> Void) {
    let place = place(of: day)
    if place == days.count || days[place].day != day { days.insert(CardDay(day), at: place) }
    change(&days[place])
  }

  /// Reckons anew, from its first day on, what is remembered, when it was due and what was paid.
  mutating func schedule() {
    memory = nil
    ratedOn = nil
    var due: Day?, asked: Moment?, retired: Moment?
    for place in days.indices {
      let day = days[place]
      days[place].points = due.map { $0 <= day.day } ?? false ? day.firstAnswer?.points ?? 0 : 0
      if let rating = day.rating {
        if let known = memory, let before = ratedOn {
          memory = FSRS.standard.next(known, rating, after: day.day.ordinal - before.ordinal)
        } else {
          memory = FSRS.standard.first(rating)
        }
        ratedOn = day.day
      }
      if let moment = day.lastAsked { asked.raise(to: moment) }
      if let moment = day.retired { retired.raise(to: moment) }
      due = ratedOn.flatMap { day in
        memory.map { day.advanced(by: FSRS.standard.interval($0, retention: Self.retention)) }
      }
      if let retired, asked.map({ $0 < retired }) ?? true { due = nil }
      days[place].due = due
    }
  }
}
