/// The days on which the learner answered, guessed or reviewed something.
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

  func areInARow(_ a: Day, _ b: Day) -> Bool {
    if b.ordinal - a.ordinal <= 1 { return true }
    guard let first = spans[a], let second = spans[b] else { return false }
    if second.first <= first.last && first.first <= second.last { return true }
    return min(gap(first.last, second.first), gap(second.last, first.first)) <= Self.longestGap
  }

  /// Real time between two moments; times that no clock shows are far apart.
  func gap(_ a: Int64, _ b: Int64) -> Int64 {
    let (difference, isTooFar) = b.subtractingReportingOverflow(a)
    return isTooFar || difference == .min ? .max : abs(difference)
  }
}
