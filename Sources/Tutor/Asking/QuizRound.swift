import Lessons

/// A row of questions that are asked one after the other, and then the missed ones again if the learner likes.
struct QuizRound: Sendable {
  struct Item: Sendable {
    let lesson: OpenLesson
    let question: Question
    /// The order of the options in which it was shown before, when a quiz goes on that was broken off.
    var order: [Int]?
  }

  let items: [Item]
  let seed: UInt64
  /// A quiz of its own, or the questions at a lesson's end.
  let isQuiz: Bool
  /// Which of the items are asked in this round, and how far it has come.
  private(set) var asked: [Int]
  private(set) var position = 0
  /// What became of each item: right, or missed.
  private(set) var isRight: [Int: Bool]
  private(set) var isSecondRound = false

  /// - Parameter right: Items that are answered already, and not asked again.
  init(_ items: [Item], seed: UInt64, isQuiz: Bool, done right: [Int: Bool] = [:]) {
    self.items = items
    self.seed = seed
    self.isQuiz = isQuiz
    isRight = right
    asked = items.indices.filter { right[$0] == nil }
  }

  var current: Item? { position < asked.count ? items[asked[position]] : nil }
  /// The seed of the current item: each has its own order of options.
  var currentSeed: UInt64 { itemSeed(position < asked.count ? asked[position] : 0) }
  func itemSeed(_ item: Int) -> UInt64 { seed &+ UInt64(item) &* 0x9E37_79B9 }
  var right: Int { isRight.values.count { $0 } }
  var missed: [Int] { items.indices.filter { isRight[$0] == false } }
  /// The place of the current item, from 1, and among how many.
  var place: (number: Int, of: Int) {
    isSecondRound
      ? (position + 1, asked.count) : ((position < asked.count ? asked[position] : items.count - 1) + 1, items.count)
  }

  mutating func advance(isRight: Bool) {
    guard position < asked.count else { return }
    self.isRight[asked[position]] = isRight
    position += 1
  }

  /// Begins a round of the missed ones.
  mutating func askMissed() {
    asked = missed
    position = 0
    isSecondRound = true
  }
}
