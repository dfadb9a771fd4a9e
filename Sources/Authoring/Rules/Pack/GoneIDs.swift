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
    let known = Set(new.lesson.questions.flatMap { [$0.id] + $0.was })
    let oldIDs = Set(old.questions.map(\.id))
    for gone in old.questions where !known.contains(gone.id) {
      // The same words or the same key under a new id: it was renamed.
      let heir = new.lesson.questions.first { question in
        !oldIDs.contains(question.id) && question.kind == gone.kind
          && (Inline.plain(question.prompt) == Inline.plain(gone.prompt)
            || question.options.isEmpty && question.meaning == gone.meaning)
      }
      if let heir {
        report.note(.renamed(gone.id, to: heir.id, in: version), at: heir.place)
      } else if !new.lesson.findings.contains(where: { $0.severity == .error }) {
        report.note(
          .goneQuestion(gone.id, in: version),
          at: new.lesson.places["id"] ?? Place(file: new.text.file, line: 1, column: 1))
      }
    }
  }
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
