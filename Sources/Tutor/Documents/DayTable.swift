import Learner

/// The learner's days as a table for other programs: a line for each day on which something happened.
enum DayTable {
  static let columns = ["day", "active", "answers", "right", "guesses", "runs", "sections", "minutes", "xp"]

  /// A gap between two events that is longer than this was no study.
  static let longestGap: Int64 = 10 * 60_000

  private struct Row {
    var answers = 0
    var right = 0
    var guesses = 0
    var runs = 0
    var sections = 0
    var milliseconds: Int64 = 0
    var xp = 0
  }

  /// - Parameter events: All of them, in canonical order. Lessons opened by their path count for nothing.
  static func csv(_ events: [Event], _ profile: Profile) -> String {
    let xp = Dictionary(profile.gains.map { ($0.event, $0.points) }, uniquingKeysWith: +)
    var rows: [Day: Row] = [:]
    var last: [String: Event] = [:]
    for event in events where !event.isPath {
      var row = rows[event.day] ?? Row()
      switch event.what {
      case .answered(let answered):
        row.answers += 1
        if answered.verdict == .right { row.right += 1 }
      case .predicted: row.guesses += 1
      case .ran: row.runs += 1
      case .read: row.sections += 1
      case .imported, .retired, .renamed, .other: continue
      default: break
      }
      if let before = last[event.device], before.day == event.day {
        let (gap, isTooFar) = event.utc.subtractingReportingOverflow(before.utc)
        if !isTooFar, (0...longestGap).contains(gap) { row.milliseconds += gap }
      }
      row.xp += xp[event.id] ?? 0
      last[event.device] = event
      rows[event.day] = row
    }
    return CSV.text(
      columns,
      rows.sorted { $0.key < $1.key }.map { day, row in
        [
          day.text, profile.isActive(on: day) ? "1" : "0", String(row.answers), String(row.right), String(row.guesses),
          String(row.runs), String(row.sections), String((row.milliseconds + 30_000) / 60_000), String(row.xp),
        ]
      })
  }
}
