/// The prompt with its escape sequences between the marks `\u{1}` and `\u{2}`, so that readline does not count them as columns.
func promptWithHiddenStyle(_ prompt: String) -> String {
  var result = String.UnicodeScalarView()
  var sequence = String.UnicodeScalarView()
  for scalar in prompt.unicodeScalars {
    if scalar == "\u{1B}" {
      sequence.append(scalar)
    } else if sequence.isEmpty {
      result.append(scalar)
    } else {
      sequence.append(scalar)
      // A sequence is ESC, [ and parameters up to a letter.
      guard sequence.count > 2, (0x40...0x7E).contains(scalar.value) else { continue }
      result.append("\u{1}")
      result.append(contentsOf: sequence)
      result.append("\u{2}")
      sequence = String.UnicodeScalarView()
    }
  }
  return String(result)
}
