import Experiments
import Learner
import Lessons
import Proving
import Terminal
import Text

/// What people are told when something cannot be done.
enum Sentence {
  /// An error in words.
  static func of(_ error: any Error) -> String {
    switch error {
    case LessonMissing.unknown(let name, nil):
      LessonMissing.unknown(name, nearest: nil).sentence + " list shows them all."
    case let error as LessonMissing: error.sentence
    case let error as ContentMissing: error.sentence
    case let error as LessonUnreadable: unreadable("The lesson cannot be read.", error.findings)
    case let error as PackUnreadable: unreadable("The pack cannot be read.", error.findings)
    case let error as BindingFindings: unreadable("The experiment cannot be run.", error.findings)
    case let error as SettingError: [error.message, error.advice].compactMap(\.self).joined(separator: " ")
    case let error as RunRefused: [error.message, error.advice].compactMap(\.self).joined(separator: " ")
    case let error as NoSuchExperiment: error.sentence
    case let error as NoSuchPage: error.sentence
    case let error as NoVariant: [error.message, error.advice].compactMap(\.self).joined(separator: " ")
    case let error as Manuscript.Missing: error.sentence
    case let error as Finding: error.text
    case let error as QuizRefused: error.sentence
    case is ManualMissing: ManualMissing.sentence
    default: "\(error)"
    }
  }

  /// A title as a sentence of its own: one that ends in a mark has its full stop.
  static func ended(_ title: String) -> String { title.last.map { ".?!…".contains($0) } ?? true ? title : title + "." }

  private static func unreadable(_ what: String, _ findings: [Finding]) -> String {
    ([what] + findings.prefix(3).map(\.text)).joined(separator: "\n")
  }

  static func noSection(_ name: String, among sections: [String]) -> String {
    let advice = Nearest.match(name.lowercased(), in: sections).map { " Did you mean \($0)?" }
    return "There is no section “\(visible(name))” in this lesson.\(advice ?? " The word contents lists them.")"
  }

  /// What XP were for: "three right at once 30 · three guesses 12 · the lesson 40".
  static func reasons(_ gains: [Gain]) -> String? {
    let parts = Gain.What.allCases.compactMap { what -> String? in
      let found = gains.filter { $0.what == what }
      guard !found.isEmpty else { return nil }
      let count =
        ["no", "one", "two", "three", "four", "five"].indices.contains(found.count)
        ? ["no", "one", "two", "three", "four", "five"][found.count] : "\(found.count)"
      let words =
        switch what {
        case .atOnce: "\(count) right at once"
        case .afterHelp: "\(count) right with help"
        case .guess: found.count == 1 ? "one guess" : "\(count) guesses"
        case .lesson: "the lesson"
        case .interview: found.count == 1 ? "one interview question" : "\(count) interview questions"
        case .review: found.count == 1 ? "one review" : "\(count) reviews"
        }
      return "\(words) \(found.reduce(0) { $0 + $1.points })"
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// What Enter does and which words lead on: "Enter opens lesson 12 · lessons · help · quit"; spoken as two sentences.
  static func waysOn(enter: String?, _ words: [String]) -> [Span] {
    var spans = enter.map { [Span("Enter", .key), Span($0, .dim)] } ?? []
    for (index, word) in words.enumerated() {
      let isFirst = index == 0
      let spoken =
        isFirst ? enter == nil ? "Type " : ". Or type " : index == words.count - 1 ? " or " : ", "
      if !isFirst || enter != nil {
        spans.append(Span(" · ", .dim, spoken: spoken))
      } else {
        spans.append(Span("", spoken: spoken))
      }
      spans.append(Span(word, .key))
    }
    return spans + [Span("", spoken: ".")]
  }

  static func minutes(_ count: Int) -> String { "\(count) \(count == 1 ? "minute" : "minutes")" }

  static func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }

  static func streak(_ days: Int) -> String {
    switch days {
    case 0: "no streak yet"
    case 1: "day 1 of a streak"
    default: "\(days) days in a row"
    }
  }
}
