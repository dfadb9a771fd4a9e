import Learner
import Lessons
import Terminal

// Quiz mode: the check questions of one lesson or several, resumed where it was broken off.
extension Session {
  mutating func quiz(_ names: [String]) {
    do {
      let lessons = try names.isEmpty ? [lessonForQuiz()] : names.map(library.open)
      let items = lessons.flatMap { lesson in
        lesson.lesson.checkQuestions.map { QuizRound.Item(lesson: lesson, question: $0) }
      }
      guard !items.isEmpty else { return say("There are no check questions in this lesson.") }
      start(items)
    } catch {
      say(Sentence.of(error))
      if opening != .home, reader == nil { leaveQuiz() }
    }
  }

  /// The lesson that is open, else the one last opened, else the first that is written.
  private func lessonForQuiz() throws -> OpenLesson {
    if let reader { return reader.lesson }
    guard let name = HomeScreens.lessonToStudy(profile, in: library) else {
      throw LessonMissing.unknown("", nearest: nil)
    }
    return try library.open(name)
  }

  private mutating func start(_ items: [QuizRound.Item]) {
    reviewing = nil
    let ids = items.map { $0.lesson.address(of: $0.question.id) }
    if !isSeedGiven, let broken = profile.quizInProgress, broken.quiz.questions == ids {
      var done: [Int: Bool] = [:]
      for (index, id) in ids.enumerated() {
        let verdicts = broken.verdicts[id] ?? []
        if verdicts.contains(.right) {
          done[index] = true
        } else if verdicts.count >= 2 || broken.left.contains(id) {
          done[index] = false
        }
      }
      var resumed = items
      for index in resumed.indices where broken.quiz.orders.indices.contains(index) {
        resumed[index].order = broken.quiz.orders[index]
      }
      if done.count < items.count {
        say("The quiz goes on where it was broken off.", .dim)
        round = QuizRound(resumed, seed: broken.quiz.seed, isQuiz: true, done: done)
        return ask()
      }
    }
    let round = QuizRound(
      items, seed: isSeedGiven ? seed : drawnSeed(for: "quiz \(clock.now().utc)"), isQuiz: true)
    let orders = items.indices.map { Presentation(of: items[$0].question, seed: round.itemSeed($0)).order }
    self.round = round
    save(
      .quizStarted(QuizStarted(mode: "lesson", questions: ids, seed: round.seed, orders: orders))
    ) { session, _ in session.ask() }
  }

  /// Back to where the quiz was asked for; the program ends where it was begun for the quiz.
  mutating func leaveQuiz() {
    switch opening {
    case .quiz: leave()
    case .home, .study, .review, .interview:
      mode = reader == nil ? .home : .reading
      if reader != nil { say("Enter goes on with the lesson.", .dim) }
    }
  }
}
