import Lessons

extension Rule {
  /// An id that somebody has again cannot be an earlier id: whose progress would it carry?
  static let earlierIDs = Rule(
    "was",
    question: { question, lesson, report in
      for id in question.was {
        if lesson.lesson.questions.contains(where: { $0.id == id }) {
          report.note(.stillThere(id), at: question.place)
        } else if let other = lesson.lesson.questions.first(where: { $0.id != question.id && $0.was.contains(id) }),
          other.place < question.place
        {
          report.note(.twiceEarlier(id, other.id), at: question.place)
        }
      }
    })
}

extension Message {
  static func stillThere(_ id: String) -> Message {
    .error("“was=\(id)” names a question that is still in the lesson.", "Rename that question, or remove “was”.")
  }

  static func twiceEarlier(_ id: String, _ other: String) -> Message {
    .error("“was=\(id)” stands already at \(quoted(other)).", "Progress goes to one of them: keep one.")
  }
}
