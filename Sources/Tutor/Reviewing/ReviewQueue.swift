import Learner
import Lessons

/// What a review asks on a day: one question of each due idea, the likeliest forgotten first, and then a few new ones.
struct ReviewQueue: Sendable {
  /// Why a question is asked.
  enum Reason: Sendable {
    /// Its card is due.
    case due
    /// Its key or its kind has changed since it was answered.
    case changed
    /// Its idea was never asked.
    case new
  }

  struct Item: Sendable {
    let lesson: OpenLesson
    let question: Question
    let reason: Reason

    /// The question's name in the record.
    var address: String { lesson.address(of: question.id) }
    /// The section that teaches it.
    var section: String { question.about ?? question.section }
    /// How long it takes, about.
    var seconds: Int { question.kind == .open ? 90 : 40 }
  }

  let items: [Item]
  /// The next day after this one on which something is asked that is due, and how much.
  let next: (day: Day, count: Int)?

  /// New questions a day where the learner has not said how many.
  static let newQuestions = 5

  /// - Parameter isLookedAt: the lessons that are read for it; nil for all that the record knows.
  init(
    _ library: Library, _ profile: Profile, settings: Preferences, today: Day, in isLookedAt: ((String) -> Bool)? = nil
  ) {
    let lessons = library.lessons { profile.lessons[$0] != nil && (isLookedAt?($0) ?? true) }
    let faces = Faces(lessons, profile)
    let spreading = Spreading(profile.reviews, retention: settings.retention, faces.section)
    var items: [Item] = []
    for card in spreading.asked(on: today) {
      // An interview question is for what is known, and one of them is enough for a day.
      let mayBeOpen = (card.lastRating ?? .again) >= .good && !items.contains { $0.question.kind == .open }
      if let item = faces.item(of: card.idea, mayBeOpen: mayBeOpen) { items.append(item) }
    }
    let asked = Set(items.map(\.address))
    items += faces.changed.filter { !asked.contains($0.address) }
    let begun = profile.reviews.cards.values.count { $0.begun == today }
    let limit = max(0, (settings.newQuestions ?? Self.newQuestions) - begun)
    let new = Self.chosen(faces.new, limit, beside: items)
    self.items = Self.spread(items) + Self.spread(new)
    next = spreading.next(after: today)
  }

  /// At most so many, of sections that are not asked about yet if it can be helped, and one interview question at most.
  private static func chosen(_ candidates: [Item], _ limit: Int, beside due: [Item]) -> [Item] {
    var left = candidates, chosen: [Item] = []
    while chosen.count < limit {
      let taken = Dictionary(grouping: due + chosen) { $0.lesson.address(of: $0.section) }.mapValues(\.count)
      if chosen.contains(where: { $0.question.kind == .open }) { left.removeAll { $0.question.kind == .open } }
      let best = left.indices.min {
        taken[left[$0].lesson.address(of: left[$0].section), default: 0]
          < taken[left[$1].lesson.address(of: left[$1].section), default: 0]
      }
      guard let best else { break }
      chosen.append(left.remove(at: best))
    }
    return chosen
  }

  /// The same items, those of one section not one after the other where that can be helped.
  private static func spread(_ items: [Item]) -> [Item] {
    var left = items, spread: [Item] = []
    while !left.isEmpty {
      let last = spread.last.map { $0.lesson.address(of: $0.section) }
      let next = left.firstIndex { $0.lesson.address(of: $0.section) != last } ?? 0
      spread.append(left.remove(at: next))
    }
    return spread
  }
}

extension ReviewQueue {
  /// Those that are due, and not new.
  var due: [Item] { items.filter { $0.reason != .new } }

  /// "about 2 minutes", for items that are asked; never less than one.
  static func minutes(_ items: [Item]) -> Int { max(1, (items.reduce(0) { $0 + $1.seconds } + 30) / 60) }
}

/// The questions of opened lessons, by what they ask.
private struct Faces {
  let lessons: [OpenLesson]
  let profile: Profile
  /// The questions of each idea, in the order of reading.
  private var byIdea: [String: [ReviewQueue.Item]] = [:]
  private var order: [String] = []

  init(_ lessons: [OpenLesson], _ profile: Profile) {
    self.lessons = lessons
    self.profile = profile
    for lesson in lessons {
      // A prediction is guessed once, and its answer is known.
      for question in lesson.lesson.questions where question.kind != .predict {
        let idea = profile.name(lesson.address(of: question.idea ?? question.id))
        if byIdea[idea] == nil { order.append(idea) }
        byIdea[idea, default: []].append(.init(lesson: lesson, question: question, reason: .due))
      }
    }
  }

  /// The question of an idea that was asked least recently, one never asked first; nil where it has left its pack.
  ///
  /// - Parameter mayBeOpen: whether it may be an interview question, where there is any other.
  func item(of idea: String, mayBeOpen: Bool) -> ReviewQueue.Item? {
    var faces = (byIdea[idea] ?? []).filter { profile.questions[$0.address]?.lastAsked != nil || isTaught($0) }
    if !mayBeOpen, faces.contains(where: { $0.question.kind != .open }) {
      faces.removeAll { $0.question.kind == .open }
    }
    let asked = faces.map { profile.questions[$0.address]?.lastAsked }
    let best = faces.indices.min { a, b in
      guard let second = asked[b] else { return false }
      return asked[a].map { $0 < second } ?? true
    }
    return best.map { faces[$0] }
  }

  /// The section that teaches an idea; nil where it has left its pack.
  func section(of idea: String) -> String? {
    byIdea[idea]?.first.map { $0.lesson.address(of: $0.section) }
  }

  /// Questions that mean something else than when they were answered.
  var changed: [ReviewQueue.Item] {
    order.flatMap { byIdea[$0] ?? [] }.filter { face in
      profile.questions[face.address]?.meaning.map { $0 != face.question.meaning } ?? false
    }.map { .init(lesson: $0.lesson, question: $0.question, reason: .changed) }
  }

  /// A question of each idea that is not on the schedule, as one that was never asked or had left its pack, where the section that teaches it was read.
  var new: [ReviewQueue.Item] {
    order.compactMap { idea in
      guard profile.reviews.cards[idea]?.due == nil, let face = byIdea[idea]?.first(where: isTaught) else {
        return nil
      }
      return .init(lesson: face.lesson, question: face.question, reason: .new)
    }
  }

  /// What stands in a section for a second visit waits until the lesson is completed, or that section was read.
  private func isTaught(_ face: ReviewQueue.Item) -> Bool {
    guard let record = profile.lessons[face.lesson.address] else { return false }
    if record.sections.contains(face.question.section) { return true }
    return record.sections.contains(face.section) && (!face.question.isBeyond || record.isCompleted)
  }
}
