import Learner
import Lessons
import Terminal

/// What is said around a review.
enum ReviewScreens {
  /// "3 questions due, about 2 min", and the word that asks them; nil where nothing is due.
  static func due(_ queue: ReviewQueue) -> [Span]? {
    let due = queue.due
    guard !due.isEmpty else { return nil }
    let minutes = ReviewQueue.minutes(due)
    return [
      Span("\(questions(due.count)) due, ", .strong),
      Span("about \(minutes) min", .strong, spoken: "about \(Sentence.minutes(minutes))"),
      Span(" · ", .dim, spoken: ". The word "), Span("review", .key), Span("", spoken: " asks them."),
    ]
  }

  /// How many and how long, before the first question.
  static func beginning(_ queue: ReviewQueue) -> [Element] {
    let new = queue.items.count - queue.due.count
    let count =
      new == queue.items.count
      ? "\(new) new \(new == 1 ? "question" : "questions")" : questions(queue.items.count)
    let parts = new > 0 && new < queue.items.count ? ": \(queue.due.count) due, \(new) new" : ""
    return [
      .paragraph([
        Span("\(count), about \(Sentence.minutes(ReviewQueue.minutes(queue.items)))\(parts). ", .strong),
        Span("The most urgent comes first; ", .dim), Span("home", .key), Span(" stops at any time.", .dim),
      ])
    ]
  }

  /// "Review 2 of 3".
  static func heading(_ reviewing: Reviewing) -> [Span] {
    let new = reviewing.current?.reason == .new
    let changed = reviewing.current?.reason == .changed
    return [
      Span("Review", .heading), Span(" \(reviewing.position + 1) of \(reviewing.items.count)"),
      Span(
        new ? " · new" : changed ? " · changed since you answered it" : "", .dim,
        spoken: new ? ", new." : changed ? ", changed since you answered it." : "."),
    ]
  }

  /// Where what was not known is taught, and the word that opens it.
  static func lapse(_ item: ReviewQueue.Item) -> [Element] {
    guard let section = item.lesson.lesson.sections.first(where: { $0.id == item.section }) else { return [] }
    return [
      .paragraph([
        Span("“\(Inline.shown(section.title))” teaches it: ", .dim), Span("goto \(section.id)", .key),
        Span(" opens it, and the review waits.", .dim),
      ])
    ]
  }

  /// How it went, and when the next one is due.
  static func ending(_ reviewing: Reviewing, _ queue: ReviewQueue, today: Day) -> [Element] {
    let score = "\(reviewing.right)/\(reviewing.answered)"
    let isAll = reviewing.right == reviewing.answered
    var spans: [Span] =
      reviewing.answered == 0
      ? [Span("The review is over; nothing was answered. ", .dim)]
      : [
        Span(
          "Review done: \(score) known. ", isAll ? .good : .strong,
          spoken: "Review done: \(reviewing.right) of \(reviewing.answered) known. ")
      ]
    let left = queue.due.count
    if left > 0 {
      spans += [
        Span("\(questions(left)) \(left == 1 ? "is" : "are") left for today: "), Span("review", .key),
        Span(" asks \(left == 1 ? "it" : "them").", spoken: " asks \(left == 1 ? "it" : "them")."),
      ]
    } else if let next = queue.next {
      spans.append(Span(Self.next(next, today: today)))
    }
    return [.ends(left: spans, right: Marks.gain(reviewing.gained))]
  }

  /// Nothing is to be asked today.
  static func nothing(_ queue: ReviewQueue, today: Day) -> [Element] {
    guard let next = queue.next else {
      return [
        .paragraph([
          Span(
            "Nothing to review yet. Questions that you answer come back here some days later, shortly before they would be forgotten."
          )
        ])
      ]
    }
    return [.paragraph([Span("Nothing is due today. ", .good), Span(Self.next(next, today: today))])]
  }

  /// "The next review is tomorrow: 3 questions."
  static func next(_ next: (day: Day, count: Int), today: Day) -> String {
    "The next review is \(date(next.day, today: today)): \(questions(next.count))."
  }

  /// The first review of a lesson that was just done; nil where nothing of it was answered.
  static func first(of lesson: OpenLesson, _ profile: Profile, settings: Preferences, today: Day) -> String? {
    let prefix = lesson.address + "/"
    let dues = profile.reviews.cards.values.filter { $0.idea.hasPrefix(prefix) }
      .compactMap { $0.due(retention: settings.retention) }
    guard let first = dues.min() else { return nil }
    if first <= today { return "Due for review today: \(questions(dues.count { $0 <= today }))." }
    return "First review \(date(first, today: today)): \(questions(dues.count { $0 == first }))."
  }

  /// "tomorrow", "on Thursday, 5 March 2026".
  static func date(_ day: Day, today: Day) -> String {
    day == today.advanced(by: 1) ? "tomorrow" : "on \(Dates.weekday(day)), \(Dates.long(day))"
  }

  static func questions(_ count: Int) -> String { "\(count) \(count == 1 ? "question" : "questions")" }
}
