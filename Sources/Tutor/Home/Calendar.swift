import Learner
import Terminal

/// The last weeks, seven days a row, the last of them today: so the last row is the last seven days.
struct Calendar {
  let profile: Profile
  let today: Day

  /// How many of the last so many days were active, today among them.
  func active(ofLast count: Int) -> Int { (0..<count).count { profile.isActive(on: today.advanced(by: -$0)) } }

  /// The last active day up to today; a clock that was wrong may have made later ones.
  var last: Day? { profile.activeDays.days.last { $0 <= today } }

  /// The days' initials above the rows: the same in each, for a week has seven days.
  var initials: [Span] {
    [Span((0..<7).map { Dates.initial(today.advanced(by: $0 - 6)) }.joined(separator: " "), .dim)]
  }

  /// The mark of a day, ■ active, □ not, · today while nothing was done yet, and what parts it from the next.
  func mark(_ day: Day, gap: String, spoken: String? = nil) -> Span {
    let isActive = profile.isActive(on: day)
    let mark = isActive ? "■" : day == today ? "·" : "□"
    return Span(mark + gap, isActive ? .good : .dim, spoken: spoken)
  }

  /// A row for each week: the date of its first day, and a mark a day.
  func rows(_ weeks: Int) -> [(label: [Span], marks: [Span])] {
    (0..<weeks).map { week in
      let first = today.advanced(by: 7 * (week - weeks + 1) - 6)
      let marks = (0..<7).map { index in
        mark(first.advanced(by: index), gap: index == 6 ? "" : " ")
      }
      return ([Span(Dates.short(first), .dim)], marks)
    }
  }

  /// The same in words.
  var sentence: String {
    let count = "Studied on \(active(ofLast: 28)) of the last 28 days"
    return last.map { "\(count), last on \(Dates.long($0))." } ?? "\(count)."
  }

  /// What counts more than any streak.
  var headline: String {
    let count = active(ofLast: 7)
    if count > 0 { return "Studied on \(count) of the last 7 days" }
    return last.map { "Last studied on \(Dates.long($0))" } ?? "No day of study yet"
  }
}
