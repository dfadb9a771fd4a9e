import Formula
import Learner
import Lessons
import Proving
import Terminal

// Questions: one at a time, one more try after a miss, the missed ones again at the end.
extension Session {
  /// The check questions of the section that the learner is in: those not answered right yet.
  mutating func askFromHere() {
    guard let reader else { return }
    stopReviewing()
    let questions = reader.section.stops.compactMap { stop in
      if case .question(let question) = stop { question } else { nil }
    }
    let last = reader.section.stops.lastIndex { if case .question = $0 { true } else { false } }
    self.reader?.stop = (last ?? reader.stop) + 1
    var done: [Int: Bool] = [:]
    for (index, question) in questions.enumerated() where isRight(question, in: reader.lesson) { done[index] = true }
    guard done.count < questions.count else {
      return show([
        .paragraph([
          Span(
            "\(questions.count)/\(questions.count) right already. ", .good,
            spoken: "\(questions.count) of \(questions.count) right already. "), Span("The word "), Span("quiz", .key),
          Span(" asks them again; Enter goes on."),
        ])
      ])
    }
    let items = questions.map { QuizRound.Item(lesson: reader.lesson, question: $0) }
    round = QuizRound(
      items, seed: drawnSeed(for: reader.lesson.address), mode: .check, since: clock.now().utc, done: done)
    taken = []
    ask()
  }

  private func isRight(_ question: Question, in lesson: OpenLesson) -> Bool {
    profile.lessons[lesson.address]?.rightQuestions.contains(lesson.address(of: question.id)) ?? false
  }

  /// A line typed at a question: an answer by letter or number, then a word of the prompt, then an answer in words.
  mutating func take(_ line: String, for asking: Asking) {
    if line.isEmpty { return pass(asking) }
    if asking.isOver {
      let isWords = asking.question.kind == .text || asking.question.kind == .cloze
      if word(of: line) == nil, isWords || asking.isLabels(line) {
        return say("This question is answered. Enter goes on.")
      }
      if let word = word(of: line) { return performAt(asking, word, line) }
      return perform(line)
    }
    if !asking.isLabels(line), let word = word(of: line) { return performAt(asking, word, line) }
    answer(line, asking)
  }

  private mutating func performAt(_ asking: Asking, _ word: Word, _ line: String) {
    let isExam = round?.isExam == true
    switch word.name {
    case .hint where isExam, .why where isExam:
      say("An exam gives no help; what was right is told at its end.")
    case .hint: hint(asking)
    case .why: explain(asking)
    default: perform(line)
    }
  }

  private mutating func answer(_ line: String, _ asking: Asking) {
    var asking = asking
    asking.empties = 0
    let given = asking.read(line)
    if case .unreadable(let sentence) = given {
      mode = .asking(asking)
      return unreadable(sentence, line)
    }
    let verdict = asking.verdict(on: given)
    taken.append(TakenAnswer(asking: asking, round: round, line: line))
    asking.take(verdict)
    let now = asking
    mode = .asking(now)
    let seconds = Double(max(0, clock.now().utc - asking.since)) / 1000
    let answered = Answered(
      question: asking.address, idea: asking.idea, meaning: asking.question.meaning, typed: line,
      chosen: verdict.chosen, order: asking.presentation.order, verdict: verdict.outcome.recorded,
      hints: asking.hintsShown, seconds: seconds, version: asking.version,
      variant: asking.variant)
    save(.answered(answered)) { session, saving in
      let lesson = session.round?.current?.lesson ?? session.reviewing?.item(now.address)?.lesson
      if session.round?.isExam == true {
        // The next question says so too, where every row counts.
        if !session.isLow || session.medium.isLinear { session.say("Noted.", .dim) }
        session.tellSaved(saving)
        session.round?.advance(
          isRight: verdict.outcome == .right, reply: QuizRound.Reply(typed: line, verdict: verdict))
        session.ask()
      } else {
        session.show(
          VerdictScreens.verdict(verdict, on: now, gained: saving.gained, pays: session.stillPays(now.address)))
        session.tellSaved(saving)
        session.tellReview(now.address, gained: saving.gained, isLapse: now.phase == .over(isRight: false))
      }
      if verdict.outcome == .right, let lesson { session.completeIfDone(lesson) }
    }
  }

  /// Whether a right answer to a question would still earn something.
  private func stillPays(_ question: String) -> Bool {
    profile.questions[question].map { !$0.isRight && !$0.explained } ?? true
  }

  /// Linear text says that an answer was kept on a line of its own.
  mutating func tellSaved(_ saving: Saving) {
    guard medium.rendering != .rich else { return }
    switch saving {
    case .saved where keeping.isKept: show([.line([Span("saved")])])
    case .saved: break
    case .lost(let reason): show([.line([Span("not saved: \(reason)")])])
    }
  }

  /// An empty line: what is accepted, then leaving it for later; after a verdict, the next question.
  private mutating func pass(_ asking: Asking) {
    if asking.phase == .open, asking.empties == 0 {
      var asking = asking
      asking.empties = 1
      mode = .asking(asking)
      return say(QuestionScreens.accepted(asking, isExam: round?.isExam == true))
    }
    if asking.isOver {
      goOnInRound(asking)
    } else {
      save(.left(question: asking.address)) { session, _ in session.goOnInRound(asking) }
    }
  }

  private mutating func goOnInRound(_ asking: Asking) {
    if let item = reviewing?.item(asking.address) {
      return goOnInReview(behind: item.address, isKnown: asking.isKnown)
    }
    round?.advance(isRight: asking.phase == .over(isRight: true))
    ask()
  }

  private mutating func hint(_ asking: Asking) {
    let hints = asking.question.hints
    guard asking.hintsShown < hints.count else {
      return say(hints.isEmpty ? "There is no hint for this question." : "There is no further hint.")
    }
    let number = asking.hintsShown + 1
    save(.helped(question: asking.address, what: .hint(number))) { session, _ in
      guard case .asking(var asking) = session.mode else { return }
      asking.hintsShown = number
      session.mode = .asking(asking)
      session.show([.callout(title: [Span("Hint", .strong)], Prose.elements(hints[number - 1]))])
    }
  }

  private mutating func explain(_ asking: Asking) {
    switch asking.phase {
    case .open: say("The explanation comes after your answer; a hint may help now.")
    case .again: say("One more try is left; the explanation comes after it.")
    case .over:
      let explanation = VerdictScreens.explanation(asking)
      guard !explanation.isEmpty else { return say("There is no explanation for this question.") }
      save(.helped(question: asking.address, what: .explanation)) { session, _ in
        session.show(explanation)
      }
    }
  }
}

extension Verdict.Outcome {
  /// The same word in the record.
  var recorded: Judgement {
    switch self {
    case .right: .right
    case .partly: .partly
    case .wrong: .wrong
    }
  }
}
