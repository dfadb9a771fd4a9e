import Lessons
import Terminal

/// A whole lesson in one go, as `gradus show` prints it.
enum WholeLesson {
  static func elements(_ lesson: OpenLesson) -> [Element] { parts(of: lesson).flatMap(\.self) }

  /// The same in parts, each made when it is asked for: the head, then a part for each section.
  static func parts(of lesson: OpenLesson) -> ScreenParts {
    ScreenParts(count: lesson.route.legs.count + 1) { number in
      number == 0 ? head(of: lesson) : section(lesson.route.legs[number - 1], of: lesson)
    }
  }

  private static func head(of lesson: OpenLesson) -> [Element] {
    let content = lesson.lesson
    return [
      .heading([Span(content.title, .heading)], level: 1),
      .paragraph([
        Span("\(lesson.pack.title) · lesson \(lesson.number) of \(lesson.pack.entries.count) · ", .dim),
        // A lesson that is being written may not say how long it takes.
        Span(content.level + (content.minutes > 0 ? " · \(Sentence.minutes(content.minutes))" : ""), .dim),
      ]),
      .paragraph([Span(content.summary, .emphasis)]),
    ]
  }

  private static func section(_ leg: Route.Leg, of lesson: OpenLesson) -> [Element] {
    var elements: [Element] = []
    if leg.section.id != Section.introductionID {
      elements += [.blank, .heading(Prose.spans(leg.section.title, role: .heading), level: 2)]
    }
    for stop in leg.stops { elements += [.blank] + WholeLesson.elements(stop, of: lesson) }
    return elements
  }

  private static func elements(_ stop: Stop, of lesson: OpenLesson) -> [Element] {
    switch stop {
    case .passage(let blocks): return Prose.elements(blocks)
    case .experiment(let block):
      let command = "gradus run \(lesson.name)/\(block.id)"
      return [
        .callout(title: [Span("Experiment: \(block.title ?? block.id)", .strong)], [.line([Span(command, .code)])])
      ]
    case .prediction(let written), .question(let written), .interview(let written):
      // Numbers that are drawn for each learner are shown as one learner gets them, the same each time.
      let question = (try? written.variant(seed: 1)) ?? written
      var elements: [Element] = [.paragraph(Prose.spans(question.prompt, role: .strong))]
      if !question.stem.isEmpty { elements += [.blank] + Prose.elements(question.stem) }
      if !question.options.isEmpty {
        elements += [.blank, .choices(choices(of: question))]
      }
      return elements
    }
  }

  /// The options in an order that does not give away the right one, and is always the same.
  private static func choices(of question: Question) -> [Choice] {
    let seed = FNV.hash("shown \(question.id)")
    let isPrediction = question.kind == .predict
    let order = isPrediction ? Array(1...question.options.count) : Presentation(of: question, seed: seed).order
    return order.enumerated().map { index, number in
      Choice(key: Marks.letter(index), text: Prose.spans(question.options[number - 1].text))
    }
  }
}
