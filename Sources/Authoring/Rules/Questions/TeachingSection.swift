import Lessons

extension Rule {
  /// The section that `about` names has something to read: a section of questions teaches nothing.
  static let teachingSection = Rule(
    "about-teaches",
    question: { question, lesson, report in
      guard let about = question.about, let section = lesson.lesson.sections.first(where: { $0.id == about }) else {
        return
      }
      let teaches = section.blocks.contains { block in
        switch block {
        case .question, .heading, .rule: false
        default: true
        }
      }
      if !teaches { report.note(.teachesNothing(about), at: question.place) }
    })
}

extension Message {
  static func teachesNothing(_ section: String) -> Message {
    .warning("The section \(quoted(section)) holds questions alone and teaches nothing.", "Name the section that does.")
  }
}
