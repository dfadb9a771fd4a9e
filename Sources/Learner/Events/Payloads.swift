/// An answer to a question, with all that is needed to understand it after the lesson was edited.
public struct Answered: Sendable, Equatable {
  /// `pack:lesson/id`
  public var question: String
  /// `pack:lesson/idea`; the question itself where it names none.
  public var idea: String
  /// 16 hex digits that change with the key, and only with it.
  public var meaning: String
  /// As it was typed.
  public var typed: String
  /// The texts of the options chosen.
  public var chosen: [String]
  /// Option numbers, from 1, in the order in which they were shown.
  public var order: [Int]
  public var verdict: Judgement
  /// How many hints had been shown.
  public var hints: Int
  /// From the question shown to the answer given.
  public var seconds: Double
  /// The pack's.
  public var version: String
  /// The seed of a drawn variant.
  public var variant: UInt64?

  public init(
    question: String, idea: String? = nil, meaning: String, typed: String, chosen: [String] = [], order: [Int] = [],
    verdict: Judgement, hints: Int = 0, seconds: Double, version: String, variant: UInt64? = nil
  ) {
    self.question = question
    self.idea = idea ?? question
    self.meaning = meaning
    self.typed = typed
    self.chosen = chosen
    self.order = order
    self.verdict = verdict
    self.hints = hints
    self.seconds = seconds
    self.version = version
    self.variant = variant
  }
}

/// An interview answer; saved before the model answer is shown.
public struct Attempted: Sendable, Equatable {
  public var question: String
  public var idea: String
  public var typed: String

  public init(question: String, idea: String? = nil, typed: String) {
    self.question = question
    self.idea = idea ?? question
    self.typed = typed
  }
}

/// A number that an experiment gave: a measure's name or a call as written in a proof, and what came out.
public struct Measured: Sendable, Equatable {
  public var name: String
  /// Nil where there is none, or none that is finite.
  public var value: Double?

  /// A value that is not finite is kept as none.
  public init(_ name: String, _ value: Double?) {
    self.name = name
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
  }
}

/// A guess made before its runs were shown.
public struct Predicted: Sendable, Equatable {
  public var question: String
  public var experiment: String
  public var typed: String
  /// The texts of the options chosen.
  public var chosen: [String]
  /// Whether the learner was sure, where it was asked.
  public var sure: Bool?
  /// The calls of the proof, as written.
  public var measured: [Measured]
  public var verdict: Judgement

  public init(
    question: String, experiment: String, typed: String, chosen: [String] = [], sure: Bool? = nil,
    measured: [Measured] = [], verdict: Judgement
  ) {
    self.question = question
    self.experiment = experiment
    self.typed = typed
    self.chosen = chosen
    self.sure = sure
    self.measured = measured
    self.verdict = verdict
  }
}

/// A run; saved before it is shown, for what it shows cannot be guessed any more.
public struct Ran: Sendable, Equatable {
  public var experiment: String
  public var settings: [JSON.Member]
  public var seed: UInt64
  public var measures: [Measured]
  /// The prediction whose runs these are, guessed or not: they end the chance of that guess only.
  public var question: String?

  public init(
    experiment: String, settings: [JSON.Member] = [], seed: UInt64, measures: [Measured] = [], question: String? = nil
  ) {
    self.experiment = experiment
    self.settings = settings
    self.seed = seed
    self.measures = measures
    self.question = question
  }
}

/// The questions of a quiz and how each is shown, so that one that was broken off goes on as it was.
public struct QuizStarted: Sendable, Equatable {
  /// The quiz mode's word: `lesson`, `missed`, `exam` …
  public var mode: String
  public var questions: [String]
  public var seed: UInt64
  /// Option numbers from 1 as shown, a list a question.
  public var orders: [[Int]]
  /// The seed of each question's variant, nil for one that draws nothing.
  public var variants: [UInt64?]

  public init(mode: String, questions: [String], seed: UInt64, orders: [[Int]] = [], variants: [UInt64?] = []) {
    self.mode = mode
    self.questions = questions
    self.seed = seed
    self.orders = orders
    self.variants = variants
  }
}
