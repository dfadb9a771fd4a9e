import Learner

/// Days as people write them.
enum Dates {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// `2 Mar`
  static func short(_ day: Day) -> String { "\(day.parts.date) \(months[day.parts.month - 1].prefix(3))" }

  /// `2 March 2026`
  static func long(_ day: Day) -> String { "\(day.parts.date) \(months[day.parts.month - 1]) \(day.parts.year)" }

  /// `M` for a Monday.
  static func initial(_ day: Day) -> String { String(weekdays[day.weekday].prefix(1)) }

  /// `Monday`
  static func weekday(_ day: Day) -> String { weekdays[day.weekday] }
}
