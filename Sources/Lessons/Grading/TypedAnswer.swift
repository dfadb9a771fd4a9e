import Formula
import Text

extension Question {
  /// Reads what was typed at this question, as its options are shown.
  ///
  /// A line is first read as letters or numbers, then as words; quotes make it words. What cannot be read, or can be
  /// read in two ways, is `unreadable` with a sentence, and costs nothing.
  public func read(_ typed: String, as presentation: Presentation) -> Given {
    precondition(presentation.fits(self), "The order \(presentation.order) does not fit the question \(id).")
    let line = normalised(typed)
    guard !line.isEmpty else { return .unreadable(accepted) }
    guard line.utf8.count <= 4096 else { return .unreadable("That is too long. \(accepted)") }
    let quoted = Self.unquoted(line)
    let words = quoted ?? line
    guard !words.isEmpty else { return .unreadable(accepted) }
    switch kind {
    case .open, .text: return .words(words)
    case .cloze: return readBlanks(words)
    case .order: return readOrder(words, presentation)
    case .match: return readPairs(words, presentation)
    case .single, .multiple, .predict, .numeric:
      if isNumeric { return readNumber(words) }
      return readChoice(words, isQuoted: quoted != nil, presentation)
    }
  }

  /// The same, but nil for what is no letter or number: such a line may be a word of the prompt, such as `hint`.
  public func readMarks(_ typed: String, as presentation: Presentation) -> Given? {
    let line = normalised(typed)
    guard Self.unquoted(line) == nil, !line.isEmpty else { return nil }
    if isNumeric { if case .number(let number) = readNumber(line) { return .number(number) } else { return nil } }
    switch kind {
    case .text, .cloze, .open: return nil
    case .match: return line.contains(where: \.isNumber) ? read(line, as: presentation) : nil
    case .single, .multiple, .predict, .numeric, .order:
      return TypedMarks(line, count: options.count) == .none ? nil : read(line, as: presentation)
    }
  }

  /// What stands between quotes; nil without quotes round the whole line.
  private static func unquoted(_ line: String) -> String? {
    let pairs: [(Character, Character)] = [("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»")]
    guard line.count >= 2, let first = line.first, let last = line.last,
      pairs.contains(where: { $0 == (first, last) })
    else { return nil }
    return normalised(String(line.dropFirst().dropLast()))
  }

  private func readNumber(_ line: String) -> Given {
    switch TypedNumber.read(line, unit: key?.unit) {
    case .number(let number): .number(number)
    case .unreadable(let sentence): .unreadable(sentence)
    }
  }

  private func readBlanks(_ words: String) -> Given {
    let parts = words.split(separator: ";", omittingEmptySubsequences: false).map { normalised(String($0)) }
    if blanks.count == 1 { return .words(words) }
    guard parts.count == blanks.count, !parts.contains("") else {
      let count = parts.count { !$0.isEmpty }
      return .unreadable(
        "There \(count == 1 ? "is 1 answer" : "are \(count) answers") for \(blanks.count) blanks. \(accepted)")
    }
    return .words(parts.joined(separator: ";"))
  }
}

// Choices.
extension Question {
  private func readChoice(_ line: String, isQuoted: Bool, _ presentation: Presentation) -> Given {
    let matches = options(beginning: line)
    let marks = isQuoted ? TypedMarks.none : TypedMarks(line, count: options.count)
    switch marks {
    case .positions(let positions):
      let chosen = positions.map { presentation.order[$0 - 1] }
      var seen: Set<Int> = []
      if kind == .multiple, let twice = positions.first(where: { !seen.insert($0).inserted }) {
        return .unreadable("\(Self.letters(26)[twice - 1]) stands twice. \(accepted)")
      }
      if kind == .multiple || positions.count == 1 {
        guard let other = matches.only, [other] != chosen, positions.count > 1 || isWhole(other, line) else {
          return .options(chosen.sorted())
        }
        return .unreadable(
          "“\(line)” can be read as \(positions.map { Self.letters(26)[$0 - 1] }.joined(separator: " and "))"
            + " or as “\(options[other - 1].plain)”: type "
            + (positions.count == 1 ? "the letter." : "letters with a space between, or more words."))
      }
      if let only = matches.only { return .options([only]) }
      return .unreadable("This question has one answer. \(accepted)")
    case .outside(let mark):
      if let only = matches.only { return .options([only]) }
      return .unreadable("There is no \(mark). \(accepted)")
    case .none:
      if let only = matches.only { return .options([only]) }
      if kind == .multiple, let several = severalWords(line) { return .options(several) }
      let what = matches.isEmpty ? "is none of the options" : "begins more than one option"
      return .unreadable("“\(line)” \(what). \(accepted)")
    }
  }

