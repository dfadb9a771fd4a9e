public import Lessons
import Text

/// One thing that the checker looks for.
///
/// A rule stands in a file of its own with the messages that it can give. What reading a pack finds by itself, such as an
/// unknown key, is no rule here.
public struct Rule: Sendable {
  /// Its short name, such as `code-width`.
  public let name: String
  let check: Check

  /// What a rule looks at.
  enum Check: Sendable {
    /// The pack as a whole.
    case pack(@Sendable (CheckedPack, inout Report) -> Void)
    /// A lesson.
    case lesson(@Sendable (CheckedLesson, inout Report) -> Void)
    /// A question, and the lesson in which it stands.
    case question(@Sendable (Question, CheckedLesson, inout Report) -> Void)
    /// A lesson whose experiments run for it.
    case runs(@Sendable (CheckedLesson) -> [RunCheck])
  }

  init(_ name: String, pack check: @escaping @Sendable (CheckedPack, inout Report) -> Void) {
    self.name = name
    self.check = .pack(check)
  }

  init(_ name: String, lesson check: @escaping @Sendable (CheckedLesson, inout Report) -> Void) {
    self.name = name
    self.check = .lesson(check)
  }

  init(_ name: String, question check: @escaping @Sendable (Question, CheckedLesson, inout Report) -> Void) {
    self.name = name
    self.check = .question(check)
  }

  init(_ name: String, runs check: @escaping @Sendable (CheckedLesson) -> [RunCheck]) {
    self.name = name
    self.check = .runs(check)
  }
}

/// What one rule found.
struct Report {
  let rule: String
  private(set) var findings: [Finding] = []

  init(_ rule: String) {
    self.rule = rule
  }

  /// The right word that was probably meant; nil once there are more findings than are told, because looking takes time.
  func nearest(_ word: String, in candidates: [String]) -> String? {
    findings.count < 100 ? Nearest.match(word, in: candidates) : nil
  }

  /// Notes what is to be changed at a place.
  mutating func note(_ message: Message, at place: Place) {
    findings.append(
      Finding(
        place: place, severity: message.severity, rule: rule, message: message.text, advice: message.advice))
  }
}

/// A part of a check that runs experiments, so that it takes its time.
public struct RunCheck: Sendable {
  /// What is run: `batch-size/descent`.
  public let title: String
  /// Runs and looks.
  ///
  /// - Throws: `RunEnded.cancelled` when its task is cancelled.
  public let findings: @Sendable () async throws -> [Finding]

  init(_ title: String, findings: @escaping @Sendable () async throws -> [Finding]) {
    self.title = title
    self.findings = findings
  }
}
