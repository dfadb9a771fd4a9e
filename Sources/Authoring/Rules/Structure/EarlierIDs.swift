import Lessons

extension Rule {
  /// An id that somebody has again cannot be an earlier id: whose progress would it carry?
  static let earlierIDs = Rule(
    "was",
    lesson: { lesson, report in
      let questions = lesson.lesson.questions
      let ids = Set(questions.map(\.id))
      var heirs: [String: String] = [:]
      let sections = lesson.lesson.sections
      for section in sections {
        for id in section.was where sections.contains(where: { $0.id == id }) {
          report.note(.stillThere(id, as: "section"), at: section.place)
        }
      }
      for question in questions {
        for id in question.was {
          if ids.contains(id) {
            report.note(.stillThere(id, as: "question"), at: question.place)
          } else if let other = heirs[id] {
            report.note(.twiceEarlier(id, other), at: question.place)
          } else {
            heirs[id] = question.id
          }
        }
      }
    })
}

extension Message {
  static func stillThere(_ id: String, as thing: String) -> Message {
    .error("“was=\(id)” names a \(thing) that is still in the lesson.", "Rename that \(thing), or remove “was”.")
  }

  static func twiceEarlier(_ id: String, _ other: String) -> Message {
    .error("“was=\(id)” stands already at \(quoted(other)).", "Progress goes to one of them: keep one.")
  }
}
