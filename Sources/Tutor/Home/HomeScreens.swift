import Learner
import Lessons
import Terminal

/// The first screen, the course, and the learner's progress.
enum HomeScreens {
  /// The first screen.
  ///
  /// - Parameters:
  ///   - today: the learner's day, and the moment in UTC milliseconds.
  ///   - due: what a review would ask.
  ///   - isLow: the window has no rows to spare.
  static func home(
    _ profile: Profile, in library: Library, keeping: Keeping, today: Day, at utc: Int64,
    due: ReviewQueue? = nil, isLow: Bool = false
  ) -> [Element] {
    let gap: [Element] = isLow ? [] : [.blank]
    var elements: [Element] = [
      .paragraph([
        Span("gradus", .heading), Span(isLow ? " · deep learning" : " · deep learning, one step at a time", .dim),
      ])
    ]
    // With a past there is too much for a low window to stand apart.
    elements += profile.count > 0 ? gap : [.blank]
    if profile.count > 0 { elements += standing(profile, today: today, at: utc, isBrief: isLow) + gap }
    if let due = due.flatMap(ReviewScreens.due) { elements += [.paragraph(due)] + gap }
    let work = DueWork.elements(DueWork.all(in: library, profile, today: today))
    if !work.isEmpty { elements += work + gap }
    if let name = library.lessonToStudy(profile), let lesson = try? library.open(name) {
      let isCompleted = profile.lessons[lesson.address]?.isCompleted == true
      elements += next(lesson, profile: profile)
      if !isLow, let weak = weak(lesson, profile: profile) { elements.append(.indented([.paragraph(weak)], by: 2)) }
      let written = lesson.pack.entries.count { if case .written = $0 { true } else { false } }
      if !isLow {
        let name = library.isShipped(lesson.pack) ? "" : "\(lesson.pack.title): "
        let sentence =
          "\(name)\(written) of \(lesson.pack.entries.count) lessons \(written == 1 ? "is" : "are") written; "
        elements.append(
          .indented(
            [
              .paragraph([
                Span(sentence, .dim, spoken: sentence + "the word "), Span("lessons", .key),
                Span(" shows the plan", .dim, spoken: " shows the plan."),
              ])
            ], by: 2))
      }
      let others = library.packs.filter { $0.id != lesson.pack.id }.map { "“\($0.title)”" }
      if !isLow, !others.isEmpty {
        elements.append(.indented([.paragraph([Span("also here: \(others.beginning)", .dim)])], by: 2))
      }
      let opens = isCompleted ? "opens again" : profile.lessons[lesson.address] == nil ? "opens" : "goes on with"
      elements +=
        gap + [
          .paragraph([Span(keeping.sentence, keeping.isKept ? .dim : .warning)]),
          .paragraph(
            Sentence.waysOn(enter: " \(opens) lesson \(library.number(of: lesson))", ["lessons", "help", "quit"])),
        ]
    }
    for warning in library.warnings { elements += [.blank, .paragraph([Span(warning, .warning)])] }
    return elements
  }

  /// The lesson that Enter opens, and where the learner was in it.
  private static func next(_ lesson: OpenLesson, profile: Profile) -> [Element] {
    let record = profile.lessons[lesson.address]
    let note: String
    if record?.isCompleted == true {
      let standing = Standing(lesson.lesson, number: lesson.number, of: lesson.pack, profile: profile)
      note = "✓ done, \(standing.right)/\(standing.checks)"
    } else if let id = record?.lastSection, let leg = lesson.route.leg(of: id), leg > 0 {
      note =
        leg < lesson.route.counted
        ? "section \(leg + 1) of \(lesson.route.counted): \(Inline.shown(lesson.route.legs[leg].section.title))"
        : "beyond: \(Inline.shown(lesson.route.legs[leg].section.title))"
    } else {
      note = "\(Sentence.minutes(lesson.lesson.minutes)) · a slider that trains"
    }
    let title = [
      Span("▸ ", .heading, spoken: ""), Span("\(lesson.number)  ", .dim, spoken: "Lesson \(lesson.number): "),
      Span(lesson.lesson.title, .strong),
    ]
    let words = [Span(note, .dim)]
    // What else is said of the lesson stands below, as far in.
    return [
      .either(
        rich: [.ends(left: title, right: words)], linear: [.line(title), .indented([.paragraph(words)], by: 2)])
    ]
  }

  /// The course, planned lessons shown as planned.
  static func lessons(_ library: Library, profile: Profile, today: Day) -> [Element] {
    let work = DueWork.all(in: library, profile, today: today)
    return library.packs.flatMap { pack -> [Element] in
      let rows = pack.entries.enumerated().map { index, entry -> [[Span]] in
        switch entry {
        case .planned(let lesson):
          return [
            [], [Span("\(index + 1)", .dim)], [Span(lesson.title, .dim)], [Span("planned", .dim)],
          ]
        case .written(let id, _):
          let title = library.shelf.lesson(id, of: pack)?.lesson.title ?? id
          let record = profile.lessons["\(pack.id):\(id)"]
          let number = pack.id == library.current?.id ? "\(index + 1)" : "\(pack.id):\(index + 1)"
          let state = record == nil ? "lesson \(number)" : record?.isCompleted == true ? "completed" : "started"
          let asked = work.first { $0.pack == pack.id && $0.lesson == id }
          return [
            [Span("▸", .heading, spoken: "")], [Span("\(index + 1)")], [Span(title, .strong)],
            [Span(state, record?.isCompleted == true ? .good : .key)]
              + (asked.map { [Span(", \($0.when)", $0.days <= 1 ? .warning : .dim)] } ?? []),
          ]
        }
      }
      return [
        .heading([Span(pack.title, .heading)], level: 2), .blank,
        .table(header: [], rows: rows, alignments: [.left, .right, .left, .left]),
      ]
    }
  }
}
