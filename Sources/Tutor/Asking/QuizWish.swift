/// What a quiz is asked for: which lessons, which of their questions, and how.
public struct QuizWish: Sendable, Equatable {
  /// Their names or numbers, a pack's id, or `all`; none is the lesson last opened.
  public var lessons: [String]
  /// Only what has this tag, or stands in a lesson that has it.
  public var tag: String?
  /// So many, drawn from all questions.
  public var count: Int?
  public var seed: UInt64?
  /// Only what was last answered wrongly.
  public var isMissed: Bool
  /// Nothing is said about the answers before the end.
  public var isExam: Bool

  public init(
    lessons: [String] = [], tag: String? = nil, count: Int? = nil, seed: UInt64? = nil, isMissed: Bool = false,
    isExam: Bool = false
  ) {
    self.lessons = lessons
    self.tag = tag
    self.count = count
    self.seed = seed
    self.isMissed = isMissed
    self.isExam = isExam
  }

  /// Whether it asks for a quiz of its own, and not for one that was broken off.
  var beginsAnew: Bool { tag != nil || count != nil || seed != nil || isMissed || isExam }

  /// What the round of questions is called in the record.
  var mode: QuizRound.Mode {
    isExam ? .exam : isMissed ? .missed : tag != nil ? .tag : count != nil ? .count : .lesson
  }
}

extension QuizWish: ExpressibleByArrayLiteral {
  public init(arrayLiteral lessons: String...) { self.init(lessons: lessons) }
}

extension QuizWish {
  /// Reads what stands behind `quiz` at the prompt: `12 exam`, `missed`, `tag noise`, `count 5`, with or without dashes.
  init(typed words: [String]) throws(QuizRefused) {
    self.init(lessons: [])
    var rest = words.flatMap {
      $0.hasPrefix("-") || $0.contains("=") ? $0.split(separator: "=").map(String.init) : [$0]
    }[...]
    while let word = rest.popFirst() {
      let isOption = word.hasPrefix("--")
      switch isOption ? String(word.dropFirst(2)) : word {
      case "exam": isExam = true
      case "missed": isMissed = true
      case "tag":
        guard let value = rest.popFirst() else { throw QuizRefused(sentence: "Which tag? For example: quiz tag noise") }
        tag = value
      case "count":
        let value = rest.popFirst()
        guard let number = value.flatMap({ Int($0) }), number > 0 else { throw QuizWish.noCount }
        count = number
      case "seed":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }) else {
          throw QuizRefused(sentence: "A seed is a whole number, such as: quiz seed 7")
        }
        seed = number
      default:
        if isOption {
          throw QuizRefused(sentence: "There is no \(word): quiz takes --exam, --missed, --tag, --count and --seed.")
        }
        lessons.append(word)
      }
    }
  }

  static let noCount = QuizRefused(sentence: "How many questions? A whole number from 1, such as: quiz count 5")
}
