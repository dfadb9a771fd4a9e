import Text

/// The words that are looked for: each begins a word of the text, without capitals and accents.
struct SearchWords: Sendable {
  private let words: [[Unicode.Scalar]]

  /// Nil where nothing is left to look for.
  init?(_ typed: String) {
    words = Self.parts(typed).map { Self.folded($0) }.filter { $0.contains(where: Self.isLetter) }
    if words.isEmpty { return nil }
  }

  /// Whether all of them are in a text.
  func areIn(_ text: String) -> Bool {
    let folded = Self.folded(text)
    return words.allSatisfy { Self.find($0, in: folded) != nil }
  }

  /// Whether one of them is in a text.
  func isAny(in text: String) -> Bool {
    let folded = Self.folded(text)
    return words.contains { Self.find($0, in: folded) != nil }
  }

  /// The text around the first place where one of them is, at most so many characters of it.
  func excerpt(of text: String, longest: Int) -> Excerpt {
    // Words are the same before and after folding, one by one: that is how a place in the one is found in the other.
    let parts = Self.parts(text)
    let isFound = parts.map { part in
      let folded = Self.folded(part)
      return words.contains { Self.find($0, in: folded) != nil }
    }
    let first = isFound.firstIndex(of: true) ?? 0
    var start = first, length = parts.isEmpty ? 0 : parts[first].count
    while start > 0, first - start < 6, length + parts[start - 1].count + 1 <= longest / 2 {
      start -= 1
      length += parts[start].count + 1
    }
    var end = first + 1
    while end < parts.count, length + parts[end].count + 1 <= longest {
      length += parts[end].count + 1
      end += 1
    }
    var pieces: [Excerpt.Piece] = start > 0 ? [.init(text: "… ", isFound: false)] : []
    for index in start..<min(end, parts.count) {
      let space = index + 1 < end ? " " : ""
      pieces += isFound[index] ? Self.pieces(of: parts[index]) : [.init(text: parts[index], isFound: false)]
      if !space.isEmpty { pieces.append(.init(text: space, isFound: false)) }
    }
    if end < parts.count { pieces.append(.init(text: " …", isFound: false)) }
    return Excerpt(pieces: pieces)
  }

  /// A found word apart from the marks around it.
  private static func pieces(of part: String) -> [Excerpt.Piece] {
    let scalars = part.unicodeScalars
    guard let first = scalars.firstIndex(where: isLetter), let last = scalars.lastIndex(where: isLetter) else {
      return [.init(text: part, isFound: true)]
    }
    let end = scalars.index(after: last)
    return [
      (scalars[..<first], false), (scalars[first..<end], true), (scalars[end...], false),
    ].filter { !$0.0.isEmpty }.map { .init(text: String($0.0), isFound: $0.1) }
  }

  private static func parts(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    Array(normalised(text, forgiving: [.case, .accents]).unicodeScalars)
  }

  /// The first place where a word of the text begins with these letters; in writing without spaces, any place.
  private static func find(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard let first = word.first, word.count <= text.count else { return nil }
    for at in 0...(text.count - word.count) where text[at] == first {
      if at > 0, isLetter(text[at - 1]), isLetter(first), first.value < 0x2E80 { continue }
      if text[at..<at + word.count].elementsEqual(word) { return at }
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
