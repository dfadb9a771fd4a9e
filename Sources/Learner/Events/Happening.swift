/// What happened: the part of an event that its kind gives it.
///
/// Ids are text: lessons `pack:lesson`, questions, experiments and ideas `pack:lesson/id`. What they stand for is known
/// to others.
public enum Happening: Sendable, Equatable {
  /// A lesson was opened, of this version of its pack.
  case opened(lesson: String, version: String)
  /// Every section was reached and each check question answered right once.
  case completed(lesson: String, version: String)
  /// A section was reached.
  case read(lesson: String, section: String)
  case answered(Answered)
  /// Help was asked for; saved before it is shown.
  case helped(question: String, what: Help)
  case attempted(Attempted)
  case predicted(Predicted)
  case ran(Ran)
  /// The learner went on without another answer; saved before the next question is shown.
  case left(question: String)
  case quizStarted(QuizStarted)
  case quizEnded(right: Int, of: Int)
  /// How well the learner says it was known, 1 (again) to 4 (easy).
  case rated(question: String, rating: Int, idea: String)
  /// The idea's question has left the pack.
  case retired(idea: String)
  /// A lesson, a section, a question or an idea has another name now.
  case renamed(from: String, to: String)
  case noted(lesson: String, section: String, text: String)
  case marked(lesson: String, section: String)
  /// The event of this id was taken back. XP and schedule keep it.
  case undone(of: String)
  case imported(from: String, count: Int)
  /// A kind of a later gradus, or one whose keys were not understood: kept as it is, its keys in `Event.others`.
  case other(kind: String)

  /// The kind's name in the journal.
  public var kind: String {
    switch self {
    case .opened: "opened"
    case .completed: "completed"
    case .read: "read"
    case .answered: "answered"
    case .helped: "helped"
    case .attempted: "attempted"
    case .predicted: "predicted"
    case .ran: "ran"
    case .left: "left"
    case .quizStarted: "quizStarted"
    case .quizEnded: "quizEnded"
    case .rated: "rated"
    case .retired: "retired"
    case .renamed: "renamed"
    case .noted: "noted"
    case .marked: "marked"
    case .undone: "undone"
    case .imported: "imported"
    case .other(let kind): kind
    }
  }

  /// The lesson, question, experiment or idea that it is about; for a quiz its first question.
  public var subject: String? {
    switch self {
    case .opened(let lesson, _), .completed(let lesson, _), .read(let lesson, _), .noted(let lesson, _, _),
      .marked(let lesson, _):
      lesson
    case .answered(let answered): answered.question
    case .helped(let question, _), .left(let question), .rated(let question, _, _): question
    case .attempted(let attempted): attempted.question
    case .predicted(let predicted): predicted.question
    case .ran(let ran): ran.experiment
    case .quizStarted(let quiz): quiz.questions.first
    case .retired(let idea): idea
    case .renamed(_, let name): name
    case .quizEnded, .undone, .imported, .other: nil
    }
  }
}

/// What the grader says of an answer or a guess.
public enum Judgement: String, Sendable, Equatable {
  case right, partly, wrong
}

/// What was asked for at a question.
public enum Help: Sendable, Equatable {
  /// The hint of this number, from 1.
  case hint(Int)
  case explanation

  /// As in the journal: `hint 1`, `explanation`.
  public var text: String {
    switch self {
    case .hint(let number): "hint \(number)"
    case .explanation: "explanation"
    }
  }

  /// Reads `hint 1` and `explanation`.
  public init?(_ text: String) {
    if text == "explanation" {
      self = .explanation
    } else if text.hasPrefix("hint "), let number = Int(text.dropFirst(5)), number > 0, "hint \(number)" == text {
      self = .hint(number)
    } else {
      return nil
    }
  }
}
