/// The escape sequences in what a program wrote, each once: `[0m`, `[?2004h`.
func escapes(in bytes: [UInt8]) -> Set<String> {
  var found: Set<String> = []
  var rest = bytes[...]
  while let start = rest.firstIndex(of: 0x1B) {
    rest = rest[(start + 1)...]
    let end = rest.dropFirst().firstIndex { (0x40...0x7E).contains($0) } ?? rest.endIndex
    found.insert(String(decoding: rest[..<(end == rest.endIndex ? end : end + 1)], as: UTF8.self))
  }
  return found
}

/// Whether a text has braille cells, blocks or lines of boxes in it.
func isDrawn(_ text: String) -> Bool {
  text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value) }
}

/// The words of a text in one line, so that it does not matter where lines were broken.
func unwrapped(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

/// A text without its spaces and line ends: a long path may be broken anywhere.
func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
