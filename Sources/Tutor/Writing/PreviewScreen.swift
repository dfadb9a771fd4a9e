import Lessons
import Terminal
import Text

/// What stands in the window of a preview beside the lesson itself.
struct PreviewScreen {
  let lesson: PreviewedLesson
  let medium: Medium
  /// Whether there are other lessons to turn to.
  let hasOthers: Bool

  /// How many findings stand beneath the lesson.
  private func briefs(_ page: Preview.Page) -> ArraySlice<Finding> {
    page == .lesson ? lesson.findings.prefix(medium.height < 16 ? 1 : 3) : []
  }

  /// The rows of the footer.
  func footerRows(_ page: Preview.Page) -> Int { 3 + briefs(page).count }

  /// What parts the lesson from what is said of it: a rule, the findings in short, where one is, the keys.
  func footer(_ page: Preview.Page, percent: Int) -> [Line] {
    let rule = String(repeating: "─", count: max(1, medium.readingWidth - 1))
    let state = Span(PreviewScreen.count(lesson.findings), lesson.findings.isEmpty ? .good : .warning)
    let elements: [Element] =
      [.line([Span(rule, .dim)])]
      + briefs(page).map { .line(PreviewScreen.brief($0)) }
      + [
        .line([state, Span(" · \(percent) % · \(visible(lesson.title))", .dim)]),
        .line([Span(page == .lesson ? keyHints : "q goes back to the lesson", .dim)]),
      ]
    return Screen(elements).lines(for: medium)
  }

  /// The keys worth naming, as many as have room.
  private var keyHints: String {
    let others = hasOthers ? "n/p lesson   " : ""
    let hints = [
      "↑/↓ scroll   ←/→ section   \(others)f findings   ? keys   q leave", "f findings   ? keys   q leave",
      "? keys   q leave",
    ]
    return hints.first { $0.count < medium.readingWidth } ?? "q leave"
  }

  /// "2 errors, 1 warning", or that there are none.
  static func count(_ findings: [Finding]) -> String {
    findings.isEmpty ? "no findings" : findings.counted
  }

  /// A finding in one line: where, and what is wrong.
  private static func brief(_ finding: Finding) -> [Span] {
    [
      Span("\(finding.place.line):\(finding.place.column) ", .dim),
      Span(finding.severity.rawValue + ": ", finding.severity == .error ? .bad : .warning), Span(finding.message),
    ]
  }

  /// All findings, each with what to do about it.
  var findings: [Element] {
    guard !lesson.findings.isEmpty else { return [.paragraph(["Nothing was found that should be changed."])] }
    return Array(lesson.findings.map { [Prose.fault($0)] }.joined(separator: [.blank]))
  }

  /// What each key does.
  var keys: [Element] {
    let scrolling: [(String, [Span])] = [
      ("↑  ↓", ["a line up or down; k and j too"]), ("b  space", ["a page up or down"]),
      ("←  →", ["the section before or after"]), ("g  G", ["the beginning, the end"]),
    ]
    let turning: [(String, [Span])] = hasOthers ? [("p  n", ["the lesson before or after"])] : []
    let rest: [(String, [Span])] = [("f", ["the findings, each with its advice"]), ("q", ["leaves"])]
    return [
      .paragraph([Span("Keys", .heading)]), .blank, .keyValues(scrolling + turning + rest), .blank,
      .paragraph(["Save the file, and what stands here changes with it, at the same place."]),
    ]
  }
}
