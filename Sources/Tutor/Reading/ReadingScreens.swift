import Lessons
import Terminal

/// What is shown around the text of a lesson.
enum ReadingScreens {
  /// Above a section: course, lesson, place, and the minutes that remain.
  ///
  /// - Parameter isLow: the window has no rows to spare, and the lesson is named above its first section only.
  static func banner(_ reader: Reader, isLow: Bool = false) -> Element {
    let lesson = reader.lesson, route = reader.route
    let title = Inline.shown(reader.section.section.title)
    let name = isLow ? [] : [Span(lesson.lesson.title, .dim)]
    if reader.isBeyond {
      return .banner(
        left: [Span("Beyond", .dim), Span(" · \(title)", .heading)], right: name,
        rule: "a further section", spoken: "A further section: \(Sentence.ended(title))")
    }
    let minutes = route.minutesLeft(from: reader.leg)
    let left = "\(minutes) \(minutes == 1 ? "minute" : "minutes") left"
    let place = "\(reader.leg + 1) of \(route.counted)"
    let isFirst = reader.leg == 0
    return .banner(
      left: isFirst
        ? [Span("\(lesson.pack.title) · lesson \(lesson.number) of \(lesson.pack.entries.count)", .dim)]
        : [Span(title, .heading)],
      right: isFirst ? [Span(lesson.lesson.title, .heading)] : name,
      rule: "\(place) · \(minutes) min left",
      spoken: isFirst
        ? "Lesson \(lesson.number) of \(lesson.pack.entries.count): \(Sentence.ended(lesson.lesson.title)) "
          + "Section \(place), \(left)."
        : "Section \(place): \(Sentence.ended(title)) \(left).")
  }

  /// Below this width the sections stand without the words that go to them.
  private static let wordsWidth = 64

  /// The sections of the lesson, with the one where the learner is.
  static func contents(_ reader: Reader, read: Set<String>, medium: Medium) -> [Element] {
    let hasWords = medium.width >= wordsWidth || medium.rendering == .accessible
    func row(_ index: Int) -> [[Span]] {
      let section = reader.route.legs[index].section
      let here = index == reader.leg
      let mark =
        here
        ? Span("▸", .heading, spoken: "")
        : read.contains(section.id)
          ? Span("✓", .good, spoken: "") : Span("", .plain)
      return [
        [mark], [Span(section.isBeyond ? "" : "\(index + 1)", .dim)],
        Prose.spans(section.title.isEmpty ? [.text("Introduction")] : section.title, role: here ? .strong : .plain),
      ]
        + (hasWords
          ? [
            [
              Span("goto \(section.id)", .dim),
              Span("", spoken: here ? ", you are here" : read.contains(section.id) ? ", read" : ""),
            ]
          ] : [])
    }
    let counted = reader.route.counted
    var groups = [
      TableGroup(
        [.heading([Span(reader.lesson.lesson.title, .heading)], level: 2), .blank], rows: (0..<counted).map(row))
    ]
    if reader.route.legs.count > counted {
      groups.append(
        TableGroup(
          [.heading([Span("Beyond the lesson")], level: 2)], rows: (counted..<reader.route.legs.count).map(row)))
    }
    var elements: [Element] = [.groups(groups, alignments: [.left, .right, .left, .left])]
    if !hasWords {
      elements += [
        .blank,
        .paragraph([Span("goto 3", .key), Span(" goes to a section, also by the beginning of its title.", .dim)]),
      ]
    }
    return elements
  }

  /// What the lesson teaches, and what it builds on.
  static func about(_ lesson: OpenLesson) -> [Element] {
    let content = lesson.lesson
    func title(of id: String) -> String {
      guard let entry = try? lesson.pack.entry(id) else { return id }
      if case .planned(let planned) = entry { return "\(planned.title) (planned)" }
      return id == content.id ? content.title : id
    }
    var elements: [Element] = [
      .heading([Span(content.title, .heading)], level: 2), .paragraph([Span(content.summary)]), .blank,
      .keyValues([
        (
          "Lesson",
          [Span("\(lesson.number) of \(lesson.pack.entries.count), \(content.level), \(content.minutes) minutes")]
        ),
        ("Course", [Span("\(lesson.pack.title) \(lesson.pack.version)")]),
      ]),
    ]
    if !content.objectives.isEmpty {
      elements += [.blank, .heading([Span("You will know")], level: 3), list(content.objectives)]
    }
    if !content.prerequisites.isEmpty {
      elements += [.blank, .heading([Span("It builds on")], level: 3), list(content.prerequisites.map(title))]
    }
    if !content.related.isEmpty {
      elements += [
        .blank, .heading([Span("Related")], level: 3),
        list(content.related.map { "\(title(of: $0.lesson)): \($0.why)" }),
      ]
    }
    if let next = content.next { elements += [.blank, .paragraph([Span("Next in the course: \(title(of: next)).")])] }
    return elements
  }

  private static func list(_ items: [String]) -> Element {
    .list(items.map { [.paragraph([Span($0)])] }, ordered: nil)
  }
}
