import Lessons

/// What ids of the record are called: they may name lessons that are no longer there.
struct Names {
  private let library: Library
  private var opened: [String: OpenLesson?] = [:]

  init(_ library: Library) { self.library = library }

  /// Names of one lesson, wherever it came from.
  init(_ lesson: OpenLesson) {
    library = Library(packs: [lesson.pack], warnings: [])
    opened[lesson.address] = .some(lesson)
  }

  /// The lesson of an id such as `deep-learning:batch-size`; nil if it is not there any more.
  mutating func lesson(_ id: String) -> OpenLesson? {
    if let known = opened[id] { return known }
    let lesson = library.lessons { $0 == id }.first ?? (try? library.open(id))
    opened[id] = .some(lesson)
    return lesson
  }

  /// `12/linear-rule` for `deep-learning:batch-size/linear-rule`; the id itself where its lesson is gone.
  mutating func place(of id: String) -> String {
    guard let slash = id.firstIndex(of: "/"), let lesson = lesson(String(id[..<slash])) else { return id }
    return lesson.shortName + id[slash...]
  }

  /// `12#ramp`
  mutating func place(_ lesson: String, section: String) -> String {
    "\(self.lesson(lesson)?.shortName ?? lesson)#\(section)"
  }

  /// A section's title; its id where it is not there any more.
  mutating func title(_ lesson: String, section: String) -> String {
    guard let found = self.lesson(lesson)?.lesson.sections.first(where: { $0.id == section }) else { return section }
    return found.title.isEmpty ? "Introduction" : Inline.shown(found.title)
  }
}
