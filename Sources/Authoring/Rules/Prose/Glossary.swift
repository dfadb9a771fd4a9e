import Lessons

extension Rule {
  /// Technical names are spelt as the pack's glossary spells them; the case of a first letter and a hyphen are forgiven.
  static let glossary = Rule(
    "glossary",
    lesson: { lesson, report in
      let terms = lesson.pack.glossary.map(Term.init).filter { !$0.folded.isEmpty }
      guard !terms.isEmpty else { return }
      let longest = (terms.map { $0.words.count }.max() ?? 1) + 1
      for piece in lesson.text.words {
        let words = Word.all(in: piece.text)
        var next = 0
        while next < words.count {
          guard let (term, count) = misspelt(words[next...], terms, longest: longest) else {
            next += 1
            continue
          }
          if let term {
            let written = String(
              piece.text.unicodeScalars.dropFirst(words[next].offset)
                .prefix(words[next + count - 1].end - words[next].offset))
            report.note(.misspelt(written, as: term.spelling), at: piece.place.moved(by: words[next].offset))
          }
          next += count
        }
      }
    })

  /// The term that the first words misspell, or none where they spell one, and how many words they are; nil where they
  /// are no term.
  private static func misspelt(_ words: ArraySlice<Word>, _ terms: [Term], longest: Int) -> (Term?, Int)? {
    for count in stride(from: min(longest, words.count), through: 1, by: -1) {
      let written = Array(words.prefix(count))
      // Words of one term stand in one line with a blank or a hyphen between.
      guard zip(written, written.dropFirst()).allSatisfy({ $0.end + 1 == $1.offset }) else { continue }
      let folded = written.map(\.folded).joined()
      if terms.contains(where: { $0.accepts(written) }) { return (nil, count) }
      if let term = terms.first(where: { $0.folded == folded }) { return (term, count) }
      if count == 1, let term = terms.first(where: { $0.isSlip(folded) }),
        !terms.contains(where: { $0.folded == folded })
      {
        return (term, count)
      }
    }
    return nil
  }
}

/// A word of a text: letters and digits.
private struct Word {
  let text: String
  let offset: Int
  var end: Int { offset + text.unicodeScalars.count }
  var folded: String { text.lowercased() }

  static func all(in text: String) -> [Word] {
    var words: [Word] = [], current = String.UnicodeScalarView(), start = 0
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if current.isEmpty { start = offset }
        current.append(scalar)
      } else if !current.isEmpty {
        words.append(Word(text: String(current), offset: start))
        current = String.UnicodeScalarView()
      }
    }
    return current.isEmpty ? words : words + [Word(text: String(current), offset: start)]
  }
}

/// A name of the glossary.
private struct Term {
  let spelling: String
  let words: [String]
  let folded: String

  init(_ spelling: String) {
    self.spelling = spelling
    words = Word.all(in: spelling).map(\.text)
    folded = words.joined().lowercased()
  }

  /// Whether words spell it: each as it is but for the case of the first letter of all.
  func accepts(_ written: [Word]) -> Bool {
    guard written.count == words.count else { return false }
    return zip(written, words).enumerated().allSatisfy { index, pair in
      pair.0.text == pair.1
        || index == 0 && pair.0.text.dropFirst() == pair.1.dropFirst() && pair.0.folded == pair.1.lowercased()
    }
  }

  /// Whether a word is this name with one wrong, missing, added or swapped letter; an ending of its own is no slip.
  func isSlip(_ word: String) -> Bool {
    let a = Array(word.unicodeScalars), b = Array(folded.unicodeScalars)
    guard words.count == 1, b.count >= 8, abs(a.count - b.count) <= 1, a != b, a.last == b.last else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    // What differs lies between a common beginning and a common end.
    let left = a.count - min(a.count, start + end), right = b.count - min(b.count, start + end)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }
}

extension Message {
  static func misspelt(_ written: String, as term: String) -> Message {
    .warning("The pack's glossary spells \(quoted(written)) “\(term)”.", "Spell it so here, or change the glossary.")
  }
}
