import Learner
import Lessons

/// How a learner stands with a lesson of the course.
struct Standing: Sendable {
  enum State: String, Sendable { case planned, new, started, completed }

  let id: String
  let number: Int
  let title: String
  let summary: String
  let level: String
  let minutes: Int
  let state: State
  /// Sections read, of those that count.
  let read: Int
  let sections: Int
  /// Check questions answered right, of all.
  let right: Int
  let checks: Int

  /// Every lesson of every pack, in course order.
  static func all(in library: Library, profile: Profile) -> [Standing] {
    library.packs.flatMap { pack in
      pack.entries.enumerated().compactMap { index, entry in
        switch entry {
        case .planned(let lesson):
          Standing(
            id: lesson.id, number: index + 1, title: lesson.title, summary: lesson.summary, level: lesson.level,
            minutes: lesson.minutes, state: .planned, read: 0, sections: 0, right: 0, checks: 0)
        case .written(let id, _):
          library.shelf.lesson(id, of: pack).map {
            Standing($0.lesson, number: index + 1, of: pack, profile: profile)
          }
        }
      }
    }
  }

  private init(
    id: String, number: Int, title: String, summary: String, level: String, minutes: Int, state: State, read: Int,
    sections: Int, right: Int, checks: Int
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.summary = summary
    self.level = level
    self.minutes = minutes
    self.state = state
    self.read = read
    self.sections = sections
    self.right = right
    self.checks = checks
  }

  init(_ lesson: Lesson, number: Int, of pack: Pack, profile: Profile) {
    let address = "\(pack.id):\(lesson.id)"
    let record = profile.lessons[address]
    let sections = lesson.readingSections.map(\.id), checks = lesson.checkQuestions.map { "\(address)/\($0.id)" }
    self.init(
      id: lesson.id, number: number, title: lesson.title, summary: lesson.summary, level: lesson.level,
      minutes: lesson.minutes,
      state: record.map { $0.isCompleted ? .completed : .started } ?? .new,
      read: sections.count { record?.sections.contains($0) == true }, sections: sections.count,
      right: checks.count { record?.rightQuestions.contains($0) == true }, checks: checks.count)
  }
}
