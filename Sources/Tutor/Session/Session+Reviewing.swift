import Learner
import Lessons
import Terminal

// Reviews: what is due is asked, most urgent first, for as long as the learner likes.
extension Session {
  /// The learner's day.
  var today: Day { clock.today(rolloverHour: settings.rollover) }

  var reviewQueue: ReviewQueue { ReviewQueue(library, profile, settings: settings, today: today) }

  /// What is due, as the first screen tells it: without a look at lessons that cannot matter.
  var dueQueue: ReviewQueue {
    ReviewQueue(
      library, profile, settings: settings, today: today,
      in: library.mayMatter(on: today, profile, retention: settings.retention))
  }

  /// `review`: says how many and how long, and asks the first.
  mutating func review() { followAll { $0.beginReview() } }

  private mutating func beginReview() {
    let queue = reviewQueue
    guard !queue.items.isEmpty else {
      show(ReviewScreens.nothing(queue, today: today))
      if opening == .review { leave() }
      return
    }
    let returning = reviewing.map(\.returning) ?? reader
    if case .asking = mode { leaveQuestion() }
    round = nil
    taken = []
    reviewing = Reviewing(queue.items, returning: returning)
    show(ReviewScreens.beginning(queue))
    askReview()
  }

  /// The learner has gone elsewhere; what was not asked is due as before.
  mutating func stopReviewing() {
    guard reviewing != nil else { return }
    reviewing = nil
    taken = []
  }

  private mutating func askReview() {
    guard let reviewing, let item = reviewing.current else { return endReview() }
    // So that the words of the prompt know where the question is taught.
    let leg = item.lesson.route.leg(of: item.section) ?? 0
    reader = Reader(item.lesson, leg: leg)
    let heading = ReviewScreens.heading(reviewing)
    if item.question.kind == .open {
      show([.line(heading)])
      return begin(Interview(item.question, of: item.lesson))
    }
    do {
      let now = clock.now().utc
      let asking = try Asking.drawn(
        item.question, of: item.lesson, seed: drawnSeed(for: "review \(item.address) \(now)"), since: now)
      mode = .asking(asking)
      show(QuestionScreens.question(asking, heading: heading, isLow: isLow))
    } catch {
      say(Sentence.of(error))
      self.reviewing?.advance(behind: item.address, isKnown: nil)
      askReview()
    }
  }

  /// Behind a question of the review: the next one.
  mutating func goOnInReview(behind address: String, isKnown: Bool?) {
    reviewing?.advance(behind: address, isKnown: isKnown)
    askReview()
  }

  /// What an answer earned in the review, and where it is taught if it was not known.
  mutating func tellReview(_ address: String, gained: Int, isLapse: Bool) {
    guard let item = reviewing?.item(address) else { return }
    reviewing?.gained += gained
    if isLapse { show(ReviewScreens.lapse(item)) }
  }

  private mutating func endReview() {
    guard let reviewing else { return }
    show(ReviewScreens.ending(reviewing, reviewQueue, today: today))
    stopReviewing()
    reader = reviewing.returning
    mode = reader == nil ? .home : .reading
    if opening == .review { return leave() }
    if reader != nil { say("Enter goes on with the lesson.", .dim) }
  }
}
