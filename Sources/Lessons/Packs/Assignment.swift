/// Something that a course's instructor asks to be done by a day: it is shown, and locks nothing.
public struct Assignment: Sendable, Equatable {
  /// The lesson's id.
  public var lesson: String
  /// A question of it; nil for the whole lesson.
  public var question: String?
  /// The day by which it is asked for, as `2026-12-01`.
  public var due: String
  /// What it is called; nil for the lesson's own title.
  public var title: String?
  /// Where it stands in `pack.yaml`.
  public var place: Place

  /// An assignment.
  public init(lesson: String, question: String? = nil, due: String, title: String? = nil, place: Place) {
    self.lesson = lesson
    self.question = question
    self.due = due
    self.title = title
    self.place = place
  }
}

extension Assignment {
  /// How many a pack may have.
  static let most = 1000

  /// Reads `{ lesson: batch-size, due: 2026-12-01 }` or `{ question: batch-size/linear, due: 2026-12-01 }`; nil, with
  /// findings, for anything else.
  static func read(_ node: YAMLNode, lessons: [String], findings: Findings) -> Assignment? {
    guard var fields = YAMLFields(node, subject: "an assignment", findings: findings) else { return nil }
    let lesson = fields.text("lesson"), question = fields.text("question"), title = fields.text("title")
    let due = fields.requiredText("due")
    fields.finish(.warning)
    guard let named = lesson ?? question, lesson == nil || question == nil else {
      findings.error(
        "assignment", at: node.place, "An assignment names a lesson or a question.",
        advice: "Write “lesson: ID” or “question: LESSON/ID”.")
      return nil
    }
    let place = fields.node(lesson == nil ? "question" : "lesson")?.place ?? node.place
    let parts = named.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == (lesson == nil ? 2 : 1), parts.allSatisfy(Identifier.isValid) else {
      findings.error(
        "assignment", at: place, "\(quoted(named)) is no \(lesson == nil ? "question" : "lesson") of the pack.",
        advice: lesson == nil ? "Write LESSON/ID, such as batch-size/linear." : "Write the lesson's id.")
      return nil
    }
    guard lessons.contains(parts[0]) else {
      findings.error(
        "assignment", at: place, "There is no lesson \(quoted(parts[0])) in this pack.",
        advice: findings.nearest(parts[0], in: lessons).map { "Did you mean \($0)?" })
      return nil
    }
    guard let due else { return nil }
    guard isDay(due) else {
      findings.error(
        "assignment", at: fields.node("due")?.place ?? node.place, "\(quoted(due)) is no day.",
        advice: "Write year, month and day, such as 2026-12-01.")
      return nil
    }
    return Assignment(
      lesson: parts[0], question: parts.count == 2 ? parts[1] : nil, due: due, title: title, place: place)
  }

  /// Whether it is a day that the calendar has, as `2026-12-01`.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
    else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}

extension Pack {
  /// What is wrong with the assignments of questions, whose lessons must be read for that.
  public func assignmentFindings() -> [Finding] {
    let findings = Findings()
    for assignment in assignments {
      guard let question = assignment.question else { continue }
      guard let lesson = try? lesson(assignment.lesson) else { continue }
      let ids = lesson.questions.map(\.id)
      if !ids.contains(question) {
        findings.error(
          "assignment", at: assignment.place,
          "There is no question \(quoted(question)) in the lesson \(quoted(assignment.lesson)).",
          advice: findings.nearest(question, in: ids).map { "Did you mean \(assignment.lesson)/\($0)?" })
      }
    }
    return findings.sorted
  }
}
