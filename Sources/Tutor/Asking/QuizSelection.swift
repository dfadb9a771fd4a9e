import Learner
import Lessons
import Text

/// The questions that a wish comes to.
enum QuizSelection {
  /// The lessons that are named: by name or number, all of a pack by its id, or all there are.
  ///
  /// - Throws: `LessonMissing`, or what makes a lesson's file unreadable.
  static func lessons(_ names: [String], in library: Library) throws -> [OpenLesson] {
    try names.flatMap { name in
      let packs = name == "all" ? library.packs : library.packs.filter { $0.id == name }
      guard !packs.isEmpty else { return [try library.open(name)] }
      return try packs.flatMap { pack in
        try pack.entries.compactMap { entry in
          if case .written(let id, _) = entry { try OpenLesson(id, in: pack) } else { nil }
        }
      }
    }
  }

  /// Whether a wish without lessons speaks of all there are.
  static func speaksOfAll(_ wish: QuizWish) -> Bool { wish.lessons.isEmpty && (wish.tag != nil || wish.isMissed) }

  /// The questions to ask: the check questions of the lessons; with `count`, `tag` or `missed` their further questions too.
  ///
  /// - Throws: `QuizRefused`, where none is left.
  static func items(
    _ wish: QuizWish, of lessons: [OpenLesson], profile: Profile, seed: UInt64
  ) throws -> [QuizRound.Item] {
    let isWide = wish.count != nil || wish.tag != nil || wish.isMissed
    var items = lessons.flatMap { lesson in
      lesson.lesson.questions.filter { $0.isCheck || isWide && $0.kind != .predict && $0.kind != .open }
        .map { QuizRound.Item(lesson: lesson, question: $0) }
    }
    guard !items.isEmpty else { throw QuizRefused(sentence: "There are no check questions in this lesson.") }
    if let tag = wish.tag?.lowercased() {
      let tags = Set(items.flatMap { $0.tags })
      items = items.filter { $0.tags.contains(tag) }
      guard !items.isEmpty else { throw QuizRefused(sentence: noTag(tag, among: tags.sorted())) }
    }
    if wish.isMissed {
      items = items.filter { item in
        profile.questions[item.address]?.lastVerdict.map { $0 != .right } ?? false
      }
      guard !items.isEmpty else {
        throw QuizRefused(sentence: "Nothing is missed: no question there was last answered wrongly.")
      }
    }
    if let count = wish.count {
      items = Presentation.order(of: items.count, seed: seed).prefix(count).map { items[$0 - 1] }
    }
    return items
  }

  private static func noTag(_ tag: String, among tags: [String]) -> String {
    let start = "No question has the tag “\(visible(tag))”."
    if let near = Nearest.match(tag, in: tags) { return "\(start) Did you mean \(near)?" }
    return tags.isEmpty ? "\(start) None has any." : "\(start) There are: \(tags.joined(separator: ", "))."
  }

  /// How these questions went before: the last verdict on each.
  static func lastTime(_ verdicts: [Judgement?]) -> QuizRound.LastTime? {
    let known = verdicts.compactMap(\.self)
    return known.isEmpty ? nil : QuizRound.LastTime(right: known.count { $0 == .right }, of: known.count)
  }
}

extension QuizRound.Item {
  /// Its own tags and its lesson's, in small letters.
  fileprivate var tags: [String] { (question.tags + lesson.lesson.tags).map { $0.lowercased() } }
}
