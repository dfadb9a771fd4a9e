import Learner
import Lessons
import Terminal

// A row of questions from its first to its score, and the answer taken back.
extension Session {
  /// Asks the round's next question, or ends the round.
  mutating func ask() {
    guard let round, let item = round.current else { return endRound() }
    do {
      let now = clock.now().utc
      var asking = try Asking.drawn(
        item.question, of: item.lesson, seed: round.currentSeed, since: now, order: item.order, variant: item.variant)
      if item.isRetry, !round.isExam { asking.phase = .again }
      mode = .asking(asking)
      show(asking, of: round, at: now)
    } catch {
      say(Sentence.of(error))
      self.round?.advance(isRight: false)
      ask()
    }
  }

  /// A question, and that one try is left where it was missed before.
  private mutating func show(_ asking: Asking, of round: QuizRound?, at now: Int64) {
    let heading = round.map { QuestionScreens.heading($0, now: now) }
    show(QuestionScreens.question(asking, heading: heading, isLow: isLow))
    if asking.phase == .again { say("It was missed once: one more try.", .dim) }
  }

  private mutating func endRound() {
    guard let round else { return }
    mode = .scored
    show(ScoreScreens.score(round, now: clock.now().utc))
    if round.missed.isEmpty || round.isSecondRound { finishRound() }
  }

  /// Enter after the score: the missed ones are refused, or there are none.
  mutating func finishRound() {
    guard let round else { return }
    self.round = nil
    if round.isQuiz {
      save(.quizEnded(right: round.right, of: round.items.count)) { session, _ in session.leaveQuiz() }
    } else {
      mode = .reading
      goOn()
    }
  }

  mutating func again() {
    guard case .scored = mode, let round, !round.missed.isEmpty else {
      return say("No missed question waits here.")
    }
    dropRest()
    let missed = round.missed
    self.round?.askMissed()
    guard let second = self.round, second.isQuiz else { return ask() }
    begin(second, missed)
  }

  /// `undo`: the last answer is taken back, and its question asked again; XP and reviews keep the first verdict.
  mutating func undo() {
    let isPlace =
      switch mode {
      case .asking, .scored, .reading, .home: true
      default: false
      }
    guard isPlace, let last = taken.last, let event = last.event else {
      return say("There is no answer here to take back.")
    }
    taken.removeLast()
    // The rest of a result tells what was right.
    dropRest()
    save(.undone(of: event)) { session, _ in
      session.round = last.round
      session.mode = .asking(last.asking)
      session.say("Taken back: “\(last.line)”. XP and reviews keep the first verdict.", .dim)
      session.show(last.asking, of: last.round, at: session.clock.now().utc)
    }
  }
}
