/// The order in which a question's options are shown.
public struct Presentation: Sendable, Equatable {
  /// Option numbers of the lesson, from 1, as shown; of a match question, the rows whose right sides are shown.
  public var order: [Int]

  /// An order kept from before.
  public init(order: [Int]) {
    self.order = order
  }
}

extension Presentation {
  /// The question's options shuffled from a seed: the same seed and question give the same order.
  ///
  /// "All of the above" stays last, and an order question is never shown in its right order.
  public init(of question: Question, seed: UInt64) {
    let count = question.kind == .match ? question.pairs.count : question.options.count
    let numbers = Array(0..<count).map { $0 + 1 }
    var generator = SplitMix(seed: seed ^ FNV.hash(question.id))
    switch question.kind {
    case .order:
      var shuffled = generator.shuffled(numbers)
      if shuffled == numbers, let first = shuffled.first {
        shuffled.removeFirst()
        shuffled.append(first)
      }
      order = shuffled
    case .single, .multiple, .predict:
      let last = numbers.filter { question.options[$0 - 1].speaksOfTheOthers }
      order = generator.shuffled(numbers.filter { !last.contains($0) }) + last
    default:
      order = generator.shuffled(numbers)
    }
  }

  /// Whether this order still fits the question: each option once.
  public func fits(_ question: Question) -> Bool {
    let count = question.kind == .match ? question.pairs.count : question.options.count
    return order.count == count && order.sorted() == Array(0..<count).map { $0 + 1 }
  }
}

extension Question.Option {
  /// Whether it says "All of the above", or another word about what stands above it.
  public var speaksOfTheOthers: Bool {
    // Most options have more letters than any of these, and bytes are counted at once.
    let letters = plain.utf8.count { $0 == .space || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    guard letters <= "neither of the above".utf8.count else { return false }
    return Self.wordsAboutOthers.contains(plain.lowercased().filter { $0.isLetter || $0 == " " })
  }

  private static let wordsAboutOthers = Set(
    ["all", "none", "both", "neither"].flatMap { first in
      ["of the above", "of these", "of them"].map { "\(first) \($0)" }
    })
}

extension Presentation {
  /// The numbers from 1 to `count` in an order drawn from a seed.
  public static func order(of count: Int, seed: UInt64) -> [Int] {
    var generator = SplitMix(seed: seed)
    return generator.shuffled(Array(0..<count).map { $0 + 1 })
  }
}
