/// The days on which the learner answered, guessed or reviewed something, and the streaks that they make.
///
/// Two active days are in a row when their ordinals differ by at most 1, or when at most 36 real hours lie between
/// them: a flight over the date line, or a date that never was, breaks nothing. A clock set back adds no day twice.
public struct ActiveDays: Sendable, Equatable {
  /// The first and the last moment of each active day.
  var spans: [Day: Span] = [:]

  struct Span: Sendable, Equatable {
    var first: Int64
    var last: Int64
  }

  static let longestGap: Int64 = 36 * 3_600_000

  public init() {}

  mutating func add(_ day: Day, utc: Int64) {
    let span = spans[day] ?? Span(first: utc, last: utc)
    spans[day] = Span(first: min(span.first, utc), last: max(span.last, utc))
  }

  public func contains(_ day: Day) -> Bool { spans[day] != nil }

  public var count: Int { spans.count }

  /// All of them, in order.
  public var days: [Day] { spans.keys.sorted() }

  /// Every seventh active day, in a row or not, earns one freeze; at most two are kept.
  public var freezes: Int { min(2, count / 7) }

  /// The longest streak there ever was.
  public var longest: Int { streaks.map(\.count).max() ?? 0 }

  /// The days in a row up to a day; a streak lives on through the day after its last.
  ///
  /// Give the moment too, so that 36 hours of real time keep a streak alive where the calendar jumps. After a clock was
  /// wrong there may be days later than today: a streak that reaches today or beyond counts, and the longest of them is
  /// the learner's.
  public func streak(on day: Day, at utc: Int64? = nil) -> Int {
    streaks.filter { streak in
      guard let last = streak.last, let span = spans[last] else { return false }
      return last >= day.advanced(by: -1) || utc.map { gap(span.last, $0) <= Self.longestGap } ?? false
    }.map(\.count).max() ?? 0
  }

  /// The days cut into runs of days in a row.
  private var streaks: [[Day]] {
    var streaks: [[Day]] = []
    for day in days {
      if let last = streaks.last?.last, areInARow(last, day) {
        streaks[streaks.count - 1].append(day)
      } else {
        streaks.append([day])
      }
    }
    return streaks
  }

  private func areInARow(_ a: Day, _ b: Day) -> Bool {
    if b.ordinal - a.ordinal <= 1 { return true }
    guard let first = spans[a], let second = spans[b] else { return false }
    if second.first <= first.last && first.first <= second.last { return true }
    return min(gap(first.last, second.first), gap(second.last, first.first)) <= Self.longestGap
  }

  /// Real time between two moments; times that no clock shows are far apart.
  private func gap(_ a: Int64, _ b: Int64) -> Int64 {
    let (difference, isTooFar) = b.subtractingReportingOverflow(a)
    return isTooFar || difference == .min ? .max : abs(difference)
  }
}
