import Learner
import Lessons
import Terminal

/// The interview questions of some lessons, to be practised one after the other.
struct InterviewRound {
  /// The first of them has the others behind it.
  let interviews: [Interview]

  /// Of one lesson in the order of reading; of several those first that were asked least recently, or never.
  init(_ lessons: [OpenLesson], _ profile: Profile) {
    var asked = lessons.flatMap { lesson in
      lesson.lesson.questions.filter { $0.kind == .open }.map { question in
        (lesson, question, profile.questions[lesson.address(of: question.id)]?.lastAsked)
      }
    }
    if lessons.count > 1 {
      asked = asked.enumerated().sorted { a, b in
        switch (a.element.2, b.element.2) {
        case (let one?, let other?): one < other
        case (nil, nil): a.offset < b.offset
        case (let one, _): one == nil
        }
      }.map(\.element)
    }
    var interviews = asked.enumerated().map { index, item in
      var interview = Interview(item.1, of: item.0)
      if lessons.count > 1 {
        interview.heading = [
          Span("Interview", .heading), Span(" \(index + 1) of \(asked.count)"),
          Span(" · \(item.0.lesson.title)", .dim, spoken: ", \(item.0.lesson.title)."),
        ]
      }
      return interview
    }
    if !interviews.isEmpty { interviews[0].following = Array(interviews.dropFirst()) }
    self.interviews = interviews
  }
}

extension Library {
  /// The lessons that the record knows, in the order of the course; before there is any, the one to begin with.
  func begun(_ profile: Profile) -> [OpenLesson] {
    let begun = lessons { profile.lessons[$0] != nil }
    if !begun.isEmpty { return begun }
    return lessonToStudy(profile).flatMap { try? open($0) }.map { [$0] } ?? []
  }
}
