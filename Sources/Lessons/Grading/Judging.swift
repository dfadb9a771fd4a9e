public import Formula
import Text

extension Question {
  /// Judges an answer. The same answer to the same question gets the same verdict for ever.
  ///
  /// - Parameter key: the computed value of a numeric question. Without one, a value that measures nothing is computed
  ///   here; where there is none at all, no number is right.
  /// - Parameter mistakes: the computed values of the key's mistakes, in order; those of formulas that measure nothing
  ///   are computed here.
  public func verdict(on given: Given, key: Double? = nil, mistakes: [Double?] = []) -> Verdict {
    if case .unreadable(let sentence) = given {
      preconditionFailure("What cannot be read has no verdict: \(sentence)")
    }
    precondition(kind != .open, "An interview question is compared by the learner, not graded.")
    switch given {
    case .options(let numbers):
      switch kind {
      case .order: return order(numbers)
      case .match: return match(numbers)
      default: return choice(numbers)
      }
    case .number(let number): return numeric(number, key: key, mistakes: mistakes)
    case .words(let words): return kind == .cloze ? cloze(words) : text(words)
    case .unreadable: return Verdict(outcome: .wrong, chosen: [])
    }
  }

  private func choice(_ numbers: [Int]) -> Verdict {
    let chosen = numbers.filter { options.indices.contains($0 - 1) }.map { options[$0 - 1] }
    let hits = chosen.count(where: \.isRight)
    let missed = options.count(where: \.isRight) - hits
    let extra = chosen.count - hits
    let isPartly = kind == .multiple && extra == 0 && hits > 0
    return Verdict(
      outcome: missed == 0 && extra == 0 ? .right : isPartly ? .partly : .wrong,
      chosen: chosen.map(\.plain), feedback: chosen.map(\.feedback).filter { !$0.isEmpty }, missed: missed,
      extra: extra,
      reason: Reason.choice(chosen, of: self))
  }

  private func numeric(_ number: Double, key computed: Double?, mistakes: [Double?]) -> Verdict {
    let chosen = [Self.written(number) + (key?.unit.map { $0 == "%" ? " %" : " \($0)" } ?? "")]
    guard let key, let value = computed ?? Self.constant(key.value) else {
      return Verdict(outcome: .wrong, chosen: chosen, reason: "The right number cannot be computed here.")
    }
    if key.tolerance.accepts(number, key: value) {
      return Verdict(outcome: .right, chosen: chosen, reason: Reason.near(number, value, key))
    }
    let feedback = key.mistakes.indices.first { index in
      let given = mistakes.indices.contains(index) ? mistakes[index] : nil
      return (given ?? Self.constant(key.mistakes[index].value)).map { key.nearness.accepts(number, key: $0) } ?? false
    }
    return Verdict(
      outcome: .wrong, chosen: chosen,
      feedback: feedback.map { [[.paragraph(key.mistakes[$0].text)]] } ?? [], missed: 1,
      reason: feedback == nil ? Reason.far(chosen[0], isAbove: number > value, key) : nil)
  }

  private func text(_ words: String) -> Verdict {
    let forgiving = Set((key?.forgive ?? []).compactMap(Forgiving.init(rawValue:)))
    if (key?.accept ?? []).contains(where: { Self.isSame(words, $0, forgiving: forgiving) }) {
      return Verdict(outcome: .right, chosen: [words])
    }
    let mistake = (key?.mistakes ?? []).first { mistake in
      (mistake.accept + [mistake.value].compactMap { $0 }).contains { Self.isSame(words, $0, forgiving: forgiving) }
    }
    let isNear = (key?.accept ?? []).contains { Self.isSame(words, $0, forgiving: Set(Forgiving.allCases)) }
    return Verdict(
      outcome: .wrong, chosen: [words], feedback: mistake.map { [[.paragraph($0.text)]] } ?? [], missed: 1,
      reason: mistake == nil ? Reason.words(words, isNear: isNear) : nil)
  }
}

// What has several parts: at least half of them right is partly right.
extension Question {
  private func order(_ numbers: [Int]) -> Verdict {
    let items = numbers.filter { options.indices.contains($0 - 1) }.map { options[$0 - 1] }
    let hits = zip(items, options).map { $0.plain == $1.plain }
    return parts(hits, of: options.count, chosen: items.map(\.plain))
  }

  private func match(_ rows: [Int]) -> Verdict {
    let lefts = pairs.filter { $0.left != nil }
    let rights = rows.map { pairs.indices.contains($0 - 1) ? Inline.plain(pairs[$0 - 1].right) : "" }
    let hits = zip(lefts, rights).map { Inline.plain($0.right) == $1 }
    let chosen = zip(lefts, rights).map { Inline.plain($0.left ?? []) + ": " + $1 }
    return parts(hits, of: lefts.count, chosen: chosen)
  }

  private func cloze(_ words: String) -> Verdict {
    let given =
      blanks.count == 1 ? [words] : words.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let hits = zip(blanks, given).map { blank, word in
      blank.accept.contains { Self.isSame(word, $0, forgiving: [.case, .spaces, .accents]) }
    }
    return parts(hits, of: blanks.count, chosen: given)
  }

  private func parts(_ isRight: [Bool], of count: Int, chosen: [String]) -> Verdict {
    let hits = isRight.count { $0 }
    let outcome: Verdict.Outcome =
      hits == count && chosen.count == count ? .right : 2 * hits >= count && hits > 0 ? .partly : .wrong
    let wrong = (0..<count).filter { !isRight.indices.contains($0) || !isRight[$0] }
    return Verdict(
      outcome: outcome, chosen: chosen, missed: count - hits,
      reason: outcome == .right ? nil : Reason.parts(wrong, of: count, kind, chosen))
  }

  /// Whether words are an accepted form; one that is a number is compared as a number.
  private static func isSame(_ words: String, _ form: String, forgiving: Set<Forgiving>) -> Bool {
    if normalised(words, forgiving: forgiving) == normalised(form, forgiving: forgiving) { return true }
    guard case .number(let wanted) = TypedNumber.read(form), case .number(let number) = TypedNumber.read(words) else {
      return false
    }
    return Tolerance.exact.accepts(number, key: wanted)
  }

  /// What a formula without measures and variables comes to.
  static func constant(_ formula: String?) -> Double? {
    guard let formula, let expression = try? Expression(parsing: formula), expression.calls.isEmpty else { return nil }
    return (try? expression.evaluate(variables: [:]) { .missing($0.written) })?.number
  }

  private static func written(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}

extension AnswerKey {
  /// How near a number must come.
  public var tolerance: Tolerance {
    if let digits, (1...15).contains(digits) { return Tolerance(digits: digits) }
    return within.flatMap { try? Tolerance(parsing: $0) } ?? .exact
  }

  /// How near a number must come to a mistake: an interval speaks of the key alone.
  fileprivate var nearness: Tolerance { within?.contains("[") == true ? .exact : tolerance }
}

extension Tolerance {
  /// No tolerance but that for rounding.
  static let exact: Tolerance = {
    guard let tolerance = try? Tolerance(parsing: "0") else { preconditionFailure("0 is a tolerance.") }
    return tolerance
  }()
}
