internal import CUTF8Proc

/// What utf8proc knows of a single scalar, and the normal forms of a text.
enum ScalarProperties {
  /// The cells that a terminal gives to `scalar`: 0, 1 or 2.
  ///
  /// Vowels and final consonants of decomposed Hangul join the syllable before them, so they take none.
  static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch utf8proc_category(Int32(value)) {
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME, UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_ZL,
      UTF8PROC_CATEGORY_ZP:
      return 0
    case UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_CO:
      return max(1, Int(utf8proc_charwidth(Int32(value))))
    default:
      return Int(utf8proc_charwidth(Int32(value)))
    }
  }

  /// Whether nothing is drawn for `scalar`: format characters (bidirectional marks among them), line and paragraph
  /// separators, fillers.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x2065, 0x3164, 0xFFA0, 0xFFF0...0xFFFB,
      0xE0000...0xE0FFF:
      return true
    default:
      switch utf8proc_category(Int32(scalar.value)) {
      case UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP, UTF8PROC_CATEGORY_CC: return true
      default: return false
      }
    }
  }

  /// `text` in normal form C, folded as asked for.
  static func normalForm(_ text: String, foldingCase: Bool, strippingMarks: Bool) -> String {
    var options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
    if foldingCase { options |= UTF8PROC_CASEFOLD.rawValue }
    if strippingMarks { options |= UTF8PROC_STRIPMARK.rawValue }
    let chosen = utf8proc_option_t(rawValue: options)
    let source = Array(text.utf8)
    var scalars = [Int32](repeating: 0, count: max(64, source.count * 2))
    var count = unsafe utf8proc_decompose(source, source.count, &scalars, scalars.count, chosen)
    if count > scalars.count {
      scalars = [Int32](repeating: 0, count: count)
      count = unsafe utf8proc_decompose(source, source.count, &scalars, scalars.count, chosen)
    }
    guard count >= 0 else { return text }
    count = unsafe utf8proc_normalize_utf32(&scalars, count, chosen)
    guard count >= 0 else { return text }
    var result = String.UnicodeScalarView()
    for value in scalars.prefix(count) { Unicode.Scalar(UInt32(bitPattern: value)).map { result.append($0) } }
    return String(result)
  }
}
