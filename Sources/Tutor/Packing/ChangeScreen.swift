import Packs
import Terminal
import Text

/// What a new version of a pack changes, and what that means for what the learner has done.
enum ChangeScreen {
  static func elements(_ comparison: PackComparison, from: String, to: String) -> [Element] {
    let span = from == to ? "in version \(visible(to))" : "from \(visible(from)) to \(visible(to))"
    guard !comparison.lessons.isEmpty else {
      return [.paragraph([Span("No lesson changes \(span): other files of the pack do.")])]
    }
    let lessons = comparison.lessons.flatMap { lesson -> [Element] in
      [.paragraph(spans(lesson)), .indented(lesson.questions.map { .paragraph(spans($0)) }, by: 4)]
    }
    return [.paragraph([Span("What changes \(span):")]), .indented(lessons, by: 2)]
  }

  private static func spans(_ lesson: LessonChange) -> [Span] {
    let title = Span("“\(visible(lesson.title))”", .strong)
    return switch lesson.kind {
    case .added: [mark("+", .good), title, Span(" is a new lesson.")]
    case .removed: [mark("−", .bad), title, Span(" is gone: what you did in it is kept, and nothing of it is asked.")]
    case .renamed(let old): [mark("~", .key), title, Span(" was called \(old): what you did in it goes along.")]
    case .kept:
      [mark("·", .dim), title, Span(lesson.questions.isEmpty ? ": its text." : ":")]
    }
  }

  private static func spans(_ question: QuestionChange) -> [Span] {
    let name = Span("“\(visible(question.prompt))”")
    let key = question.hasNewKey ? " Another answer is right now: it is due again." : ""
    return switch question.kind {
    case .added: [mark("+", .good), name, Span(" is a new question.")]
    case .removed: [mark("−", .bad), name, Span(" is gone: your answers are kept, and it is not asked.")]
    case .renamed(let old): [mark("~", .key), name, Span(" was called \(old): your answers go along.\(key)")]
    case .kept:
      question.hasNewKey
        ? [mark("!", .warning), name, Span(":\(key.lowercasedFirstWord)")]
        : [
          mark("·", .dim), name, Span(": its words; your answers count as before."),
        ]
    }
  }

  private static func mark(_ sign: String, _ role: Role) -> Span { Span(sign + " ", role, spoken: "") }
}

extension String {
  /// ` Another …` as ` another …`.
  fileprivate var lowercasedFirstWord: String { prefix(2).lowercased() + dropFirst(2) }
}
