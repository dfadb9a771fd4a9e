import Formula

/// Why an answer got its verdict, in words. None of them gives the key away, for one more try may follow.
enum Reason {
  /// Of several choices: how many of the right ones were found, and which are not right. Of one: nothing but a name, and
  /// only where its author says nothing.
  static func choice(_ chosen: [Question.Option], of question: Question) -> String? {
    let extra = chosen.filter { !$0.isRight }
    guard question.kind == .multiple else {
      return extra.first { $0.feedback.isEmpty }.map { "“\(Inline.shown($0.text))” is not right." }
    }
    let all = question.options.count(where: \.isRight), hits = chosen.count - extra.count
    guard hits < all || !extra.isEmpty else { return nil }
    let found =
      hits == 0
      ? "None of the \(all) right ones is chosen." : "\(hits) of \(all) right ones \(hits == 1 ? "is" : "are") chosen."
    let wrong = extra.map { "“\(Inline.shown($0.text))”" }
    return wrong.isEmpty ? found : "\(found) Not right: \(listed(wrong))."
  }

  /// A number that is near enough: what the key is, and what is accepted.
  static func near(_ number: Double, _ value: Double, _ key: AnswerKey) -> String? {
    guard number != value else { return nil }
    let tolerance = key.tolerance, bounds = tolerance.shown(key: value), exact = tolerance.shownKey(value)
    if key.digits != nil { return "It is \(bounds)." }
    // What differs by rounding alone needs no word.
    return bounds == exact ? nil : "It is \(exact); \(bounds) is accepted, bounds included."
  }

  /// A number that is not.
  static func far(_ number: String, isAbove: Bool, _ key: AnswerKey) -> String {
    let side = "\(number) is too \(isAbove ? "large" : "small")."
    return key.nearEnough.map { "\(side) \($0)" } ?? side
  }

  /// Words that are none of the accepted forms.
  static func words(_ words: String, isNear: Bool) -> String {
    isNear
      ? "“\(words)” is nearly it: capitals, spaces or accents count here." : "“\(words)” is not what is asked for."
  }

  /// Of several parts: how many are right, and which are not.
  static func parts(_ wrong: [Int], of count: Int, _ kind: Question.Kind, _ chosen: [String]) -> String {
    if count == 1 {
      let given = chosen.first ?? ""
      return kind == .cloze ? "“\(given)” does not fill the blank." : "“\(given)” is not right."
    }
    let noun = kind == .order ? "places" : kind == .match ? "pairs" : "blanks"
    let hits = count - wrong.count
    guard hits > 0 else { return "None of the \(count) \(noun) is right." }
    let names = wrong.map { kind == .match ? Question.letters(26)[$0] : "\($0 + 1)" }
    return "\(hits) of \(count) \(noun) \(hits == 1 ? "is" : "are") right; not right: \(listed(names))."
  }

  /// "a, b and c".
  private static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension AnswerKey {
  /// How near a number must come, in a sentence that does not give the key away; nil where it must be exact, or where the
  /// bounds are those of an interval round the key.
  public var nearEnough: String? {
    if let digits {
      return "It is compared to \(digits) significant \(digits == 1 ? "digit" : "digits")."
    }
    guard let within, !within.contains("["), tolerance != .exact else { return nil }
    let points = unit.flatMap { within.contains("%") ? nil : " \($0)" } ?? ""
    return "Within \(within)\(points) is near enough, bounds included."
  }
}
