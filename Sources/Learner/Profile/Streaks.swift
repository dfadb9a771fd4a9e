/// What the active days come to.
public struct Streaks: Sendable, Equatable {
  /// The active days in a row that reach to now; a streak lives on through the day after its last.
  public var current = 0
  /// The most there ever were.
  public var longest = 0
  /// Kept for days to be missed.
  public var freezes = 0

  /// Every so many active days, in a row or not, earn a freeze.
  static let daysForFreeze = 7
  static let mostFreezes = 2
}

extension ActiveDays {
  /// The first day on which something is due for who does nothing after a day; nil if nothing ever is.
  public typealias FirstDue = (_ last: Day) -> Day?

  /// The streak up to a day, the longest, and the freezes that are left.
  ///
  /// A missed day breaks a streak only if something was due on it and no freeze is kept; else it rests. Give the moment
  /// too, so that 36 hours of real time keep a streak alive where the calendar jumps. After a clock was wrong there may
  /// be days later than today: a streak that reaches today or beyond counts, and the longest of them is the learner's.
  ///
  /// - Parameter firstDue: nil in a program without reviews. Then nothing rests, and freezes are earned and not spent.
  public func streaks(on today: Day, at utc: Int64? = nil, firstDue: FirstDue? = nil) -> Streaks {
    var streaks = Streaks()
    var run = Run()
    for day in days {
      if let last = run.last, !areInARow(last, day), !run.bridges(to: day, firstDue) { run.count = 0 }
      run.add(day)
      streaks.longest = max(streaks.longest, run.count)
      let isNow = day >= today.advanced(by: -1) || utc.map { gap(spans[day]!.last, $0) <= Self.longestGap } ?? false
      if isNow { streaks.current = max(streaks.current, run.count) }
    }
    if let last = run.last, last < today.advanced(by: -1), streaks.current == 0, run.bridges(to: today, firstDue) {
      streaks.current = run.count
    }
    streaks.freezes = run.freezes
    return streaks
  }

  public func streak(on day: Day, at utc: Int64? = nil, firstDue: FirstDue? = nil) -> Int {
    streaks(on: day, at: utc, firstDue: firstDue).current
  }

  /// The longest streak there ever was.
  public var longest: Int { streaks(on: days.last ?? Day(ordinal: 0)).longest }

  /// The days in a row so far, and what was kept for days to be missed.
  private struct Run {
    var last: Day?
    var count = 0
    var freezes = 0
    private var total = 0

    mutating func add(_ day: Day) {
      last = day
      count += 1
      total += 1
      if total % Streaks.daysForFreeze == 0 { freezes = min(Streaks.mostFreezes, freezes + 1) }
    }

    /// Whether the days missed before a day leave the run whole; each with something due spends a freeze.
    mutating func bridges(to day: Day, _ firstDue: FirstDue?) -> Bool {
      guard let last, let firstDue else { return false }
      guard let due = firstDue(last) else { return true }
      let missed = day.ordinal - 1 - max(last.ordinal, due.ordinal - 1)
      defer { freezes = max(0, freezes - max(0, missed)) }
      return missed <= freezes
    }
  }
}
