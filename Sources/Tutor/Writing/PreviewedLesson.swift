import Lessons
import Terminal

/// A lesson file as it was when it was read: what learners see of it, or why nothing, and what its author should change.
struct PreviewedLesson: Sendable {
  /// A section, or the head of the lesson, which is called "".
  struct Part: Sendable {
    let id: String
    let elements: [Element]
  }

  /// The file's path as it was named.
  let file: String
  let title: String
  let parts: [Part]
  let findings: [Finding]

  init(file: String, title: String, parts: [Part], findings: [Finding]) {
    self.file = file
    self.title = title
    self.parts = parts
    self.findings = findings
  }

  /// A lesson that can be shown.
  init(_ lesson: OpenLesson, file: String, findings: [Finding]) {
    let ids = [""] + lesson.route.legs.map(\.section.id)
    self.init(
      file: file, title: lesson.lesson.title,
      parts: zip(ids, WholeLesson.parts(of: lesson)).map { Part(id: $0, elements: $1) }, findings: findings)
  }

  /// One that cannot.
  init(file: String, refusal: any Error) {
    let sentence = Sentence.of(refusal).split(separator: "\n").first.map(String.init) ?? ""
    let reasons = (refusal as? LessonUnreadable)?.findings ?? []
    self.init(
      file: file, title: file, parts: [Part(id: "", elements: [.paragraph([Span(sentence, .warning)])])],
      findings: reasons)
  }

  /// The parts that are not as they were.
  func changes(since earlier: PreviewedLesson) -> [Part] {
    let known = Dictionary(earlier.parts.map { ($0.id, $0.elements) }) { first, _ in first }
    return parts.filter { known[$0.id] != $0.elements }
  }
}
