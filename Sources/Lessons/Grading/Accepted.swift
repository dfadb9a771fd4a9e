import Formula

extension Question {
  /// What is accepted at this question, in one sentence: it answers an empty or an unreadable line.
  public var accepted: String {
    switch kind {
    case .single: return "Type one letter, \(letters)."
    case .multiple: return "Type the letters of all that are right, such as “a c”."
    case .predict where !options.isEmpty: return "Type one letter, \(letters)."
    case .predict, .numeric:
      guard let unit = key?.unit else { return "Type a number, such as 12, 0.5, 1/2 or 50 %." }
      return "Type a number (in \(unit)), such as 12, 0.5 or 1/2."
    case .text: return "Type a word or a few."
    case .order:
      return "Type the letters in the right order, such as “\(Self.letters(options.count).reversed().joined())”."
    case .match: return "Type a letter and a number for each pair, such as “a2 b1”."
    case .cloze:
      return blanks.count == 1
        ? "Type what fills the blank." : "Type what fills the \(blanks.count) blanks, with a semicolon (;) between."
    case .open: return "Type your answer in your own words."
    }
  }

  /// The same where there is little room; nil where it is short already.
  public var acceptedInShort: String? {
    switch kind {
    case .multiple: "Type all right ones, such as “a c”."
    case .order: "Type the order, such as “\(Self.letters(options.count).reversed().joined())”."
    case .match: "Type pairs, such as “a2 b1”."
    default: nil
    }
  }

  /// The right answer, as it is told with the explanation.
  ///
  /// - Parameter value: the computed number of a numeric question.
  public func rightAnswer(value: Double? = nil) -> [Inline] {
    func listed(_ parts: [[Inline]]) -> [Inline] { Array(parts.joined(separator: [.text("; ")])) }
    switch kind {
    case .single, .multiple,
      .predict where !options.isEmpty:
      return listed(options.filter(\.isRight).map(\.text))
    case .predict, .numeric:
      guard let key, let value = value ?? Self.constant(key.value) else { return [] }
      let unit = key.unit.map { " \($0)" } ?? ""
      let bounds = key.tolerance.shown(key: value)
      let exact = key.tolerance.shownKey(value)
      let accepted = key.digits == nil && bounds != exact ? " (\(bounds) is accepted)" : ""
      return [.text(exact + unit + accepted)]
    case .text: return [.text((key?.accept ?? []).joined(separator: ", or "))]
    case .order: return listed(options.map(\.text))
    case .match: return listed(pairs.compactMap { pair in pair.left.map { $0 + [.text(": ")] + pair.right } })
    case .cloze: return [.text(blanks.map { $0.accept.first ?? "" }.joined(separator: "; "))]
    case .open: return []
    }
  }

  /// The letters of its options: `a–d`.
  private var letters: String {
    let letters = Self.letters(options.count)
    return "\(letters.first ?? "a")–\(letters.last ?? "a")"
  }

  /// The first letters of the alphabet.
  static func letters(_ count: Int) -> [String] {
    "abcdefghijklmnopqrstuvwxyz".prefix(count).map(String.init)
  }
}
