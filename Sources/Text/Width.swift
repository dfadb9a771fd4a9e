/// The width of text in terminal cells.
///
/// It is the sum over the scalars: 2 for wide ones, 0 for marks that join the one before. Terminals disagree on emoji of
/// several scalars (skin tones, joined families), which this does not try to guess.
public enum Width {
  /// The cells of `text`: `Width.of("日本 é") == 6`.
  public static func of(_ text: String) -> Int {
    var ascii = 0
    for byte in text.utf8 {
      guard byte < 0x80 else { return text.unicodeScalars.reduce(0) { $0 + of($1) } }
      if byte >= 0x20 && byte != 0x7F { ascii += 1 }
    }
    return ascii
  }

  /// The cells of one scalar: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int { ScalarProperties.width(of: scalar) }
}
