/// The right word that somebody probably meant.
public enum Nearest {
  /// The candidate nearest to `word`, or nil where none is near: at most one slip for every three letters, or `word` is
  /// the beginning (three letters or more) of just one candidate.
  ///
  /// A slip is a letter too many, one missing, a wrong one, or two neighbours swapped (the optimal string alignment
  /// distance after Damerau and Levenshtein). Capitals do not count. Of equals the first wins, before it one with the same
  /// first letter.
  public static func match(_ word: String, in candidates: [String]) -> String? {
    let typed = Array(word.lowercased().unicodeScalars)
    guard !typed.isEmpty, typed.count <= 64 else { return nil }
    var best: (candidate: String, score: Int)?
    for candidate in candidates {
      let right = Array(candidate.lowercased().unicodeScalars)
      guard abs(right.count - typed.count) <= max(1, typed.count / 3) else { continue }
      let slips = distance(typed, right)
      guard slips <= max(1, typed.count / 3), slips < max(typed.count, right.count) else { continue }
      let score = 2 * slips + (right.first == typed.first ? 0 : 1)
      if score < best?.score ?? Int.max { best = (candidate, score) }
    }
    if let best { return best.candidate }
    let begun = candidates.filter { Array($0.lowercased().unicodeScalars).starts(with: typed) }
    return typed.count >= 3 && begun.count == 1 ? begun[0] : nil
  }

  /// The least number of slips between `a` and `b`.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var slips = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] { slips = min(slips, beforeLast[j - 1] + 1) }
        row.append(slips)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