  /// The options, from 1, that begin with the words; only one of those words if it has just these.
  private func options(beginning line: String) -> [Int] {
    let words = normalised(line, forgiving: [.case, .accents])
    let plain = options.map { normalised($0.plain, forgiving: [.case, .accents]) }
    if let whole = plain.firstIndex(of: words) { return [whole + 1] }
    return plain.indices.filter { plain[$0].hasPrefix(words) }.map { $0 + 1 }
  }

  private func isWhole(_ option: Int, _ line: String) -> Bool {
    normalised(options[option - 1].plain, forgiving: [.case, .accents])
      == normalised(line, forgiving: [.case, .accents])
  }

  /// Several options by their words, with commas or semicolons between.
  private func severalWords(_ line: String) -> [Int]? {
    let parts = line.split { $0 == "," || $0 == ";" }.map { normalised(String($0)) }.filter { !$0.isEmpty }
    let chosen = parts.compactMap { options(beginning: $0).only }
    guard parts.count > 1, chosen.count == parts.count, Set(chosen).count == chosen.count else { return nil }
    return chosen.sorted()
  }
}

// Orders and pairs.
extension Question {
  private func readOrder(_ line: String, _ presentation: Presentation) -> Given {
    switch TypedMarks(line, count: options.count) {
    case .none: return .unreadable("“\(line)” is no order. \(accepted)")
    case .outside(let mark): return .unreadable("There is no \(mark). \(accepted)")
    case .positions(let positions):
      guard positions.count == options.count, Set(positions).count == positions.count else {
        return .unreadable("Each of \(Self.letters(options.count).joined(separator: ", ")) stands once. \(accepted)")
      }
      return .options(positions.map { presentation.order[$0 - 1] })
    }
  }

  private func readPairs(_ line: String, _ presentation: Presentation) -> Given {
    let lefts = pairs.count { $0.left != nil }
    var rights = [Int?](repeating: nil, count: lefts)
    var letter: Int?
    var number = ""
    for character in line.lowercased() + " " {
      if let digit = character.wholeNumberValue, character.isASCII {
        number += "\(digit)"
        continue
      }
      if !number.isEmpty {
        guard let left = letter, let right = Int(number), presentation.order.indices.contains(right - 1) else {
          return .unreadable("“\(number)” belongs to no pair. \(accepted)")
        }
        guard rights[left] == nil else { return .unreadable("\(Self.letters(26)[left]) stands twice. \(accepted)") }
        rights[left] = presentation.order[right - 1]
        (letter, number) = (nil, "")
      }
      if let index = Self.letters(26).firstIndex(of: String(character)) {
        guard letter == nil, index < lefts else { return .unreadable("“\(line)” is no list of pairs. \(accepted)") }
        letter = index
      } else if !" ,;:=-–—>→()".contains(character) {
        return .unreadable("“\(line)” is no list of pairs. \(accepted)")
      }
    }
    let given = rights.compactMap { $0 }
    if letter != nil || given.count < lefts {
      return .unreadable("Only \(given.count) of \(lefts) pairs are given. \(accepted)")
    }
    if Set(given).count < given.count { return .unreadable("A number stands twice. \(accepted)") }
    return .options(given)
  }
}

extension [Int] {
  /// The one element; nil where there is none or more than one.
  fileprivate var only: Int? { count == 1 ? self[0] : nil }
}
