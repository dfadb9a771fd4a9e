import Lessons

/// A question that is not what it was.
public struct QuestionChange: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case added, removed, kept
    /// It has another id now; its answers go along.
    case renamed(from: String)
  }

  public var id: String
  /// Its heading.
  public var prompt: String
  public var kind: Kind
  /// Whether another answer is right now, so that it is due again.
  public var hasNewKey = false
  /// Whether its words are different.
  public var hasNewText = false

  var isAny: Bool { kind != .kept || hasNewKey || hasNewText }
}

extension QuestionChange {
  init(gone question: Question) {
    self.init(id: question.id, prompt: Inline.plain(question.prompt), kind: .removed)
  }

  init(from old: Question?, to new: Question) {
    self.init(id: new.id, prompt: Inline.plain(new.prompt), kind: .added)
    guard let old else { return }
    kind = old.id == new.id ? .kept : .renamed(from: old.id)
    hasNewKey = old.meaning != new.meaning
    hasNewText = Self.words(old) != Self.words(new)
  }

  /// What is read of a question, without its name and its place.
  private static func words(_ question: Question) -> String {
    let blocks = question.hints + [question.stem, question.why, question.modelAnswer, question.lookFor]
    return
      "\(question.prompt)\(question.options)\(question.pairs)\(question.blanks)\(blocks)\(question.key?.accept ?? [])"
  }
}
