import Learner
import Lessons
import Text

/// Findings for programs.
enum FindingDocuments {
  /// The list that `--json` prints.
  static func json(_ findings: [Finding]) -> String {
    Documents.text(
      .array(
        findings.map { finding in
          Documents.object([
            ("file", .string(finding.place.file)), ("line", .integer(finding.place.line)),
            ("column", .integer(finding.place.column)), ("severity", .string(finding.severity.rawValue)),
            ("rule", .string(finding.rule)), ("message", .string(finding.message)),
            ("advice", finding.advice.map { .string($0) } ?? .null),
          ])
        }))
  }

  /// The workflow commands by which a job on GitHub annotates the lines of a commit.
  static func github(_ findings: [Finding]) -> String {
    findings.reduce(into: "") { text, finding in
      let place = finding.place
      text += "::\(finding.severity.rawValue) file=\(property(place.file)),line=\(place.line),col=\(place.column),"
      let advice = finding.advice.map { " " + $0 } ?? ""
      text += "title=\(property(finding.rule))::\(data(finding.message + advice))\n"
    }
  }

  /// A command's text in GitHub's escaping.
  private static func data(_ text: String) -> String {
    visible(text).reduce(into: "") { result, character in
      switch character {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.append(character)
      }
    }
  }

  /// A property's value, in which a colon and a comma mean something too.
  private static func property(_ text: String) -> String {
    data(text).reduce(into: "") { result, character in
      switch character {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
  }
}
