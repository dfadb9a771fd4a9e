import Learner
import Lessons
import Terminal

// Interview questions, inside a lesson or practised one after the other.
extension Session {
  /// `interview`: all interview questions of a lesson; without one, of all lessons that were begun.
  mutating func interview(_ name: String?) { followAll { $0.practise(name) } }

  private mutating func practise(_ name: String?) {
    do {
      let lesson = try name.flatMap { $0 == "all" ? nil : try library.open($0) }
      let round = InterviewRound(
        lesson.map { [$0] } ?? (name == nil ? reader.map { [$0.lesson] } : nil) ?? library.begun(profile), profile)
      guard let first = round.interviews.first else {
        say(
          lesson == nil && reader == nil
            ? "There are no interview questions in the lessons you have begun."
            : "There are no interview questions in this lesson.")
        return leaveInterview()
      }
      stopReviewing()
      if reader == nil, let lesson { reader = lastReader(of: lesson) }
      begin(first)
    } catch {
      say(Sentence.of(error))
      leaveInterview()
    }
  }

  /// An interview question met in a lesson.
  mutating func attempt(_ question: Question) {
    guard let lesson = reader?.lesson else { return }
    begin(Interview(question, of: lesson))
  }

  mutating func begin(_ interview: Interview) {
    mode = .interviewing(interview)
    show(interview.asking(isLow: isLow))
  }

  mutating func take(_ line: String, for interview: Interview) {
    switch interview.phase {
    case .attempting:
      if isCommand(line) { return perform(line) }
      save(.attempted(Attempted(question: interview.address, idea: interview.idea, typed: line))) { session, saving in
        var interview = interview
        interview.phase = .rating
        session.mode = .interviewing(interview)
        if saving.gained > 0 {
          session.show([
            .ends(
              left: [Span("Your attempt is kept.")],
              right: Marks.gain(saving.gained))
          ])
        }
        session.tellReview(interview.address, gained: saving.gained, isLapse: false)
        session.show(interview.modelAnswer())
      }
    case .rating:
      guard let rating = Interview.Rating(line) else {
        if line.isEmpty { return finish(interview, nil) }
        if word(of: line) != nil { return perform(line) }
        return say("Type a (knew it), b (nearly) or c (not yet), or easy if it was no effort; Enter goes on without.")
      }
      save(.rated(question: interview.address, rating: rating.rawValue, idea: interview.idea)) { session, saving in
        session.tellSaved(saving)
        session.tellReview(interview.address, gained: saving.gained, isLapse: rating == .notYet)
        session.finish(interview, rating)
      }
    }
  }

  /// Whether a line is meant as a word of the prompt and not as the beginning of an answer.
  private func isCommand(_ line: String) -> Bool {
    guard let word = word(of: line) else { return false }
    let parts = line.split(separator: " ")
    if parts.count == 1 { return true }
    return switch word.name {
    case .run, .slide: parts.dropFirst(2).allSatisfy { $0.contains("=") }
    default: parts.count == 2 && (word.leavesPage || word.name == .seed)
    }
  }

  private mutating func finish(_ interview: Interview, _ rating: Interview.Rating?) {
    if let item = reviewing?.item(interview.address) {
      return goOnInReview(behind: item.address, isKnown: rating.map { $0 != .notYet })
    }
    if var next = interview.following.first {
      next.following = Array(interview.following.dropFirst())
      return begin(next)
    }
    leaveInterview()
  }

  private mutating func leaveInterview() {
    switch opening {
    case .interview: leave()
    case .home, .study, .quiz, .review, .play:
      mode = reader == nil ? .home : .reading
      goOn()
    }
  }
}
