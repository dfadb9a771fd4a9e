/// The spelling of ids: of packs, lessons, sections, questions, experiments and ideas.
public enum Identifier {
  /// Whether a word is an id: a small letter, then at most 63 small letters, digits and hyphens.
  public static func isValid(_ word: String) -> Bool {
    let bytes = word.utf8
    guard let first = bytes.first, isLetter(first), bytes.count <= 64 else { return false }
    return bytes.dropFirst().allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// What an id is, for a message.
  public static let rule = "An id is a small letter, then small letters, digits and hyphens, at most 64 in all."

  /// The id that a title suggests: `The linear rule` gives `the-linear-rule`; nil where it holds no letter.
  public static func suggested(by title: String) -> String? {
    var id = ""
    for scalar in title.lowercased().unicodeScalars where id.utf8.count < 40 {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil && !id.isEmpty {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, !id.hasSuffix("-") {
        id += "-"
      }
    }
    if id.hasSuffix("-") { id.removeLast() }
    return id.isEmpty ? nil : id
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
