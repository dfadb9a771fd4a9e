/// The nearest right word for one that is none.
public enum Spelling {
  /// The candidate that is fewest slips away from `word`, if that is few for its length; the first of equals.
  ///
  /// A slip is a letter left out, put in, replaced, or swapped with its neighbour (Damerau–Levenshtein, optimal string
  /// alignment); case costs nothing. One slip is forgiven in up to four letters, two in up to eight, then three.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased().unicodeScalars.prefix(64))
    guard !typed.isEmpty else { return nil }
    let allowed = typed.count <= 4 ? 1 : typed.count <= 8 ? 2 : 3
    var best: (candidate: String, slips: Int)?
    for candidate in candidates {
      let right = Array(candidate.lowercased().unicodeScalars.prefix(64))
      guard abs(right.count - typed.count) <= allowed else { continue }
      let slips = distance(typed, right)
      if slips <= allowed, slips < right.count, slips < (best?.slips ?? .max) { best = (candidate, slips) }
    }
    return best?.candidate
  }

  /// "Did you mean batch?", or nothing where no candidate is near.
  public static func advice(for word: String, among candidates: [String]) -> String? {
    nearest(to: word, among: candidates).map { "Did you mean \($0)?" }
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var slips = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { slips = min(slips, beforeLast[j - 1] + 1) }
        row.append(slips)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
