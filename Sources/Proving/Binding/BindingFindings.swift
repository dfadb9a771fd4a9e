public import Lessons

/// Why an experiment block cannot be run as written.
public struct BindingFindings: Error, Sendable, Equatable {
  /// What is wrong, sorted by place; at least one error.
  public var findings: [Finding]

  /// A block refused for these reasons.
  public init(findings: [Finding]) {
    precondition(!findings.isEmpty, "A block is refused with at least one reason.")
    self.findings = findings
  }
}
