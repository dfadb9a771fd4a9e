import Learner
import Lessons
import Terminal
import Text

/// What a course's instructor asks to be done by a day, and is not done yet.
struct DueWork: Equatable {
  let pack: String
  let lesson: String
  let question: String?
  let title: String
  let due: Day
  /// Days from today; negative for one that was due.
  let days: Int

  /// So many are shown at home.
  static let shown = 3

  /// All that is open, what is due first in front.
  static func all(in library: Library, _ profile: Profile, today: Day) -> [DueWork] {
    let open = library.packs.flatMap { pack in
      pack.assignments.compactMap { assignment -> DueWork? in
        guard let due = Day(assignment.due), !isDone(assignment, of: pack, profile) else { return nil }
        return DueWork(
          pack: pack.id, lesson: assignment.lesson, question: assignment.question,
          title: assignment.title ?? title(assignment, of: pack), due: due, days: due.ordinal - today.ordinal)
      }
    }
    // Equal days keep the instructor's order.
    return open.enumerated().sorted { ($0.element.days, $0.offset) < ($1.element.days, $1.offset) }.map(\.element)
  }

  private static func isDone(_ assignment: Assignment, of pack: Pack, _ profile: Profile) -> Bool {
    let address = "\(pack.id):\(assignment.lesson)", record = profile.lessons[address]
    guard let question = assignment.question else { return record?.isCompleted == true }
    return record?.rightQuestions.contains("\(address)/\(question)") == true
  }

  private static func title(_ assignment: Assignment, of pack: Pack) -> String {
    let lesson = try? pack.lesson(assignment.lesson)
    let title = lesson?.title ?? assignment.lesson
    guard let question = assignment.question else { return title }
    let asked = lesson?.questions.first { $0.id == question }.map(\.heading)
    return "\(title): \(asked ?? question)"
  }

  /// `due in 3 days`, `due today`; of one that was due, that it still counts.
  var when: String {
    switch days {
    case 0: "due today"
    case 1: "due tomorrow"
    case 2...: "due in \(days) days"
    case -1: "was due yesterday, and still counts"
    default: "was due \(-days) days ago, and still counts"
    }
  }

  /// What one types to do it.
  var address: String { "\(pack):\(lesson)" + (question.map { "/\($0)" } ?? "") }
}

extension DueWork {
  /// The next of them for the first screen, a line each.
  static func elements(_ work: [DueWork]) -> [Element] {
    guard !work.isEmpty else { return [] }
    var lines: [Element] = work.prefix(shown).map { work in
      .ends(
        left: [
          Span("○ ", .key, spoken: "Asked for: "), Span(visible(work.title)), Span("  "),
          Span("study \(work.address)", .key),
        ],
        right: [Span(work.when, work.days <= 1 ? .warning : .dim)])
    }
    if work.count > shown {
      lines.append(
        .paragraph([Span("and \(work.count - shown) more: ", .dim), Span("lessons", .key), Span(" shows them", .dim)]))
    }
    return lines
  }
}
