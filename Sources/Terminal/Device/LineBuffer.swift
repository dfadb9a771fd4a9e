/// Lines out of bytes that come in pieces: the input of a script, or of a terminal that edits its lines itself.
struct LineBuffer: Sendable {
  /// A longer line is cut: the memory that input can take has an end.
  static let longest = 1 << 16

  private var unfinished: [UInt8] = []
  private var lines: [String] = []
  private(set) var isAtEnd = false

  /// Takes the bytes of one read.
  mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes {
      if byte == 0x0A {
        finish()
      } else if unfinished.count < Self.longest {
        unfinished.append(byte)
      }
    }
  }

  /// No bytes come any more; what has no newline behind it is a line too.
  mutating func end() {
    if !unfinished.isEmpty { finish() }
    isAtEnd = true
  }

  /// Forgets what has been read and not yet taken.
  mutating func clear() {
    unfinished = []
    lines = []
  }

  /// The next line, without its end of line.
  mutating func next() -> String? { lines.isEmpty ? nil : lines.removeFirst() }

  private mutating func finish() {
    if unfinished.last == 0x0D { unfinished.removeLast() }
    lines.append(String(decoding: unfinished, as: UTF8.self))
    unfinished = []
  }
}
