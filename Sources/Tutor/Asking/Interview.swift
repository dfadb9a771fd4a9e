import Lessons
import Terminal

/// An interview question: the learner's own attempt, then the model answer, then the learner's own word on it.
struct Interview: Sendable {
  enum Phase: Sendable { case attempting, rating }

  let question: Question
  /// The question's name in the record.
  let address: String
  let idea: String
  /// The questions of a practice round that follow; empty inside a lesson.
  var following: [Interview] = []
  /// Its place in a round across lessons, and the lesson.
  var heading: [Span] = []
  var phase = Phase.attempting

  init(_ question: Question, of lesson: OpenLesson) {
    self.question = question
    address = lesson.address(of: question.id)
    idea = lesson.address(of: question.idea ?? question.id)
  }

  /// The question, and how it is answered.
  func asking(isLow: Bool = false) -> [Element] {
    let gap: [Element] = isLow ? [] : [.blank]
    var elements: [Element] = heading.isEmpty ? [] : [.line(heading)] + gap
    elements += [.paragraph(Prose.spans(question.prompt, role: .strong))]
    if !question.stem.isEmpty { elements += gap + Prose.elements(question.stem) }
    let note = Span("Say it aloud or type it in a line or two, then Enter for a model answer.", .dim)
    return elements + gap + [.paragraph([note])]
  }

  func modelAnswer() -> [Element] {
    var elements: [Element] = []
    if !question.modelAnswer.isEmpty {
      elements.append(.callout(title: [Span("A good answer", .strong)], Prose.elements(question.modelAnswer)))
    }
    if !question.lookFor.isEmpty {
      elements += [.blank, .callout(title: [Span("Look for", .strong)], Prose.elements(question.lookFor))]
    }
    return elements + [
      .blank, .paragraph([Span("How near was yours?", .strong)]),
      .choices(Rating.allCases.map { Choice(key: $0.letter, text: [Span($0.words)]) }),
    ]
  }

  /// The learner's own word on an answer.
  enum Rating: Int, CaseIterable {
    case notYet = 1
    case nearly = 2
    case knew = 3
    /// Said by who types the word, and not offered.
    case easy = 4

    var letter: String {
      switch self {
      case .knew: "a"
      case .nearly: "b"
      case .notYet: "c"
      case .easy: "easy"
      }
    }

    var words: String {
      switch self {
      case .knew: "knew it"
      case .nearly: "nearly"
      case .notYet: "not yet"
      case .easy: "easy"
      }
    }

    static var allCases: [Rating] { [.knew, .nearly, .notYet] }

    init?(_ line: String) {
      let line = line.lowercased()
      if line == Rating.easy.words {
        self = .easy
        return
      }
      let found = Rating.allCases.enumerated().first { index, rating in
        line == rating.letter || line == "\(index + 1)" || !line.isEmpty && rating.words.hasPrefix(line)
      }
      guard let found else { return nil }
      self = found.element
    }
  }
}
