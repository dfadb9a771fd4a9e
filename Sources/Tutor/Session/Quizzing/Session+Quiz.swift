import Learner
import Lessons
import Terminal

// Quiz mode: the questions of lessons, resumed where the quiz was broken off.
extension Session {
  /// `quiz`, with what stands behind it.
  mutating func quiz(typed words: [String]) {
    do {
      quiz(try QuizWish(typed: words))
    } catch {
      say(Sentence.of(error))
    }
  }

  mutating func quiz(_ wish: QuizWish) { followAll { $0.ask(wish) } }

  private mutating func ask(_ wish: QuizWish) {
    do {
      if !isSeedGiven, !wish.beginsAnew, let round = try brokenOff(wish) { return goOn(with: round) }
      let names = QuizSelection.speaksOfAll(wish) ? ["all"] : wish.lessons
      let lessons = try names.isEmpty ? [lessonForQuiz()] : QuizSelection.lessons(names, in: library)
      let seed = wish.seed ?? (isSeedGiven ? self.seed : drawnSeed(for: "quiz \(clock.now().utc)"))
      let items = try QuizSelection.items(wish, of: lessons, profile: profile, seed: seed)
      start(items, seed: seed, wish)
    } catch {
      say(Sentence.of(error))
      if opening != .home, reader == nil { leaveQuiz() }
    }
  }

  /// The lesson that is open, else the one last opened, else the first that is written.
  private func lessonForQuiz() throws -> OpenLesson {
    if let reader { return reader.lesson }
    guard let name = library.lessonToStudy(profile) else {
      throw LessonMissing.unknown("", nearest: nil)
    }
    return try library.open(name)
  }

  private mutating func start(_ items: [QuizRound.Item], seed: UInt64, _ wish: QuizWish) {
    var round = QuizRound(items, seed: seed, mode: wish.mode, since: clock.now().utc)
    round.lastTime = QuizSelection.lastTime(items.map { profile.questions[$0.address]?.lastVerdict })
    var words: [String] = []
    if let count = wish.count, items.count < count {
      words.append("There \(items.count == 1 ? "is only 1 question" : "are only \(items.count) questions").")
    }
    if round.isExam { words.append("An exam: one try each and no help; what was right is told at the end.") }
    stopReviewing()
    self.round = round
    taken = []
    begin(round, items.indices.map(\.self), saying: words)
  }

  /// Saves that a quiz begins with these of its questions, and asks them.
  ///
  /// - Parameter words: what is said before the first of them.
  mutating func begin(_ round: QuizRound, _ items: [Int], saying words: [String] = []) {
    let started = QuizStarted(
      mode: (round.isSecondRound ? .again : round.mode).rawValue, questions: items.map { round.items[$0].address },
      seed: round.seed, orders: items.map(round.order), variants: items.map(round.variant))
    save(.quizStarted(started)) { session, _ in
      for sentence in words { session.say(sentence, .dim) }
      session.ask()
    }
  }

  /// Back to where the quiz was asked for; the program ends where it was begun for the quiz.
  mutating func leaveQuiz() {
    switch opening {
    case .quiz: leave()
    case .home, .study, .review, .interview, .play:
      mode = reader == nil ? .home : .reading
      if reader != nil { say("Enter goes on with the lesson.", .dim) }
    }
  }
}

// MARK: - Going on where a quiz was broken off

extension Session {
  private mutating func goOn(with round: QuizRound) {
    say("The \(round.isExam ? "exam" : "quiz") goes on where it was broken off.", .dim)
    stopReviewing()
    self.round = round
    taken = []
    guard round.isExam, let begun = profile.quizInProgress?.event else { return ask() }
    consult(["quizStarted", "answered", "undone"]) { session, events in
      let since = events.drop { $0.id != begun }
      let answers = Recollection(Array(since), session.profile).answers
      session.round?.recall(answers.filter { !$0.isUndone }.map(\.answered))
      session.ask()
    }
  }

  /// The quiz that was broken off, with the orders and variants that it had; nil where none was, where it was about other
  /// lessons than those asked for, or where nothing of it is left to do.
  private func brokenOff(_ wish: QuizWish) throws -> QuizRound? {
    guard let broken = profile.quizInProgress, let mode = QuizRound.Mode(rawValue: broken.quiz.mode) else { return nil }
    let named = try QuizSelection.lessons(wish.lessons, in: library)
    var lessons = Dictionary((named + [reader?.lesson].compactMap(\.self)).map { ($0.address, $0) }) { first, _ in first
    }
    let asked = Set(broken.quiz.questions.map(Self.lesson))
    guard named.isEmpty ? reader.map({ asked.contains($0.lesson.address) }) ?? true : Set(named.map(\.address)) == asked
    else { return nil }
    var items: [QuizRound.Item] = [], done: [Int: Bool] = [:]
    for (index, id) in broken.quiz.questions.enumerated() {
      let address = Self.lesson(of: id), name = String(id.dropFirst(address.count + 1))
      if lessons[address] == nil { lessons[address] = try? library.open(address) }
      guard let lesson = lessons[address],
        let question = lesson.lesson.questions.first(where: { $0.id == name })
          ?? lesson.lesson.questions.first(where: { $0.was.contains(name) })
      else { continue }
      let verdicts = broken.verdicts[id] ?? []
      if verdicts.contains(.right) {
        done[items.count] = true
      } else if verdicts.count >= (mode == .exam ? 1 : 2) || broken.left.contains(id) {
        done[items.count] = false
      }
      items.append(
        QuizRound.Item(
          lesson: lesson, question: question,
          order: broken.quiz.orders.indices.contains(index) ? broken.quiz.orders[index] : nil,
          variant: broken.quiz.variants.indices.contains(index) ? broken.quiz.variants[index] : nil,
          isRetry: verdicts.count == 1))
    }
    let isOver = done.count == items.count && (mode == .again || !done.values.contains(false))
    guard !items.isEmpty, !isOver else { return nil }
    var round = QuizRound(
      items, seed: broken.quiz.seed, mode: mode, since: clock.now().utc, done: done, isResumed: true)
    round.lastTime = QuizSelection.lastTime(broken.quiz.questions.map { broken.earlier[$0] })
    return round
  }

  /// The lesson of a question's name in the record.
  private static func lesson(of question: String) -> String {
    question.lastIndex(of: "/").map { String(question[..<$0]) } ?? question
  }
}
