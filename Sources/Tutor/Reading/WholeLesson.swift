import Lessons
import Terminal

/// A whole lesson in one go, as `gradus show` prints it.
enum WholeLesson {
  static func elements(_ lesson: OpenLesson) -> [Element] {
    let content = lesson.lesson
    var elements: [Element] = [
      .heading([Span(content.title, .heading)], level: 1),
      .paragraph([
        Span("\(lesson.pack.title) · lesson \(lesson.number) of \(lesson.pack.entries.count) · ", .dim),
        Span("\(content.level) · \(content.minutes) min", .dim),
      ]),
      .paragraph([Span(content.summary, .emphasis)]),
    ]
    for leg in lesson.route.legs {
      if leg.section.id != Section.introductionID {
        elements += [.blank, .heading(Prose.spans(leg.section.title, role: .heading), level: 2)]
      }
      for stop in leg.stops { elements += [.blank] + WholeLesson.elements(stop, of: lesson) }
    }
    return elements
  }

  private static func elements(_ stop: Stop, of lesson: OpenLesson) -> [Element] {
    switch stop {
    case .passage(let blocks): return Prose.elements(blocks)
    case .experiment(let block):
      let command = "gradus run \(lesson.lesson.id)/\(block.id)"
      return [
        .callout(title: [Span("Experiment: \(block.title ?? block.id)", .strong)], [.line([Span(command, .code)])])
      ]
    case .prediction(let question), .question(let question), .interview(let question):
      var elements: [Element] = [.paragraph(Prose.spans(question.prompt, role: .strong))]
      if !question.stem.isEmpty { elements += [.blank] + Prose.elements(question.stem) }
      if !question.options.isEmpty {
        let choices = question.options.enumerated().map { index, option in
          Choice(key: String(UnicodeScalar(UInt8(97 + index))), text: Prose.spans(option.text))
        }
        elements += [.blank, .choices(choices)]
      }
      return elements
    }
  }
}
