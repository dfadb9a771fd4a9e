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
    self.init(id: question.id, prompt: question.heading, kind: .removed)
  }

  init(from old: Question?, to new: Question) {
    self.init(id: new.id, prompt: new.heading, kind: .added)
    guard let old else { return }
    kind = old.id == new.id ? .kept : .renamed(from: old.id)
    hasNewKey = old.meaning != new.meaning
    hasNewText = Self.words(old) != Self.words(new)
  }

  /// What is read of a question, without its name and its place.
  private static func words(_ question: Question) -> String {
    let blocks = question.hints + [question.stem, question.why, question.modelAnswer, question.lookFor]
    let options = question.options.map { "\($0.text)\($0.feedback)" }
    let mistakes = (question.key?.mistakes ?? []).map { "\($0.value ?? "")\($0.accept)\($0.text)" }
    let key = "\(question.key?.accept ?? [])\(mistakes)\(question.key?.surprise ?? "")"
    return "\(question.prompt)\(options)\(question.pairs)\(question.blanks)\(blocks)\(key)"
  }
}
