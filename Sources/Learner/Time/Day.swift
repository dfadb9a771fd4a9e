/// A day of the learner's, counted from 1970-01-01 = 0. It begins at 04:00, not at midnight.
///
/// A day is a pure function of the moment, the clock's offset and the hour of rollover; events keep theirs for ever.
///
/// ```swift
/// Day(utc: 1_795_219_200_000, offset: 60).text  // "2026-11-21"
/// ```
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let ordinal: Int

  public init(ordinal: Int) { self.ordinal = ordinal }

  /// The day at a moment (milliseconds since 1970) where clocks are `offset` minutes east of UTC.
  public init(utc: Int64, offset: Int, rolloverHour: Int = 4) {
    // Files can hold any number; what lies outside the years 1 to 9999 is no time.
    let moment = Int(min(max(utc, -62_135_596_800_000), 253_402_300_799_999))
    let shift = min(max(offset, -1440), 1440) - 60 * min(max(rolloverHour, 0), 23)
    ordinal = Self.floored(moment + 60_000 * shift, by: 86_400_000)
  }

  /// Reads `2026-11-21`; nil for anything else, also for a date that no calendar has.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let date = Int(parts[2]),
      (1...12).contains(month), date >= 1
    else { return nil }
    self.init(ordinal: Self.ordinal(year: year, month: month, date: date))
    if self.text != text { return nil }
  }

  public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }

  /// The day this many days later.
  public func advanced(by days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// 0 for Monday … 6 for Sunday.
  public var weekday: Int { (ordinal % 7 + 10) % 7 }

  /// `2026-11-21`
  public var text: String {
    let (year, month, date) = parts
    let digits = { (number: Int, width: Int) in
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(date, 2))"
  }

  /// Year, month and date of the Gregorian calendar, reckoned in eras of 400 years that begin on a 1 March
  /// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  public var parts: (year: Int, month: Int, date: Int) {
    let shifted = ordinal + 719_468
    let era = Self.floored(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  private static func ordinal(year: Int, month: Int, date: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = floored(year, by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + date - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func floored(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}
