import Learner
import Lessons
import Terminal

/// The commands that only look: `list`, `show`, `manual`, `progress`, `history`.
enum LookingCommands {
  static func list(_ library: Library, profile: Profile, json: Bool) -> Answer {
    guard json else { return .screen(HomeScreens.lessons(library, profile: profile)) }
    return .text(Documents.text(.array(Standing.all(in: library, profile: profile).map(Documents.lesson))))
  }

  static func show(_ name: String, in library: Library) -> Answer {
    do {
      let lesson = try library.open(name)
      return Answer(output: .parts(WholeLesson.parts(of: lesson)))
    } catch {
      return .of(error)
    }
  }

  static func manual(_ page: String?, in library: Library) -> Answer {
    do {
      return .screen(try ManualScreens.elements(page, in: library))
    } catch {
      return .of(error)
    }
  }

  /// The answers given, oldest first, those taken back too.
  static func history(_ events: [Event], _ format: ListFormat) -> Answer {
    let answers = events.compactMap { event in
      if case .answered(let answered) = event.what { (event, answered) } else { nil }
    }
    switch format {
    case .json:
      let lines = answers.compactMap { try? $0.0.encode() }.map { String(decoding: $0, as: UTF8.self) }
      return .text("[" + lines.joined(separator: ",\n") + "]\n")
    case .csv: return .text(AnswerTable.csv(answers))
    case .screen: break
    }
    guard !answers.isEmpty else { return .screen([.paragraph([Span("No question has been answered yet.")])]) }
    let packs = Set(answers.map { $0.1.question.prefix { $0 != ":" } })
    let rows = answers.map { event, answered -> [[Span]] in
      // The pack is named where there are several.
      let name = packs.count == 1 ? answered.question.drop { $0 != ":" }.dropFirst() : answered.question[...]
      return [
        [Span(event.day.text, .dim)], [Span(String(name.isEmpty ? answered.question[...] : name))],
        [Span(answered.chosen.joined(separator: "; "))],
        [Span(answered.verdict.rawValue, answered.verdict == .right ? .good : .plain)],
      ]
    }
    return .screen([
      .table(
        header: [[Span("Day", .dim)], [Span("Question", .dim)], [Span("Answer", .dim)], [Span("Verdict", .dim)]],
        rows: rows, alignments: [.left, .left, .left, .left])
    ])
  }

  static func progress(_ library: Library, profile: Profile, clock: Clock, json: Bool) -> Answer {
    guard json else { return .screen(HomeScreens.progress(profile, in: library, clock: clock)) }
    return .text(Documents.text(Documents.progress(profile, in: library, clock: clock)))
  }
}
