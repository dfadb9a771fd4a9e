import Formula
import Lessons

/// One question being asked, its variables drawn: how it stands on the screen, and how far the learner has come with it.
struct Asking: Sendable {
  enum Phase: Sendable, Equatable {
    /// Not answered yet.
    case open
    /// Missed once: one more try.
    case again
    /// Answered right, or missed twice: Enter goes on.
    case over(isRight: Bool)
  }

  let question: Question
  /// The question's name in the record.
  let address: String
  /// The review card's name in the record.
  let idea: String
  let presentation: Presentation
  /// The right number of a numeric question, computed by its experiment where it names one.
  let key: Double?
  /// What its common mistakes come to, where an experiment computes them.
  let mistakes: [Double?]
  /// The seed that the order was drawn from.
  let seed: UInt64
  /// The seed that its variables were drawn from; nil where it draws none.
  let variant: UInt64?
  /// The version of the pack that it stands in.
  let version: String
  /// When it was shown, in UTC milliseconds.
  let since: Int64

  var phase = Phase.open
  var hintsShown = 0
  /// How often nothing was typed.
  var empties = 0

  init(
    _ question: Question, of lesson: OpenLesson, key: Double?, mistakes: [Double?] = [], seed: UInt64, since: Int64,
    order: [Int]? = nil, variant: UInt64? = nil
  ) {
    self.question = question
    address = lesson.address(of: question.id)
    idea = lesson.address(of: question.idea ?? question.id)
    version = lesson.pack.version
    self.key = key
    self.mistakes = mistakes
    self.variant = variant
    self.seed = seed
    self.since = since
    let drawn = Presentation(of: question, seed: seed)
    presentation = order.flatMap { $0.sorted() == drawn.order.sorted() ? Presentation(order: $0) : nil } ?? drawn
  }

  /// The question with its variables drawn and its key computed, by its experiment where it names one.
  ///
  /// - Parameters:
  ///   - seed: what the order comes from, and the variables too unless `variant` names theirs.
  ///   - order: the order in which it was shown before; one that no longer fits is drawn anew.
  /// - Throws: `NoVariant`, or a `Finding` where the key has no number.
  static func drawn(
    _ question: Question, of lesson: OpenLesson, seed: UInt64, since: Int64, order: [Int]? = nil,
    variant: UInt64? = nil
  ) throws -> Asking {
    let variantSeed = question.isDrawn ? variant ?? seed : nil
    let drawn = try variantSeed.map { try question.variant(seed: $0) } ?? question
    return Asking(
      drawn, of: lesson, key: try lesson.keyValue(of: drawn), mistakes: lesson.mistakeValues(of: drawn), seed: seed,
      since: since, order: order, variant: variantSeed)
  }

  /// Whether nothing more is asked here: it was right, or missed twice.
  var isOver: Bool {
    if case .over = phase { return true }
    return false
  }

  /// Whether it was answered right; nil while nothing was answered.
  var isKnown: Bool? { phase == .open ? nil : phase == .over(isRight: true) }

  /// The options as shown: letter and option.
  var choices: [(key: String, option: Question.Option)] {
    guard question.kind != .match else { return [] }
    return presentation.order.enumerated().map { index, number in
      (Marks.letter(index), question.options[number - 1])
    }
  }

  /// The left sides of a match question, each with its letter.
  var lefts: [(key: String, text: [Inline])] {
    question.pairs.compactMap(\.left).enumerated().map { (Marks.letter($0), $1) }
  }

  /// The right sides of a match question as shown, each with its number.
  var rights: [(key: String, text: [Inline])] {
    question.kind == .match
      ? presentation.order.enumerated().map { ("\($0 + 1)", question.pairs[$1 - 1].right) } : []
  }

  /// What answers it, for the prompt: `a–d`, `pairs`.
  var letters: String? {
    switch question.kind {
    case .match: return "pairs"
    case .order: return "order"
    case .cloze: return question.blanks.count == 1 ? "blank" : "blanks"
    default: break
    }
    guard let last = choices.last?.key else { return nil }
    return choices.count == 1 ? "a" : "a–\(last)"
  }

  /// Whether the line is letters or numbers of options, or a number that is asked for: an answer before it is a word.
  func isLabels(_ line: String) -> Bool {
    question.readMarks(line, as: presentation) != nil
  }

  func read(_ line: String) -> Given {
    question.read(line, as: presentation)
  }

  func verdict(on given: Given) -> Verdict {
    question.verdict(on: given, key: key, mistakes: mistakes)
  }

  mutating func take(_ verdict: Verdict) {
    switch verdict.outcome {
    case .right: phase = .over(isRight: true)
    case .partly, .wrong: phase = phase == .open ? .again : .over(isRight: false)
    }
  }
}
