/// `text` with everything that could hide or steer shown by its number: `"a\u{1B}[2J"` becomes `"a<U+001B>[2J"`.
///
/// Shown are control characters (all but newline and tab), bidirectional marks, and characters that draw nothing. Joiners
/// after a letter that is not ASCII and variation selectors stay: Persian, Hindi and emoji are spelt with them.
public func visible(_ text: String) -> String {
  guard mayHide(text) else { return text }
  // Bytes, because a scalar view makes room anew at each append of several scalars, which is quadratic.
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count * 2)
  var before: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if isHidden(scalar, after: before) {
      result.append(contentsOf: "<U+\(hexadecimal(scalar.value))>".utf8)
    } else {
      result.append(contentsOf: UTF8.encode(scalar)!)
    }
    before = scalar
  }
  return String(decoding: result, as: UTF8.self)
}

/// `text` as it may be drawn: as ``visible(_:)`` gives it, without the marks that only guide a line break or a reading
/// direction and draw nothing (soft hyphen, zero-width space, byte order mark, left-to-right mark).
public func drawable(_ text: String) -> String {
  guard mayHide(text) else { return text }
  return visible(String(String.UnicodeScalarView(text.unicodeScalars.filter { !isGuide($0) })))
}

/// Whether anything in `text` may be hidden, where nothing stands before it.
private func mayHide(_ text: String) -> Bool {
  // Bytes, because nearly all text comes by here, and most of it is ASCII.
  let bytes = text.utf8Span.span
  var i = 0
  while i < bytes.count {
    let lead = bytes[i]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    if lead &- 0x20 >= 0x5F {
      var value = UInt32(length == 1 ? lead : lead & (0x7F >> UInt8(length)))
      for j in 1..<length { value = value << 6 | UInt32(bytes[i + j] & 0x3F) }
      if isHidden(Unicode.Scalar(value)!, after: nil) { return true }
    }
    i += length
  }
  return false
}

private func isGuide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B, 0x200E, 0xFEFF: return true
  default: return false
  }
}

/// Whether `scalar` may not reach a terminal as it is.
private func isHidden(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return false
  case 0x00...0x1F, 0x7F...0x9F, 0xAD: return true
  case 0x2010...0x2027, 0x202F...0x205F, 0x2070...0x2FFF, 0xFE00...0xFE0F: return false
  case 0x200C, 0x200D: return !(before.map { $0.value > 0x2FF } ?? false)
  default: return ScalarProperties.isInvisible(scalar)
  }
}

/// `value` in capital hexadecimal digits, at least four.
private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
