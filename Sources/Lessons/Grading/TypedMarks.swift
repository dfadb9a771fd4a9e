/// Letters and numbers as typed at options: `b`, `2`, `1 3`, `1,3`, `a c`, `ac`, `b)`.
enum TypedMarks: Equatable {
  /// Positions as shown, from 1, in the order typed.
  case positions([Int])
  /// Letters or numbers, the first of which names no option.
  case outside(String)
  /// Something else.
  case none

  /// Reads what was typed where `count` options are shown.
  init(_ typed: String, count: Int) {
    let tokens = typed.lowercased().split { " \t,;&+.)(>→".contains($0) }.map(String.init).filter { $0 != "and" }
    guard !tokens.isEmpty else {
      self = .none
      return
    }
    var positions: [Int] = []
    for token in tokens {
      guard let read = Self.positions(token, count: count) else {
        // A lone letter or number that names nothing; a longer word is a word.
        let areMarks = tokens.allSatisfy { $0.utf8.count == 1 && $0.first?.isLetter == true || Int($0) != nil }
        self = areMarks ? .outside(token) : .none
        return
      }
      positions += read
    }
    self = .positions(positions)
  }

  private static func positions(_ token: String, count: Int) -> [Int]? {
    if let number = Int(token), (1...max(1, count)).contains(number), token.utf8.first != UInt8(ascii: "+") {
      return count == 0 ? nil : [number]
    }
    let bytes = token.utf8
    let letters = bytes.map { Int($0) - Int(UInt8(ascii: "a")) + 1 }
    if letters.allSatisfy({ (1...26).contains($0) && $0 <= count }) { return letters }
    // `13` of at most nine options is 1 and 3.
    let digits = bytes.map { Int($0) - Int(UInt8(ascii: "0")) }
    return count <= 9 && digits.allSatisfy { (1...9).contains($0) && $0 <= count } ? digits : nil
  }
}
