import Lessons

extension Rule {
  /// The lessons that front matter names are lessons of the pack.
  static let references = Rule(
    "reference",
    lesson: { lesson, report in
      guard !lesson.isDraft else { return }
      let ids = lesson.pack.entries.map(\.id), own = lesson.lesson
      func check(_ id: String, _ key: String, at index: Int? = nil, _ report: inout Report) {
        let place = own.places[key, index] ?? own.places[key] ?? Place(file: lesson.text.file, line: 1, column: 1)
        if id == own.id {
          report.note(.namesItself(key), at: place)
        } else if !ids.contains(id) {
          report.note(.noLesson(id, in: key, nearest: report.nearest(id, in: ids)), at: place)
        }
      }
      for (index, id) in own.prerequisites.enumerated() { check(id, "prerequisites", at: index, &report) }
      for (index, related) in own.related.enumerated() { check(related.lesson, "related", at: index, &report) }
      if let next = own.next { check(next, "next", &report) }
    })
}

extension Message {
  static func noLesson(_ id: String, in key: String, nearest: String?) -> Message {
    .warning("“\(key)” names the lesson \(quoted(id)), which the pack has not.", nearest.map { "Did you mean \($0)?" })
  }

  static func namesItself(_ key: String) -> Message {
    .warning("“\(key)” names the lesson itself.", "Name another lesson, or leave it out.")
  }
}
