/// Something that an author should change, with the place to change it.
///
/// Findings are collected, never thrown at the first, so that one look at a file shows all that is wrong with it.
public struct Finding: Sendable, Equatable, Error {
  /// How much a finding spoils.
  public enum Severity: String, Sendable {
    /// The thing cannot be shown, asked or run as written.
    case error
    /// The thing works, but not well.
    case warning
  }

  /// The line to change.
  public var place: Place
  /// How much it spoils.
  public var severity: Severity
  /// The rule's short name, such as `unknown-key`.
  public var rule: String
  /// What is wrong, with the value quoted.
  public var message: String
  /// What to do about it, if that can be said.
  public var advice: String?

  /// A finding at a place.
  public init(place: Place, severity: Severity, rule: String, message: String, advice: String? = nil) {
    self.place = place
    self.severity = severity
    self.rule = rule
    self.message = message
    self.advice = advice
  }
}

extension Finding {
  /// The finding on one line, as compilers write theirs: `lesson.md:12:3: error: …`
  public var text: String {
    let advice = advice.map { " " + $0 } ?? ""
    return "\(place.file):\(place.line):\(place.column): \(severity.rawValue): \(message)\(advice)"
  }
}

/// A lesson that cannot be read at all: no text, over a limit, or without front matter, id or title.
public struct LessonUnreadable: Error, Sendable, Equatable {
  /// What is wrong, the worst first.
  public var findings: [Finding]

  /// A lesson refused for these reasons.
  public init(findings: [Finding]) {
    precondition(!findings.isEmpty, "A lesson is refused with at least one reason.")
    self.findings = findings
  }
}

/// A pack that cannot be read at all.
public struct PackUnreadable: Error, Sendable, Equatable {
  /// What is wrong, the worst first.
  public var findings: [Finding]

  /// A pack refused for these reasons.
  public init(findings: [Finding]) {
    precondition(!findings.isEmpty, "A pack is refused with at least one reason.")
    self.findings = findings
  }
}
