import Experiments
import Lessons
import Proving
import Text

/// What people are told when something cannot be done.
enum Sentence {
  /// An error in words.
  static func of(_ error: any Error) -> String {
    switch error {
    case let error as NoSuchLesson: error.sentence
    case let error as PlannedOnly: error.sentence
    case let error as ContentMissing: error.sentence
    case let error as LessonUnreadable: unreadable("The lesson cannot be read.", error.findings)
    case let error as PackUnreadable: unreadable("The pack cannot be read.", error.findings)
    case let error as BindingFindings: unreadable("The experiment cannot be run.", error.findings)
    case let error as SettingError: [error.message, error.advice].compactMap(\.self).joined(separator: " ")
    case let error as RunRefused: error.sentence
    default: "\(error)"
    }
  }

  private static func unreadable(_ what: String, _ findings: [Finding]) -> String {
    ([what] + findings.prefix(3).map(\.text)).joined(separator: "\n")
  }

  static func noSection(_ name: String, among sections: [String]) -> String {
    let advice = Nearest.match(name.lowercased(), in: sections).map { " Did you mean \($0)?" }
    return "There is no section “\(visible(name))” in this lesson.\(advice ?? " The word contents lists them.")"
  }

  static func noExperiment(_ name: String, among experiments: [String]) -> String {
    let advice = Nearest.match(name.lowercased(), in: experiments).map { " Did you mean \($0)?" }
    return "There is no experiment “\(visible(name))” in this lesson.\(advice ?? " It has: \(experiments.joined(separator: ", ")).")"
  }

  static func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }

  static func streak(_ days: Int) -> String {
    switch days {
    case 0: "no streak yet"
    case 1: "day 1"
    default: "\(days) days in a row"
    }
  }
}
