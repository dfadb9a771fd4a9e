import Learner
import Lessons

/// A row of questions that are asked one after the other, and then the missed ones again if the learner likes.
struct QuizRound: Sendable {
  struct Item: Sendable {
    let lesson: OpenLesson
    let question: Question
    /// The order of the options in which it was shown before, when a quiz goes on that was broken off.
    var order: [Int]?
    /// The seed that its variables were drawn from then.
    var variant: UInt64?
    /// Whether it was missed once before the quiz was broken off, so that one try is left.
    var isRetry = false

    /// The question's name in the record.
    var address: String { lesson.address(of: question.id) }
  }

  /// What the round is for; the raw values are the words of the record.
  enum Mode: String, Sendable {
    /// The questions at a lesson's end, no quiz of their own.
    case check
    case lesson, tag, count, missed, exam
    /// The missed ones of a quiz, once more.
    case again
  }

  /// How the same questions went before.
  struct LastTime: Sendable, Equatable {
    var right: Int
    /// How many of them had been answered before.
    var of: Int
  }

  /// What was answered in an exam, to be told at its end.
  struct Reply: Sendable {
    let typed: String
    let verdict: Verdict
  }

  private(set) var items: [Item]
  let seed: UInt64
  let mode: Mode
  /// When it began or went on, in UTC milliseconds.
  let since: Int64
  /// Whether it was broken off and goes on.
  let isResumed: Bool
  var lastTime: LastTime?
  /// Which of the items are asked in this round, and how far it has come.
  private(set) var asked: [Int]
  private(set) var position = 0
  /// What became of each item: right, or missed.
  private(set) var isRight: [Int: Bool]
  private(set) var replies: [Int: Reply] = [:]
  private(set) var isSecondRound: Bool

  /// - Parameter right: Items that are answered already, and not asked again.
  init(
    _ items: [Item], seed: UInt64, mode: Mode, since: Int64, done right: [Int: Bool] = [:], isResumed: Bool = false
  ) {
    self.items = items
    self.seed = seed
    self.mode = mode
    self.since = since
    self.isResumed = isResumed
    isSecondRound = mode == .again
    isRight = right
    asked = items.indices.filter { right[$0] == nil }
  }

  /// A quiz of its own, or the questions at a lesson's end.
  var isQuiz: Bool { mode != .check }
  /// Whether nothing is said about the answers before the end; the missed ones are asked again as in any quiz.
  var isExam: Bool { mode == .exam && !isSecondRound }
  var current: Item? { position < asked.count ? items[asked[position]] : nil }
  /// The seed of the current item: each has its own order of options.
  var currentSeed: UInt64 { itemSeed(position < asked.count ? asked[position] : 0) }
  func itemSeed(_ item: Int) -> UInt64 { seed &+ UInt64(item) &* 0x9E37_79B9 }
  var right: Int { isRight.values.count { $0 } }
  var missed: [Int] { items.indices.filter { isRight[$0] == false } }
  /// The place of the current item, from 1, and among how many.
  var place: (number: Int, of: Int) {
    isSecondRound && mode != .again
      ? (position + 1, asked.count) : ((position < asked.count ? asked[position] : items.count - 1) + 1, items.count)
  }

  mutating func advance(isRight: Bool, reply: Reply? = nil) {
    guard position < asked.count else { return }
    self.isRight[asked[position]] = isRight
    replies[asked[position]] = reply
    position += 1
  }

  /// Begins a round of the missed ones.
  mutating func askMissed() {
    asked = missed
    position = 0
    isSecondRound = true
    for index in items.indices { items[index].isRetry = false }
  }

  /// The order in which an item is shown.
  func order(of item: Int) -> [Int] {
    let question = items[item].question
    let drawn = Presentation(of: question, seed: itemSeed(item))
    return items[item].order.flatMap { Presentation(order: $0).fits(question) ? $0 : nil } ?? drawn.order
  }

  /// The seed of an item's variables; nil where it draws none.
  func variant(of item: Int) -> UInt64? {
    items[item].question.isDrawn ? items[item].variant ?? itemSeed(item) : nil
  }
}

extension QuizRound {
  /// Takes in the answers that were given before the exam was broken off, for the result at its end.
  mutating func recall(_ answers: [Answered]) {
    for (index, item) in items.enumerated() where isRight[index] != nil {
      guard let answered = answers.last(where: { $0.question == item.address }) else { continue }
      replies[index] = Reply(typed: answered.typed, verdict: verdict(on: answered, item, seed: itemSeed(index)))
    }
  }

  /// The verdict with what the author says of it; only what was recorded where the question is another one now.
  private func verdict(on answered: Answered, _ item: Item, seed: UInt64) -> Verdict {
    let recorded = Verdict(outcome: .init(answered.verdict), chosen: answered.chosen)
    guard
      let asking = try? Asking.drawn(
        item.question, of: item.lesson, seed: seed, since: since, order: answered.order, variant: answered.variant)
    else { return recorded }
    let given = asking.read(answered.typed)
    if case .unreadable = given { return recorded }
    let verdict = asking.verdict(on: given)
    return verdict.outcome == recorded.outcome && verdict.chosen == recorded.chosen ? verdict : recorded
  }
}

extension Verdict.Outcome {
  /// The same word of the record.
  fileprivate init(_ judgement: Judgement) {
    self =
      switch judgement {
      case .right: .right
      case .partly: .partly
      case .wrong: .wrong
      }
  }
}

/// An answer that can be taken back, and how everything stood before it.
struct TakenAnswer: Sendable {
  let asking: Asking
  let round: QuizRound?
  let line: String
  /// The id of its event, once that was saved.
  var event: String?
}
