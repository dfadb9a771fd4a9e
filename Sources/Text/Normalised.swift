/// What the comparison of a typed answer overlooks; the raw values are the words of a lesson's `forgive:`.
public enum Forgiving: String, Sendable, Hashable, CaseIterable {
  /// "Warmup" is "warmup".
  case `case`
  /// "warm up" is "warmup".
  case spaces
  /// "numero" is "número".
  case accents
}

/// `text` in the form in which answers are compared: normal form C, without spaces at its ends and with one space where
/// several stood; folded further as `forgiving` says.
public func normalised(_ text: String, forgiving: Set<Forgiving> = []) -> String {
  let folded = ScalarProperties.normalForm(
    text, foldingCase: forgiving.contains(.case), strippingMarks: forgiving.contains(.accents))
  let words = folded.unicodeScalars.split { $0.properties.isWhitespace }
  return words.map { String($0) }.joined(separator: forgiving.contains(.spaces) ? "" : " ")
}
