import Learner
import Lessons
import Terminal

/// A section whose check questions were missed and are not right yet.
struct WeakSection {
  let lesson: OpenLesson
  let section: Section
  /// How many answers were not right.
  let missed: Int

  /// The weak sections of a lesson, the worst first, then in the order of reading.
  static func all(of lesson: OpenLesson, _ profile: Profile) -> [WeakSection] {
    var missed: [String: Int] = [:]
    for question in lesson.lesson.checkQuestions {
      guard let section = question.about, let record = profile.questions[lesson.address(of: question.id)],
        record.lastVerdict.map({ $0 != .right }) ?? false
      else { continue }
      missed[section, default: 0] += record.recent.count { !$0.isUndone && $0.verdict != .right }
    }
    let weak = lesson.lesson.sections.compactMap { section in
      missed[section.id].map { WeakSection(lesson: lesson, section: section, missed: $0) }
    }
    return weak.enumerated().sorted { ($1.element.missed, $0.offset) < ($0.element.missed, $1.offset) }.map(\.element)
  }

  var title: String { Inline.shown(section.title) }

  /// `missed twice`
  var times: String { "missed " + (missed == 1 ? "once" : missed == 2 ? "twice" : "\(missed) times") }

  /// `12#ramp`: what opens it behind `lesson` at the prompt and behind `gradus study`.
  var address: String { "\(lesson.shortName)#\(section.id)" }
}

extension OpenLesson {
  /// Its number, or its whole name where it is no lesson of the shipped pack.
  var shortName: String { pack.id == "deep-learning" ? "\(number)" : address }
}
