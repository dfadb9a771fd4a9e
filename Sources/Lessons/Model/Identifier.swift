/// The spelling of ids: of packs, lessons, sections, questions, experiments and ideas.
public enum Identifier {
  /// Whether a word is an id: a small letter, then at most 63 small letters, digits and hyphens.
  public static func isValid(_ word: String) -> Bool {
    let bytes = word.utf8
    guard let first = bytes.first, isLetter(first), bytes.count <= 64 else { return false }
    return bytes.dropFirst().allSatisfy { isLetter($0) || isDigit($0) || $0 == hyphen }
  }

  /// What an id is, for a message.
  public static let rule = "An id is a small letter, then small letters, digits and hyphens, at most 64 in all."

  /// The id that a title suggests: `The linear rule` gives `the-linear-rule`; nil where it holds no letter.
  public static func suggested(by title: String) -> String? {
    var id: [UInt8] = []
    id.reserveCapacity(40)
    for scalar in title.lowercased().unicodeScalars where id.count < 40 {
      let byte = scalar.isASCII ? UInt8(scalar.value) : hyphen
      if isLetter(byte) || isDigit(byte) && !id.isEmpty {
        id.append(byte)
      } else if !id.isEmpty, id.last != hyphen {
        id.append(hyphen)
      }
    }
    if id.last == hyphen { id.removeLast() }
    return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
