import Formula
import Lessons
import Terminal

/// What is shown around a question.
enum QuestionScreens {
  /// The question with its options.
  ///
  /// - Parameter isLow: the window has no rows to spare.
  static func question(_ asking: Asking, heading: [Span]? = nil, isLow: Bool = false) -> [Element] {
    let gap: [Element] = isLow ? [] : [.blank]
    let prompt: Element = .paragraph(Prose.spans(asking.question.prompt, role: .strong))
    var elements: [Element] = []
    if isLow, let heading {
      elements.append(.together([.line(heading), prompt]))
    } else {
      elements += (heading.map { [.line($0), .blank] } ?? []) + [prompt]
    }
    if !asking.question.stem.isEmpty { elements += gap + Prose.elements(asking.question.stem) }
    if !asking.choices.isEmpty { elements += gap + [choices(asking)] }
    if !asking.lefts.isEmpty { elements += gap + [choices(asking.lefts), .blank, choices(asking.rights)] }
    if let note = note(on: asking.question, isLow: isLow) {
      elements += gap + [.together([.paragraph([Span(note, .dim)])])]
    }
    return elements
  }

  static func choices(_ asking: Asking) -> Element {
    choices(asking.choices.map { ($0.key, $0.option.text) })
  }

  private static func choices(_ choices: [(key: String, text: [Inline])]) -> Element {
    .choices(choices.map { Choice(key: $0.key, text: Prose.spans($0.text)) })
  }

  /// "Question 2 of 3 · 1/3 so far"; in an exam the time instead.
  ///
  /// - Parameter now: in UTC milliseconds.
  static func heading(_ round: QuizRound, now: Int64) -> [Span] {
    let title = round.isSecondRound ? "The missed ones" : round.isExam ? "Exam" : "Question"
    let mark = round.isSecondRound || round.isExam ? " ·" : ""
    let place = [Span(title, .heading), Span("\(mark) \(round.place.number) of \(round.place.of)")]
    guard !round.isExam else {
      let time = TimeTaken(now - round.since)
      return place + [Span(" · \(time.shown)", .dim, spoken: ". Time: \(time.spoken).")]
    }
    return place + [
      Span(
        " · \(round.right)/\(round.items.count) so far", .dim,
        spoken: ". \(round.right) of \(round.items.count) right so far.")
    ]
  }

  /// What may be typed, where it is not plain from the options, and how near a number must come.
  ///
  /// - Parameter isLow: it takes one row, so that it stands on one page with the question.
  private static func note(on question: Question, isLow: Bool) -> String? {
    if question.kind == .single || question.kind == .predict && !question.options.isEmpty { return nil }
    if isLow, let short = question.acceptedInShort { return short }
    let near = question.isNumeric ? question.key?.nearEnough.map { " \($0)" } : nil
    return question.accepted + (near ?? "")
  }

  /// What may be typed here, after nothing was.
  static func accepted(_ asking: Asking, isExam: Bool) -> String {
    if isExam { return "\(asking.question.accepted) Enter once more leaves the question unanswered." }
    let hint = asking.hintsShown < asking.question.hints.count ? " The word hint helps." : ""
    return "\(asking.question.accepted)\(hint) Enter once more leaves the question for later."
  }
}

/// A time that was taken, in whole seconds.
struct TimeTaken {
  let seconds: Int

  /// - Parameter milliseconds: a clock set back makes none of it.
  init(_ milliseconds: Int64) { seconds = Int(max(0, milliseconds) / 1000) }

  /// "3:05"
  var shown: String { "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)" }

  /// "3 minutes 5 seconds"
  var spoken: String {
    let rest = "\(seconds % 60) \(seconds % 60 == 1 ? "second" : "seconds")"
    return seconds < 60 ? rest : "\(Sentence.minutes(seconds / 60)) \(rest)"
  }
}
