import Lessons

extension Rule {
  /// Learners' progress hangs on ids: one of the version before that is gone is named by `was`, or its history ends.
  static let goneIDs = Rule(
    "gone",
    pack: { checked, report in
      guard let before = checked.before else { return }
      for case .written(let id, _) in before.entries {
        guard let old = try? before.lesson(id) else { continue }
        guard let new = checked.lessons.first(where: { $0.lesson.id == id || $0.lesson.was.contains(id) }) else {
          if checked.unreadable.isEmpty {
            report.note(.goneLesson(id, in: before.version), at: checked.pack.place(of: "lessons"))
          }
          continue
        }
        check(old, new, version: before.version, &report)
      }
    })

  private static func check(_ old: Lesson, _ new: CheckedLesson, version: String, _ report: inout Report) {
    let questions = new.lesson.questions
    let known = Set(questions.flatMap { [$0.id] + $0.was }), oldIDs = Set(old.questions.map(\.id))
    // The same words or, without options, the same key under a new id: it was renamed.
    let added = questions.filter { !oldIDs.contains($0.id) }
    let byWords = Dictionary(added.map { ($0.words, $0) }) { first, _ in first }
    let byKey = Dictionary(added.filter(\.options.isEmpty).map { ($0.meaning, $0) }) { first, _ in first }
    let isBroken = new.lesson.findings.contains { $0.severity == .error }
    for gone in old.questions where !known.contains(gone.id) {
      if let heir = byWords[gone.words] ?? (gone.options.isEmpty ? byKey[gone.meaning] : nil) {
        report.note(.renamed(gone.id, to: heir.id, in: version), at: heir.place)
      } else if !isBroken {
        report.note(
          .goneQuestion(gone.id, in: version),
          at: new.lesson.places["id"] ?? Place(file: new.text.file, line: 1, column: 1))
      }
    }
  }
}

extension Question {
  /// Its kind and its prompt.
  fileprivate var words: String { "\(kind.rawValue) \(Inline.plain(prompt))" }
}

extension Message {
  static func goneLesson(_ id: String, in version: String) -> Message {
    .warning(
      "The lesson \(quoted(id)) of version \(version) is gone.",
      "If it was renamed, add “was: [\(id)]” to its front matter; else its progress ends here.")
  }

  static func renamed(_ id: String, to new: String, in version: String) -> Message {
    .warning(
      "The question \(quoted(id)) of version \(version) is now called \(quoted(new)).", "Add was=\(id) to its braces.")
  }

  static func goneQuestion(_ id: String, in version: String) -> Message {
    .warning(
      "The question \(quoted(id)) of version \(version) is gone.",
      "If it was renamed, add was=\(id) to its braces; else it is no longer asked.")
  }
}
