import Lessons

extension Rule {
  /// Technical names are spelt as the pack's glossary spells them; the case of a first letter and a hyphen are forgiven.
  static let glossary = Rule(
    "glossary",
    lesson: { lesson, report in
      var terms = Terms(lesson.pack.glossary)
      guard !terms.isEmpty else { return }
      for piece in lesson.text.words {
        let words = Word.all(in: piece.text)
        var next = 0
        while next < words.count {
          guard let (spelling, count) = terms.reading(words[next...]) else {
            next += 1
            continue
          }
          if let spelling {
            let start = words[next].offset
            let written = piece.text.unicodeScalars.dropFirst(start).prefix(words[next + count - 1].end - start)
            report.note(.misspelt(String(written), as: spelling), at: piece.place.moved(by: start))
          }
          next += count
        }
      }
    })
}

/// A word of a text: letters and digits.
private struct Word {
  let text: String
  let offset: Int
  var end: Int { offset + text.unicodeScalars.count }

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

/// The names of a glossary.
private struct Terms {
  private struct Term {
    let spelling: String
    let words: [String]
  }

  /// By their letters alone, small.
  private let terms: [String: [Term]]
  /// The letters of long single words, in which a slip is looked for.
  private let long: [String]
  /// The most words that a name may be written as.
  private let longest: Int
  private var slips: [String: String?] = [:]

  init(_ glossary: [String]) {
    var terms: [String: [Term]] = [:], longest = 0
    for spelling in glossary {
      let words = Word.all(in: spelling).map(\.text)
      guard !words.isEmpty else { continue }
      terms[words.joined().lowercased(), default: []].append(Term(spelling: spelling, words: words))
      longest = max(longest, min(words.count, 8) + 1)
    }
    self.terms = terms
    self.longest = longest
    long = terms.filter { $0.value[0].words.count == 1 && $0.key.unicodeScalars.count >= 8 }.map(\.key).sorted()
  }

  var isEmpty: Bool { terms.isEmpty }

  /// What the first words spell and how many of them: the right spelling of a name that is misspelt, none of one that is
  /// right; nil where they are no name.
  mutating func reading(_ words: ArraySlice<Word>) -> (spelling: String?, count: Int)? {
    for count in stride(from: min(longest, words.count), through: 1, by: -1) {
      let written = Array(words.prefix(count))
      // The words of a name have a blank or a hyphen between them.
      guard zip(written, written.dropFirst()).allSatisfy({ $0.end + 1 == $1.offset }) else { continue }
      let letters = written.map(\.text).joined().lowercased()
      if let same = terms[letters] {
        return (same.contains { Self.isSame(written, $0.words) } ? nil : same[0].spelling, count)
      }
      if count == 1, let spelling = slip(letters) { return (spelling, 1) }
    }
    return nil
  }

  /// Whether words spell a name: each as it is, but for the case of the first letter of all.
  private static func isSame(_ written: [Word], _ words: [String]) -> Bool {
    guard written.count == words.count else { return false }
    return zip(written, words).enumerated().allSatisfy { index, pair in
      pair.0.text == pair.1 || index == 0 && pair.0.text.dropFirst() == pair.1.dropFirst()
    }
  }

  /// The name of which a word is a slip, each word looked at once.
  private mutating func slip(_ word: String) -> String? {
    if let known = slips[word] { return known }
    let spelling = long.prefix(500).first { Self.isSlip(word, of: $0) }.flatMap { terms[$0]?[0].spelling }
    slips[word] = .some(spelling)
    return spelling
  }

  /// Whether a word is a name with one wrong, missing, added or swapped letter; an ending of its own is no slip.
  private static func isSlip(_ word: String, of name: String) -> Bool {
    guard word.utf8.last == name.utf8.last, abs(word.utf8.count - name.utf8.count) <= 4, word.utf8.count >= 7 else {
      return false
    }
    let a = Array(word.unicodeScalars), b = Array(name.unicodeScalars)
    guard abs(a.count - b.count) <= 1 else { return false }
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
    .warning(
      "\(quoted(written)) is spelt “\(term)” in the pack's glossary.", "Spell it so here, or change the glossary.")
  }
}
