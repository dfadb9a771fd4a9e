import Files
public import Lessons

/// What is different between two versions of a pack: its lessons and, in them, its questions.
public struct PackComparison: Sendable, Equatable {
  /// The lessons that are new, gone, renamed or changed, in the order of the newer version, those that are gone last.
  public private(set) var lessons: [LessonChange] = []

  /// Compares two versions.
  public init(from old: Pack, to new: Pack) {
    let before = Self.written(old), after = Self.written(new)
    let known = Set(before.map(\.id)), living = Set(after.map(\.id))
    var met: Set<String> = []
    for entry in after {
      guard let lesson = try? new.lesson(entry.id) else { continue }
      let from = known.contains(entry.id) ? entry.id : lesson.was.first { known.contains($0) && !living.contains($0) }
      guard let from, let then = try? old.lesson(from) else {
        lessons.append(LessonChange(lesson, kind: .added))
        continue
      }
      met.insert(from)
      let change = LessonChange(
        from: then, to: lesson,
        hasNewText: Self.bytes(old, before, from) != Self.bytes(new, after, entry.id))
      if change.isAny { lessons.append(change) }
    }
    for entry in before where !met.contains(entry.id) && !living.contains(entry.id) {
      if let lesson = try? old.lesson(entry.id) { lessons.append(LessonChange(lesson, kind: .removed)) }
    }
  }

  private static func written(_ pack: Pack) -> [(id: String, folder: String)] {
    pack.entries.compactMap { if case .written(let id, let folder) = $0 { (id, folder) } else { nil } }
  }

  private static func bytes(_ pack: Pack, _ entries: [(id: String, folder: String)], _ id: String) -> [UInt8]? {
    entries.first { $0.id == id }.flatMap { try? readBytes("\(pack.folder)/\($0.folder)/lesson.md") }
  }
}

/// A lesson that is not what it was.
public struct LessonChange: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case added, removed, kept
    /// It has another id now; what was done in it goes along.
    case renamed(from: String)
  }

  public var id: String
  public var title: String
  public var kind: Kind
  /// Its questions that are new, gone, renamed or changed; none of a lesson that is new or gone as a whole.
  public var questions: [QuestionChange] = []
  /// Whether anything in its file is different.
  public var hasNewText = false

  var isAny: Bool { kind != .kept || hasNewText || !questions.isEmpty }
}

extension LessonChange {
  fileprivate init(_ lesson: Lesson, kind: Kind) {
    self.init(id: lesson.id, title: lesson.title, kind: kind)
  }

  fileprivate init(from old: Lesson, to new: Lesson, hasNewText: Bool) {
    self.init(
      id: new.id, title: new.title, kind: old.id == new.id ? .kept : .renamed(from: old.id), hasNewText: hasNewText)
    let before = Dictionary(old.questions.map { ($0.id, $0) }) { first, _ in first }
    let living = Set(new.questions.map(\.id))
    var met: Set<String> = []
    for question in new.questions {
      let from =
        before[question.id] ?? question.was.lazy.filter { !living.contains($0) }.compactMap { before[$0] }.first
      if let from { met.insert(from.id) }
      let change = QuestionChange(from: from, to: question)
      if change.isAny { questions.append(change) }
    }
    questions += old.questions.filter { !met.contains($0.id) && !living.contains($0.id) }
      .map { QuestionChange(gone: $0) }
  }
}
