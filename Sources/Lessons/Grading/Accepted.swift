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
        ? "Type what fills the blank." : "Type what fills the \(blanks.count) blanks, with ; between."
    case .open: return "Type your answer in your own words."
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
